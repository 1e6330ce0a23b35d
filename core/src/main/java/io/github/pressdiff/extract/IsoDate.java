package io.github.pressdiff.extract;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the dates of metadata. A date is kept as precise as it was written; nothing is made up and no zone assumed. */
final class IsoDate {

    private static final int MAX_LENGTH = 60;

    /** Source: ISO 8601, with the liberties that pages take: a blank for the T, a zone without its colon. */
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})(?:-(\\d{2})"
            + "(?:[Tt ](\\d{2}:\\d{2})(:\\d{2}(?:[.,]\\d{1,9})?)?\\s?([Zz]|UTC|GMT|[+-]\\d{2}(?::?\\d{2})?)?)?)?");

    private IsoDate() {}

    /** Returns a date in ISO 8601 ("2020-01", "2020-01-17", "2020-01-17T12:32:00Z"); empty when it cannot be read. */
    static Optional<String> read(String written) {
        String text = written.strip();
        if (text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        try {
            Matcher iso = ISO.matcher(text);
            if (iso.matches()) {
                return Optional.of(normal(iso));
            }
            return Optional.of(
                    DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text)));
        } catch (DateTimeException e) {
            // A date that does not exist or is written in some other way is no date: metadata is a bonus.
            return Optional.empty();
        }
    }

    /**
     * Returns the first moment that a date in ISO 8601 can mean, for putting dates in order; one without a zone is taken as
     * UTC. Empty when the text is no such date.
     */
    static Optional<Instant> start(String iso) {
        try {
            return Optional.of(
                    switch (iso.length()) {
                        case 7 -> YearMonth.parse(iso).atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
                        case 10 -> LocalDate.parse(iso).atStartOfDay().toInstant(ZoneOffset.UTC);
                        default -> moment(iso);
                    });
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Instant moment(String iso) {
        TemporalAccessor read =
                DateTimeFormatter.ISO_DATE_TIME.parseBest(iso, OffsetDateTime::from, LocalDateTime::from);
        return read instanceof OffsetDateTime exact
                ? exact.toInstant()
                : LocalDateTime.from(read).toInstant(ZoneOffset.UTC);
    }

    private static String normal(Matcher iso) {
        String month = YearMonth.of(number(iso.group(1)), number(iso.group(2))).toString();
        if (iso.group(3) == null) {
            return month;
        }
        String day = LocalDate.parse(month + "-" + iso.group(3)).toString();
        if (iso.group(4) == null) {
            return day;
        }
        String time = iso.group(4) + (iso.group(5) == null ? "" : iso.group(5).replace(',', '.'));
        LocalTime.parse(time);
        return day + "T" + time + zone(iso.group(6));
    }

    private static String zone(@Nullable String written) {
        if (written == null) {
            return "";
        }
        return switch (written) {
            case "Z", "z", "UTC", "GMT" -> "Z";
            default -> ZoneOffset.of(written).getId();
        };
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
