package io.github.pressdiff.report;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Times in words, in one zone. The zone is always named by its distance from UTC: "CST" is three different times. */
final class Times {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final ZoneId zone;

    Times(ZoneId zone) {
        this.zone = zone;
    }

    /** Returns a time to the minute: "2026-11-23 10:00 UTC". */
    String at(Instant instant) {
        ZonedDateTime time = instant.atZone(zone);
        // What the formatters would give, at a tenth of their price: a watch list has a time in every row.
        return time.toLocalDate() + (time.getHour() < 10 ? " 0" : " ") + time.getHour()
                + (time.getMinute() < 10 ? ":0" : ":") + time.getMinute() + " " + offset(time);
    }

    /** Returns a time to the minute for a column whose heading has {@link #heading}: "2026-11-23 10:00". */
    String cell(Instant instant) {
        return zone.getRules().isFixedOffset() ? at(instant).substring(0, "2026-11-23 10:00".length()) : at(instant);
    }

    /** Returns a heading with the zone, or without it where summer time may make the zone differ from row to row. */
    String heading(String name) {
        return zone.getRules().isFixedOffset() ? name + " (" + offset(Instant.EPOCH.atZone(zone)) + ")" : name;
    }

    /**
     * Returns an edit window: "between 2026-11-23 10:00 and 10:15 UTC"; with seconds when both ends lie in one minute or in
     * two that follow one another.
     */
    String between(EditWindow window) {
        if (window.before().isBefore(window.after())) {
            return "before " + at(window.before()) + "; the clock went back since the check before";
        }
        ZonedDateTime from = window.after().atZone(zone);
        ZonedDateTime to = window.before().atZone(zone);
        boolean isShort = ChronoUnit.MINUTES.between(from, to) < 2;
        DateTimeFormatter clock = isShort ? SECOND : MINUTE;
        boolean sameOffset = from.getOffset().equals(to.getOffset());
        boolean sameDay = sameOffset && from.toLocalDate().equals(to.toLocalDate());
        return "between " + DAY.format(from) + " " + clock.format(from) + (sameOffset ? "" : " " + offset(from))
                + " and " + (sameDay ? "" : DAY.format(to) + " ") + clock.format(to) + " " + offset(to);
    }

    /** Returns a length of time in its two largest units: "2 h 15 min", "3 d 4 h", "40 s". */
    static String lasting(Duration duration) {
        if (duration.toDays() > 0) {
            return duration.toDays() + " d " + duration.toHoursPart() + " h";
        }
        if (duration.toHours() > 0) {
            return duration.toHours() + " h " + duration.toMinutesPart() + " min";
        }
        if (duration.toMinutes() > 0) {
            return duration.toMinutes() + " min " + duration.toSecondsPart() + " s";
        }
        return duration.toSeconds() + " s";
    }

    private static String offset(ZonedDateTime time) {
        return time.getOffset().equals(ZoneOffset.UTC)
                ? "UTC"
                : "UTC" + time.getOffset().getId();
    }
}
