package io.github.pressdiff.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckScheduleTest {

    private static final Instant RELEASED = Instant.parse("2026-03-02T09:30:00Z");

    @Test
    void readsIsoDurations() {
        assertThat(CheckSchedule.parse("PT15M").interval()).isEqualTo(Duration.ofMinutes(15));
        assertThat(CheckSchedule.parse("P1D")).hasToString("PT24H");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "15m", "PT0S", "-PT15M", "PT0.5S", "P400D", "P1M", "PT15M;DROP"})
    void refusesWhatIsNoSensibleInterval(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> CheckSchedule.parse(text));
    }

    @Test
    void looksMoreOftenWhileAYoungReleasePromisesMore() {
        SchedulePolicy policy = SchedulePolicy.ofDefaults();

        assertThat(policy.scheduleFor(true, RELEASED, RELEASED.plusSeconds(3600))
                        .interval())
                .isEqualTo(Duration.ofMinutes(2));
        assertThat(policy.scheduleFor(false, RELEASED, RELEASED.plusSeconds(3600))
                        .interval())
                .isEqualTo(Duration.ofMinutes(15));
        assertThat(policy.scheduleFor(true, RELEASED, RELEASED.plusSeconds(86_400))
                        .interval())
                .isEqualTo(Duration.ofMinutes(15));
    }
}
