package io.github.pressdiff.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class TimesTest {

    private static final Instant TEN = SampleReports.TEN;
    private final Times utc = new Times(ZoneOffset.UTC);

    @Test
    void saysTheDayOnceWhenBothEndsShareIt() {
        assertThat(utc.between(window(900))).isEqualTo("between 2026-11-23 10:00 and 10:15 UTC");
        assertThat(utc.between(window(86_400))).isEqualTo("between 2026-11-23 10:00 and 2026-11-24 10:00 UTC");
    }

    @Test
    void saysSecondsWhenMinutesWouldLookTheSame() {
        assertThat(utc.between(window(5))).isEqualTo("between 2026-11-23 10:00:00 and 10:00:05 UTC");
    }

    @Test
    void saysWhenTheClockWentBack() {
        assertThat(utc.between(window(-60)))
                .isEqualTo("before 2026-11-23 09:59 UTC; the clock went back since the check before");
    }

    @Test
    void namesTheZoneByItsDistance() {
        Times berlin = new Times(ZoneId.of("Europe/Berlin"));

        assertThat(berlin.at(TEN)).isEqualTo("2026-11-23 11:00 UTC+01:00");
        assertThat(berlin.between(
                        new EditWindow(Instant.parse("2026-10-25T00:30:00Z"), Instant.parse("2026-10-25T01:30:00Z"))))
                .isEqualTo("between 2026-10-25 02:30 UTC+02:00 and 2026-10-25 02:30 UTC+01:00");
        assertThat(berlin.heading("Seen")).isEqualTo("Seen");
        assertThat(berlin.cell(TEN)).isEqualTo("2026-11-23 11:00 UTC+01:00");
        assertThat(utc.heading("Seen")).isEqualTo("Seen (UTC)");
        assertThat(utc.cell(TEN)).isEqualTo("2026-11-23 10:00");
    }

    @Test
    void saysLengthsInTwoUnits() {
        assertThat(Times.lasting(Duration.ofSeconds(40))).isEqualTo("40 s");
        assertThat(Times.lasting(Duration.ofMinutes(135))).isEqualTo("2 h 15 min");
        assertThat(Times.lasting(Duration.ofHours(76))).isEqualTo("3 d 4 h");
    }

    private static EditWindow window(int seconds) {
        return new EditWindow(TEN, TEN.plusSeconds(seconds));
    }
}
