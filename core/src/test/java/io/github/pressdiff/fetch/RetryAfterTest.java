package io.github.pressdiff.fetch;

import static io.github.pressdiff.fetch.Fetches.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** N20. It is Monday, 23 November 2026, 08:00 UTC. */
class RetryAfterTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "120 | 2026-11-23T08:02:00Z",
                "' 120 ' | 2026-11-23T08:02:00Z",
                "1000000000000 | 2026-11-24T08:00:00Z",
                "86401 | 2026-11-24T08:00:00Z",
                "Mon, 23 Nov 2026 09:00:00 GMT | 2026-11-23T09:00:00Z",
                "Monday, 23-Nov-26 09:00:00 GMT | 2026-11-23T09:00:00Z",
                "Mon Nov 23 09:00:00 2026 | 2026-11-23T09:00:00Z",
                "Fri, 23 Nov 2029 09:00:00 GMT | 2026-11-24T08:00:00Z"
            })
    void readsSecondsAndDatesWithinADay(String field, Instant expected) {
        assertThat(read(field)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-5",
                "soon",
                "",
                "1.5",
                "12e3",
                "Mon, 23 Nov 2026 07:00:00 GMT",
                "Tue, 23 Nov 2026 09:00:00 GMT",
                "Sun Nov  6 08:49:37 1994"
            })
    void passesOverWhatCannotBeFollowed(String field) {
        assertThat(read(field)).isEmpty();
    }

    @Test
    void takesTheLatestOfSeveral() {
        assertThat(read("60", "soon", "180", "120")).contains(NOW.plusSeconds(180));
    }

    @Test
    void saysNothingWithoutAField() {
        assertThat(read()).isEmpty();
    }

    private static Optional<Instant> read(String... fields) {
        List<Header> headers = Arrays.stream(fields)
                .map(field -> new Header("retry-after", field))
                .toList();
        return RetryAfter.read(new Answer(503, headers), NOW);
    }
}
