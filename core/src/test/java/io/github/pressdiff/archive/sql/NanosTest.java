package io.github.pressdiff.archive.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NanosTest {

    @ParameterizedTest
    @ValueSource(longs = {0, 1, -1, 999_999_999, -999_999_999, -1_000_000_000, Long.MAX_VALUE, Long.MIN_VALUE})
    void readsBackWhatItWrote(long nanos) {
        assertThat(Nanos.of(Nanos.instant(nanos))).isEqualTo(nanos);
        assertThat(Nanos.of(Nanos.duration(nanos))).isEqualTo(nanos);
    }

    @Test
    void countsFromTheBeginningOf1970() {
        assertThat(Nanos.of(Instant.parse("1970-01-01T00:00:01.000000002Z"))).isEqualTo(1_000_000_002);
    }

    @Test
    void refusesWhatDoesNotFit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Nanos.of(Nanos.instant(Long.MAX_VALUE).plusNanos(1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Nanos.of(Nanos.instant(Long.MIN_VALUE).minusNanos(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> Nanos.of(Instant.MAX));
        assertThatIllegalArgumentException().isThrownBy(() -> Nanos.of(Duration.ofDays(200_000)));
    }
}
