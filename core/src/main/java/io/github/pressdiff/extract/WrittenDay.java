package io.github.pressdiff.extract;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the days that people write into a page, where what they wrote can mean one day only. */
final class WrittenDay {

    /** The most characters that are looked at. A date stands alone or in a short line. */
    private static final int REACH = 1_000;

    private static final Pattern DAY = Pattern.compile(
            "(?<!\\d)(?<year>\\d{4})(?:[-./]|年\\s?)(?<month>\\d{1,2})(?:[-./]|月\\s?)(?<day>\\d{1,2})(?!\\d)"
                    + "|(?<!\\d)(?<first>\\d{1,2})(?<mark>[./-])\\s?(?<second>\\d{1,2})[./-]\\s?(?<yearAfter>\\d{4})(?!\\d)"
                    + "|(?<!\\d)(?<dayBefore>\\d{1,2})(?:\\.|º|er|st|nd|rd|th)?(?:\\s|-)(?:de |of )?(?<name>\\p{L}{3,12})\\.?,?"
                    + "(?:\\s|-)(?:de |del )?(?<yearOfName>\\d{4})(?!\\d)"
                    + "|(?<!\\p{L})(?<nameBefore>\\p{L}{3,12})\\.?\\s(?<dayAfter>\\d{1,2})(?:st|nd|rd|th)?,?\\s(?<yearLast>\\d{4})(?!\\d)");

    private WrittenDay() {}

    /** Returns the first day that a text names with its year, in ISO 8601; empty when it names none. */
    static Optional<String> find(CharSequence text) {
        Matcher matcher = matcher(text);
        while (matcher.find()) {
            Optional<LocalDate> day = read(matcher);
            if (day.isPresent()) {
                return day.map(LocalDate::toString);
            }
        }
        return Optional.empty();
    }

    /** Returns the day that a text begins with; empty when it begins with none. */
    static Optional<String> begins(CharSequence text) {
        Matcher matcher = matcher(text);
        return matcher.lookingAt() ? read(matcher).map(LocalDate::toString) : Optional.empty();
    }

    private static Matcher matcher(CharSequence text) {
        return DAY.matcher(Blanks.folded(text.subSequence(0, Math.min(text.length(), REACH))));
    }

    private static Optional<LocalDate> read(Matcher written) {
        try {
            if (written.group("year") != null) {
                return day(written, "year", written.group("month"), written.group("day"));
            }
            if (written.group("yearAfter") != null) {
                return digits(written);
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
    private static Optional<LocalDate> digits(Matcher written) {
        String first = written.group("first");
        String second = written.group("second");
        if (written.group("mark").equals(".") || isNoMonth(first) || first.equals(second)) {
            return day(written, "yearAfter", second, first);
        }
        return isNoMonth(second) ? day(written, "yearAfter", first, second) : Optional.empty();
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
