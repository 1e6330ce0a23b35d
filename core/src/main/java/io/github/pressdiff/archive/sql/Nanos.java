package io.github.pressdiff.archive.sql;

import java.time.Duration;
import java.time.Instant;

/** Times and durations as the tables hold them: whole nanoseconds, times since 1970-01-01T00:00:00Z. */
final class Nanos {

    private static final long PER_SECOND = 1_000_000_000L;

    private Nanos() {}

    /** @throws IllegalArgumentException if the time lies outside the years 1677 to 2262, which fit */
    static long of(Instant time) {
        return exact(time.getEpochSecond(), time.getNano(), time);
    }

    /** @throws IllegalArgumentException if the duration is longer than 292 years */
    static long of(Duration duration) {
        return exact(duration.getSeconds(), duration.getNano(), duration);
    }

    static Instant instant(long nanos) {
        return Instant.ofEpochSecond(Math.floorDiv(nanos, PER_SECOND), Math.floorMod(nanos, PER_SECOND));
    }

    static Duration duration(long nanos) {
        return Duration.ofNanos(nanos);
    }

    private static long exact(long seconds, int nanos, Object value) {
        try {
            // Upwards from the second below, a time just above the smallest long would overflow on the way.
            return seconds < 0
                    ? Math.addExact(Math.multiplyExact(seconds + 1, PER_SECOND), nanos - PER_SECOND)
                    : Math.addExact(Math.multiplyExact(seconds, PER_SECOND), nanos);
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("does not fit into 64 bits of nanoseconds: " + value, e);
        }
    }
}
