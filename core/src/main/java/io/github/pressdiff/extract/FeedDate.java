package io.github.pressdiff.extract;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the dates of feeds and sitemaps: ISO 8601, or RFC 822 as it is really written, with full or foreign names of months,
 * wrong weekdays, years of two digits and zones of all sorts. A zone that is not known is left out.
 */
final class FeedDate {

    private static final int MAX_LENGTH = 80;

    private static final Pattern RFC_822 = Pattern.compile(
            "(?:\\p{L}{2,12}\\.?,?\\s*)?" // weekday
                    + "(\\d{1,2})(?:\\s|-)(\\p{L}{3,12})\\.?(?:\\s|-)(\\d{4}|\\d{2})" // day, month, year
                    + "(?:,?\\s(\\d{1,2}):(\\d{2})(?::(\\d{2}))?(?:\\s?(\\p{L}{1,5})?\\s?([+-]\\d{2}:?\\d{2})?)?)?" // time and zone
                    + "(?:\\s?\\([^()]{0,20}\\))?"); // comment

    /** Source: RFC 822, section 5.1; RFC 2822, section 4.3, by which single letters say nothing; and names with one meaning. */
    private static final Map<String, String> ZONES = Map.ofEntries(
            Map.entry("UT", "Z"),
            Map.entry("UTC", "Z"),
            Map.entry("GMT", "Z"),
            Map.entry("Z", "Z"),
            Map.entry("EST", "-05:00"),
            Map.entry("EDT", "-04:00"),
            Map.entry("CST", "-06:00"),
            Map.entry("CDT", "-05:00"),
            Map.entry("MST", "-07:00"),
            Map.entry("MDT", "-06:00"),
            Map.entry("PST", "-08:00"),
            Map.entry("PDT", "-07:00"),
            Map.entry("WET", "Z"),
            Map.entry("WEST", "+01:00"),
            Map.entry("CET", "+01:00"),
            Map.entry("CEST", "+02:00"),
            Map.entry("EET", "+02:00"),
            Map.entry("EEST", "+03:00"));

    private FeedDate() {}

    /** Returns the date in ISO 8601, as precisely as it was written; empty when it cannot be read. */
    static Optional<String> read(String written) {
        if (written.length() > MAX_LENGTH * 10) {
            return Optional.empty();
        }
        String text = Blanks.folded(written);
        if (text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        Optional<String> iso = IsoDate.read(text);
        if (iso.isPresent()) {
            return iso;
        }
        Matcher matcher = RFC_822.matcher(text);
        try {
            return matcher.matches() ? read(matcher) : Optional.empty();
        } catch (DateTimeException e) {
            // A day or time that does not exist is no date.
            return Optional.empty();
        }
    }

    private static Optional<String> read(Matcher written) {
        Optional<Month> month = MonthWords.read(written.group(2));
        if (month.isEmpty()) {
            return Optional.empty();
        }
        LocalDate day = LocalDate.of(year(written.group(3)), month.get(), Integer.parseInt(written.group(1)));
        if (written.group(4) == null || isHalfDay(written.group(7))) {
            return Optional.of(day.toString());
        }
        String hour = written.group(4).length() == 1 ? "0" + written.group(4) : written.group(4);
        String time = hour + ":" + written.group(5) + (written.group(6) == null ? "" : ":" + written.group(6));
        LocalTime.parse(time);
        return Optional.of(day + "T" + time + zone(written.group(7), written.group(8)));
    }

    /** Source: RFC 2822, section 4.3. */
    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        if (digits.length() > 2) {
            return year;
        }
        return year < 50 ? 2000 + year : 1900 + year;
    }

    /** No feed is known to be right about "12:30 AM"; the day is. */
    private static boolean isHalfDay(@Nullable String name) {
        return name != null && (name.equalsIgnoreCase("AM") || name.equalsIgnoreCase("PM"));
    }

    /** A number after a name counts from it, and is only known when the name is that of UTC: "GMT+0200". */
    private static String zone(@Nullable String name, @Nullable String offset) {
        String named = name == null ? "Z" : ZONES.getOrDefault(name.toUpperCase(Locale.ROOT), "");
        if (offset == null) {
            return name == null ? "" : named;
        }
        // RFC 2822, section 3.3: by -0000 a clock says that its zone is not known; the time is that of UTC.
        return named.equals("Z") ? ZoneOffset.of(offset).getId() : "";
    }
}
