package io.github.pressdiff.fetch;

import java.time.Duration;

/**
 * The time by which an attempt must be over, by a clock that never jumps.
 *
 * @param startNanos when the attempt began, in nanoseconds of {@link System#nanoTime()}
 * @param total how long it may last
 */
record Deadline(long startNanos, Duration total) {

    /** Returns the deadline of an attempt that begins now. */
    static Deadline startingNow(Duration total) {
        return new Deadline(System.nanoTime(), total);
    }

    /** Returns the same, later by a time that was spent waiting and is not to count. */
    Deadline later(Duration waited) {
        return new Deadline(startNanos + waited.toNanos(), total);
    }

    /** Returns the time since the attempt began. */
    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - startNanos);
    }

    /** Returns the time that is left; zero once it is over. */
    Duration remaining() {
        Duration left = total.minus(elapsed());
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** Tells whether the time is over. */
    boolean isPast() {
        return remaining().isZero();
    }
}
