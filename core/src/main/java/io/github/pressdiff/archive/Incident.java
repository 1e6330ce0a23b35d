package io.github.pressdiff.archive;

import io.github.pressdiff.fetch.FetchFailure;
import io.github.pressdiff.page.PageId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A time during which a page showed nothing that could be believed, for one reason. It begins with the check that met it and
 * ends with the first that did not.
 *
 * @param id the store's number for it; 1 or greater
 * @param page which page
 * @param reason why there was nothing to read, or why it was not believed
 * @param evidence one line that names the words or figures that led to the reason
 * @param firstSeen when the check began that met it first, by our clock
 * @param lastSeen when the latest check began that met it, by our clock
 * @param checks how many checks met it; 1 or greater
 * @param snapshot the number of the snapshot that was held back; null when nothing arrived whole
 * @param digest of the article that was held back; null when nothing arrived whole
 * @param state what became of it
 * @param version the number of the version that it became; null when it did not
 */
public record Incident(
        long id,
        PageId page,
        FetchFailure reason,
        String evidence,
        Instant firstSeen,
        Instant lastSeen,
        int checks,
        @Nullable Long snapshot,
        @Nullable ContentHash digest,
        State state,
        @Nullable Integer version) {

    /** What became of an incident. */
    public enum State {
        /** It lasts, and nothing has been decided. */
        OPEN,
        /**
         * It has stayed so through further checks: what was held back became a version, or the page is withdrawn from the web.
         */
        CONFIRMED,
        /** A person took what was held back for a version after all. */
        ACCEPTED,
        /** A later check found the page as it should be, or another incident. */
        ENDED
    }

    /** Tells whether a capture was held back and can still be accepted. */
    public boolean isAcceptable() {
        return snapshot != null && version == null;
    }

    /** Tells whether the page was there and is gone, confirmed by further checks: it has been withdrawn from the web. */
    public boolean isWithdrawal() {
        return reason == FetchFailure.GONE && state == State.CONFIRMED;
    }
}
