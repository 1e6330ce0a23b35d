package io.github.pressdiff.fetch;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads a Retry-After field (RFC 9110, section 10.2.3): a number of seconds, or a date. */
final class RetryAfter {

    /** Nobody is waited for longer, whatever the field says. */
    static final Duration LONGEST = Duration.ofDays(1);

    private RetryAfter() {}

    /**
     * Returns the time before which the server is not to be asked again, by our clock, at most a day from now; empty when the
     * field says nothing that can be followed: a text, a negative number, a time that has passed. Of several the latest counts.
     */
    static Optional<Instant> read(Answer answer, Instant now) {
        return answer.values("Retry-After").stream()
                .flatMap(value -> read(value.strip(), now).stream())
                .filter(time -> time.isAfter(now))
                .max(Instant::compareTo)
                .map(time -> time.isAfter(now.plus(LONGEST)) ? now.plus(LONGEST) : time);
    }

    private static Optional<Instant> read(String value, Instant now) {
        if (value.matches("[0-9]+")) {
            long seconds = value.length() > 9 ? LONGEST.toSeconds() : Long.parseLong(value);
            return Optional.of(now.plusSeconds(Math.min(seconds, LONGEST.toSeconds())));
        }
        return Stream.of(DateTimeFormatter.RFC_1123_DATE_TIME, HttpDates.RFC_850, HttpDates.ASCTIME)
                .flatMap(form -> date(value, form).stream())
                .findFirst();
    }

    private static Optional<Instant> date(String value, DateTimeFormatter form) {
        try {
            return Optional.of(form.parse(value, Instant::from));
        } catch (DateTimeParseException e) {
            // Another form, or no date at all.
            return Optional.empty();
        }
    }
}
