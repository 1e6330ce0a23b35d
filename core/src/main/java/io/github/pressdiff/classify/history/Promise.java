package io.github.pressdiff.classify.history;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A promise that more will follow, from its beginning to its end.
 *
 * @param opened how it began
 * @param extended when text came under it, oldest first
 * @param closed how it ended; null while it stands
 * @param lastOpen when the latest check began that saw it stand
 */
public record Promise(
        PromiseEvent opened,
        List<PromiseEvent> extended,
        @Nullable PromiseEvent closed,
        Instant lastOpen) {

    public Promise {
        extended = List.copyOf(extended);
    }

    /** Tells whether it stands. */
    public boolean isOpen() {
        return closed == null;
    }

    /** Returns the line that makes it, as it stood last. */
    public String marker() {
        return extended.isEmpty()
                ? opened.marker()
                : extended.get(extended.size() - 1).marker();
    }

    /**
     * Returns for how long it stood without text: from the first check that saw what came last under it, or the promise itself, to
     * the last check that saw it stand. 0 if the clock went back meanwhile.
     */
    public Duration stalledFor() {
        PromiseEvent last = extended.isEmpty() ? opened : extended.get(extended.size() - 1);
        Duration stalled = Duration.between(last.arrival().before(), lastOpen);
        return stalled.isNegative() ? Duration.ZERO : stalled;
    }
}
