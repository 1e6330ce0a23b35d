package io.github.pressdiff.scheduler;

import java.time.Duration;
import java.time.format.DateTimeParseException;

/**
 * How often a page is checked.
 *
 * @param interval from the beginning of one check to the beginning of the next; 1 second to 366 days
 */
public record CheckSchedule(Duration interval) {

    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofDays(366);

    /** @throws IllegalArgumentException if the interval is below 1 second or above 366 days */
    public CheckSchedule {
        if (interval.compareTo(SHORTEST) < 0 || interval.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("an interval of " + interval + " is not between PT1S and P366D");
        }
    }

    /** Returns a check at every such interval. */
    public static CheckSchedule every(Duration interval) {
        return new CheckSchedule(interval);
    }

    /**
     * Reads a duration in the form of ISO 8601: "PT15M", "P1D".
     *
     * @throws IllegalArgumentException if the text is no such duration; the message names it
     */
    public static CheckSchedule parse(String text) {
        try {
            return new CheckSchedule(Duration.parse(text));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("not a duration such as PT15M: " + text, e);
        }
    }

    @Override
    public String toString() {
        return interval.toString();
    }
}
