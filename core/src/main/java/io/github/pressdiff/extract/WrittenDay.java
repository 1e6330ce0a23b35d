package io.github.pressdiff.extract;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the days that people write into a page, where what they wrote can mean one day only. Years run into times on some pages. */
final class WrittenDay {

    /** The most characters that are looked at. A date stands alone or in a short line. */
    private static final int REACH = 1_000;

    private static final Pattern DAY = Pattern.compile(
            "(?<!\\d)(?<year>\\d{4})(?:[-./]|年\\s?)(?<month>\\d{1,2})(?:[-./]|月\\s?)(?<day>\\d{1,2})(?!\\d)"
                    + "|(?<!\\d)(?<!\\d[-./])(?<first>\\d{1,2})(?<mark>[./-])\\s?(?<second>\\d{1,2})[./-]\\s?(?<yearAfter>\\d{4})(?!\\d)"
                    + "|(?<!\\d)(?<dayBefore>\\d{1,2})(?:\\.|º|er|st|nd|rd|th)?(?:\\s|-)(?:de |of )?(?<name>\\p{L}{3,12})\\.?,?"
                    + "(?:\\s|-)(?:de |del )?(?<yearOfName>\\d{4})(?!\\d(?!\\d?:\\d\\d))"
                    + "|(?<!\\p{L})(?<nameBefore>\\p{L}{3,12})\\.?\\s(?<dayAfter>\\d{1,2})(?:st|nd|rd|th)?,?\\s(?<yearLast>\\d{4})"
                    + "(?!\\d(?!\\d?:\\d\\d))");

    /** Which of two numbers of a date is the day, where neither can be told from the other: in 02/03/2026. */
    enum Order {
        UNKNOWN,
        DAY_FIRST,
        MONTH_FIRST
    }

    /**
     * A day in a text.
     *
     * @param day the day
     * @param end the index behind its last character in the text with folded blanks
     */
    record Found(LocalDate day, int end) {}

    private WrittenDay() {}

    /** Returns the first day that a text names with its year, in ISO 8601; empty when it names none. */
    static Optional<String> find(CharSequence text) {
        return all(folded(text), Order.UNKNOWN).stream()
                .map(found -> found.day().toString())
                .findFirst();
    }

    /** Returns the days that a text names, in their order. */
    static List<Found> all(String folded, Order order) {
        List<Found> days = new ArrayList<>();
        Matcher matcher = DAY.matcher(folded);
        while (matcher.find()) {
            read(matcher, order).ifPresent(day -> days.add(new Found(day, matcher.end())));
        }
        return days;
    }

    /** Returns the day that a text begins with; empty when it begins with none. */
    static Optional<String> begins(CharSequence text) {
        Matcher matcher = DAY.matcher(folded(text));
        return matcher.lookingAt() ? read(matcher, Order.UNKNOWN).map(LocalDate::toString) : Optional.empty();
    }

    /** Returns the part of a text that is looked at, blanks folded. */
    static String folded(CharSequence text) {
        return Blanks.folded(text.subSequence(0, Math.min(text.length(), REACH)));
    }

    private static Optional<LocalDate> read(Matcher written, Order order) {
        try {
            if (written.group("year") != null) {
                return day(written, "year", written.group("month"), written.group("day"));
            }
            if (written.group("yearAfter") != null) {
                return digits(written, order);
            }
            return written.group("name") == null
                    ? named(written, "yearLast", written.group("nameBefore"), written.group("dayAfter"))
                    : named(written, "yearOfName", written.group("name"), written.group("dayBefore"));
        } catch (DateTimeException e) {
            // A day that does not exist.
            return Optional.empty();
        }
    }

    /** Between full stops the day comes first; otherwise it may be the month, unless that is no month or the same. */
    private static Optional<LocalDate> digits(Matcher written, Order order) {
        String first = written.group("first");
        String second = written.group("second");
        boolean eitherMeans = !isNoMonth(first) && !isNoMonth(second);
        if (written.group("mark").equals(".")
                || isNoMonth(first)
                || first.equals(second)
                || (eitherMeans && order == Order.DAY_FIRST)) {
            return day(written, "yearAfter", second, first);
        }
        return isNoMonth(second) || order == Order.MONTH_FIRST
                ? day(written, "yearAfter", first, second)
                : Optional.empty();
    }

    private static Optional<LocalDate> named(
            Matcher written, String year, @Nullable String name, @Nullable String day) {
        Optional<Month> month = name == null ? Optional.empty() : MonthWords.read(name);
        return month.flatMap(found -> day(written, year, Integer.toString(found.getValue()), day));
    }

    private static Optional<LocalDate> day(Matcher written, String year, @Nullable String month, @Nullable String day) {
        if (month == null || day == null) {
            return Optional.empty();
        }
        return Optional.of(
                LocalDate.of(Integer.parseInt(written.group(year)), Integer.parseInt(month), Integer.parseInt(day)));
    }

    private static boolean isNoMonth(String digits) {
        return Integer.parseInt(digits) > 12;
    }
}
