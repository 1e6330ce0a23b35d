package io.github.pressdiff.classify;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a line of dates and times showed when it was seen, held against the time at which it was. A clock shows that time; what is told
 * of in a release, such as a deadline, does not. In which zone the page lives is not known.
 *
 * @param day the day on which it was seen, counted from 1970 in UTC
 * @param namesDay whether that day of the month, or one beside it, is written in the line
 * @param offset by how many minutes, on a dial of twelve hours, the time written in the line is ahead; null for no time
 */
record ClockReading(long day, boolean namesDay, @Nullable Integer offset) {

    private static final Pattern TIME = Pattern.compile("(?<!\\p{Nd})(\\p{Nd}{1,2}):(\\p{Nd}{2})(?::\\p{Nd}{2})?");
    private static final Pattern DAY = Pattern.compile("(?<!\\p{Nd})\\p{Nd}{1,2}(?!\\p{Nd})");

    private static final int DIAL = 12 * 60;

    /** A page may come from a cache, and a watcher's clock may be off. */
    private static final int TOLERANCE = 10;

    /** Reads the values of a line that has only dates and times. */
    static ClockReading of(List<String> values, Instant seenAt) {
        String text = String.join(" ", values);
        LocalDate day = LocalDate.ofInstant(seenAt, ZoneOffset.UTC);
        Matcher time = TIME.matcher(text);
        Integer offset = time.find() ? offset(time, seenAt) : null;
        boolean namesDay = DAY.matcher(TIME.matcher(text).replaceAll(" "))
                .results()
                .mapToInt(number -> Integer.parseInt(number.group()))
                .anyMatch(number -> number == day.getDayOfMonth()
                        || number == day.minusDays(1).getDayOfMonth()
                        || number == day.plusDays(1).getDayOfMonth());
        return new ClockReading(day.toEpochDay(), namesDay, offset);
    }

    /** Tells whether all readings are of a clock: always as far ahead, or always the day itself, on so many different days. */
    static boolean areOfAClock(List<ClockReading> readings, int leastDays) {
        Integer first = readings.isEmpty() ? null : readings.get(0).offset;
        if (first != null) {
            return readings.stream().allMatch(reading -> reading.offset != null && isNear(first, reading.offset));
        }
        long days = readings.stream().mapToLong(ClockReading::day).distinct().count();
        return days >= leastDays && readings.stream().allMatch(reading -> reading.namesDay && reading.offset == null);
    }

    private static int offset(Matcher time, Instant seenAt) {
        int written = Integer.parseInt(time.group(1)) * 60 + Integer.parseInt(time.group(2));
        return Math.floorMod(written - seenAt.getEpochSecond() / 60, DIAL);
    }

    private static boolean isNear(int one, int other) {
        int apart = Math.floorMod(one - other, DIAL);
        return Math.min(apart, DIAL - apart) <= TOLERANCE;
    }
}
