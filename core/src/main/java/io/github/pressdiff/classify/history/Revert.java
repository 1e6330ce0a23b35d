package io.github.pressdiff.classify.history;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A return to what was said before: A, B, A.
 *
 * @param original the number of the version in which A had come
 * @param away when B came, or the paragraph went
 * @param back when A came again
 */
public record Revert(int original, Arrival away, Arrival back) {

    /** Returns for how long B was seen: from the first check that saw it to the last. 0 if the clock went back meanwhile. */
    public Duration atLeast() {
        return back.after() == null ? Duration.ZERO : positive(Duration.between(away.before(), back.after()));
    }

    /**
     * Returns for how long B can have stood: from the last check that saw A before it to the first that saw A again. Null when
     * there was none before it.
     */
    public @Nullable Duration atMost() {
        return away.after() == null ? null : positive(Duration.between(away.after(), back.before()));
    }

    private static Duration positive(Duration duration) {
        return duration.isNegative() ? Duration.ZERO : duration;
    }
}
