package io.github.pressdiff.extract;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a day that people write into a page, with the time of day that follows it and its zone: "17 January 2020, 12:32 UTC",
 * "March 2, 2026 1:31 p.m. EDT". Nothing is made up: without a time there is a day, without a zone a local time.
 */
final class WrittenMoment {

    private static final Pattern TIME = Pattern.compile(
            "\u65e5?[,;|\u00b7\u2013\u2014 -]{0,3}"
                    + "(?i:(?:at|um|\u00e0|a las|\u00e0s|alle|ore|om|kl\\.|klo|\u0432|\u043e) ?)?"
                    + "(?<hour>\\d{1,2})(?<mark>[:.h])(?<minute>\\d{2})(?::(?<second>\\d{2}))?(?!\\d)"
                    + " ?(?<half>(?i:[ap]\\.?m\\b\\.?))? ?(?<clock>Uhr|hrs|h\\b)?"
                    + " ?\\(?(?<zone>(?:UTC|GMT)(?:[+\u2212-]\\d{1,2}(?::?\\d{2})?)?|\\+\\d{2}:?\\d{2}\\b|[\u2212-]\\d{4}\\b|Z\\b|[A-Z]{2,4}\\b)?");

    /**
     * Abbreviations that mean one zone only wherever they are written; CST, IST, BST and AST do not. ET and its like are the
     * zone with its summer time, as the wires write it.
     */
    private static final Map<String, ZoneId> ZONES = Map.ofEntries(
            Map.entry("Z", ZoneOffset.UTC),
            Map.entry("UTC", ZoneOffset.UTC),
            Map.entry("GMT", ZoneOffset.UTC),
            Map.entry("WET", ZoneOffset.UTC),
            Map.entry("WEST", ZoneOffset.ofHours(1)),
            Map.entry("CET", ZoneOffset.ofHours(1)),
            Map.entry("MEZ", ZoneOffset.ofHours(1)),
            Map.entry("CEST", ZoneOffset.ofHours(2)),
            Map.entry("MESZ", ZoneOffset.ofHours(2)),
            Map.entry("EET", ZoneOffset.ofHours(2)),
            Map.entry("EEST", ZoneOffset.ofHours(3)),
            Map.entry("MSK", ZoneOffset.ofHours(3)),
            Map.entry("JST", ZoneOffset.ofHours(9)),
            Map.entry("AEST", ZoneOffset.ofHours(10)),
            Map.entry("AEDT", ZoneOffset.ofHours(11)),
            Map.entry("EST", ZoneOffset.ofHours(-5)),
            Map.entry("EDT", ZoneOffset.ofHours(-4)),
            Map.entry("CDT", ZoneOffset.ofHours(-5)),
            Map.entry("MDT", ZoneOffset.ofHours(-6)),
            Map.entry("PST", ZoneOffset.ofHours(-8)),
            Map.entry("PDT", ZoneOffset.ofHours(-7)),
            Map.entry("ET", ZoneId.of("America/New_York")),
            Map.entry("CT", ZoneId.of("America/Chicago")),
            Map.entry("MT", ZoneId.of("America/Denver")),
            Map.entry("PT", ZoneId.of("America/Los_Angeles")));

    /** A minus before hours and minutes with a colon is the dash of a span of time, so that needs the letters before it. */
    private static final Pattern OFFSET =
            Pattern.compile("(?<sign>[+\u2212-])(?<hours>\\d{1,2}):?(?<minutes>\\d{2})?$");

    /** In minutes. */
    private static final int MAX_OFFSET = 14 * 60;

    private WrittenMoment() {}

    /**
     * Returns the first day that a text names with its year, in ISO 8601; with the time of day that stands behind it, or
     * behind the same day further on. Empty when it names none.
     *
     * @param customs how the page writes its dates
     */
    static Optional<String> find(CharSequence text, DateCustoms customs) {
        String folded = WrittenDay.folded(text);
        List<WrittenDay.Found> days = WrittenDay.all(folded, customs.order());
        if (days.isEmpty()) {
            return Optional.empty();
        }
        LocalDate first = days.get(0).day();
        return Stream.concat(
                        days.stream()
                                .filter(found -> found.day().equals(first))
                                .map(found -> timed(folded, found, customs.zone()))
                                .filter(Objects::nonNull),
                        Stream.of(first.toString()))
                .findFirst();
    }

    private static @Nullable String timed(String text, WrittenDay.Found found, @Nullable ZoneId zone) {
        Matcher matcher = TIME.matcher(text).region(found.end(), text.length());
        if (!matcher.lookingAt()) {
            return null;
        }
        boolean isTime =
                !matcher.group("mark").equals(".") || matcher.group("half") != null || matcher.group("clock") != null;
        try {
            return isTime ? moment(found.day(), matcher, zone) : null;
        } catch (DateTimeException e) {
            // A time that does not exist.
            return null;
        }
    }

    private static String moment(LocalDate day, Matcher written, @Nullable ZoneId zone) {
        String second = written.group("second");
        LocalTime time = LocalTime.of(
                hour(Integer.parseInt(written.group("hour")), written.group("half")),
                Integer.parseInt(written.group("minute")),
                second == null ? 0 : Integer.parseInt(second));
        String iso = day + "T" + time + (second != null && time.getSecond() == 0 ? ":00" : "");
        ZoneId meant = zone(written.group("zone"), zone);
        return meant == null ? iso : iso + meant.getRules().getOffset(day.atTime(time));
    }

    /** The hour of a twelve-hour clock, where 12 is the first. */
    private static int hour(int written, @Nullable String half) {
        if (half == null) {
            return written;
        }
        if (written < 1 || written > 12) {
            throw new DateTimeException("no hour of a twelve-hour clock: " + written);
        }
        return written % 12 + (half.toLowerCase(Locale.ROOT).startsWith("p") ? 12 : 0);
    }

    private static @Nullable ZoneId zone(@Nullable String written, @Nullable ZoneId otherwise) {
        if (written == null) {
            return otherwise;
        }
        ZoneId known = ZONES.get(written);
        if (known != null) {
            return known;
        }
        Matcher offset = OFFSET.matcher(written);
        // Letters that are no zone known here may be one, so that of the page is not taken for it.
        return offset.find() ? offset(offset) : null;
    }

    /** A zone that cannot be is not told; the time stays as it is written. */
    private static @Nullable ZoneId offset(Matcher written) {
        int sign = written.group("sign").equals("+") ? 1 : -1;
        String minutes = written.group("minutes");
        int all = 60 * Integer.parseInt(written.group("hours")) + (minutes == null ? 0 : Integer.parseInt(minutes));
        return all <= MAX_OFFSET ? ZoneOffset.ofTotalSeconds(sign * all * 60) : null;
    }
}
