package io.github.pressdiff;

import io.github.pressdiff.archive.Check;
import java.time.Instant;
import java.util.Optional;

/**
 * Where a page stands, which decides how soon to look again.
 *
 * @param promisesMore whether its current version ends with an open marker
 * @param releasedAt when the release came out: the time that the page states, else when it was first seen, else when it was
 *     added
 * @param lastCheck its latest check; empty when it was never checked
 * @param confirmAt when to look again, to confirm what the latest check found and was not believed; empty when there is nothing
 *     to confirm
 */
public record PageState(
        boolean promisesMore, Instant releasedAt, Optional<Check> lastCheck, Optional<Instant> confirmAt) {

    /** Returns the time before which the server asked not to be asked again; empty when it did not. */
    public Optional<Instant> notBefore() {
        return lastCheck.map(Check::notBefore);
    }
}
