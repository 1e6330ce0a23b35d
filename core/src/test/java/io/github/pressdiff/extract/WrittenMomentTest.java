package io.github.pressdiff.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenMomentTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "2 March 2026; 2026-03-02",
                "Published 2 March 2026, 09:15; 2026-03-02T09:15",
                "2 March 2026 at 9:15 p.m.; 2026-03-02T21:15",
                "March 2, 2026 12:05 AM ET; 2026-03-02T00:05-05:00",
                "July 2, 2026 14:25 ET | Source: Harbour Office; 2026-07-02T14:25-04:00",
                "2 March 2026 09:15:00 UTC; 2026-03-02T09:15:00Z",
                "2 March 2026 09:15 GMT+3; 2026-03-02T09:15+03:00",
                "2 March 2026 09:15 GMT+5:30; 2026-03-02T09:15+05:30",
                "2 March 2026 09:15 -0500; 2026-03-02T09:15-05:00",
                "2 March 2026 09:15 +01:00; 2026-03-02T09:15+01:00",
                "2 March 2026, 09:15 (CET); 2026-03-02T09:15+01:00",
                "02.03.2026, 9.15 Uhr; 2026-03-02T09:15",
                "2 mars 2026 à 9h15; 2026-03-02T09:15",
                "2 марта 2026 в 16:51; 2026-03-02T16:51",
                "2 March 202616:51; 2026-03-02T16:51",
                "2026年3月2日 16:51; 2026-03-02T16:51",
                "01/17/2020 | Press release | Distributed by Public on 01/17/2020 12:32; 2020-01-17T12:32"
            })
    void readsTheTimeBehindTheDay(String written, String expected) {
        assertThat(WrittenMoment.find(written, DateCustoms.UNKNOWN)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "2 March 2026 25:10; 2026-03-02",
                "2 March 2026 13:10 p.m.; 2026-03-02",
                "2 March 2026 10.15; 2026-03-02",
                "2 March 2026 and 10:15; 2026-03-02",
                "2 March 2026 09:15 CST; 2026-03-02T09:15",
                "2 March 2026 09:15 GMT+99; 2026-03-02T09:15",
                "2 March 2026, 10:30-11:30; 2026-03-02T10:30",
                "2 March 2026, 10:30-19:45; 2026-03-02T10:30"
            })
    void makesNothingUp(String written, String expected) {
        assertThat(WrittenMoment.find(written, DateCustoms.UNKNOWN)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "02/03/2026 10:15", "30 February 2026"})
    void readsNoDayThatIsNotSure(String written) {
        assertThat(WrittenMoment.find(written, DateCustoms.UNKNOWN)).isEmpty();
    }

    @Test
    void knowsTheCustomsOfAPublisher() {
        ZoneId zone = ZoneId.of("Europe/Brussels");

        assertThat(WrittenMoment.find("02/03/2026 10:15", new DateCustoms(WrittenDay.Order.DAY_FIRST, zone)))
                .contains("2026-03-02T10:15+01:00");
        assertThat(WrittenMoment.find("02/03/2026 10:15", new DateCustoms(WrittenDay.Order.MONTH_FIRST, zone)))
                .contains("2026-02-03T10:15+01:00");
        assertThat(WrittenMoment.find("13/03/2026", new DateCustoms(WrittenDay.Order.MONTH_FIRST, null)))
                .contains("2026-03-13");
        assertThat(WrittenMoment.find("2 March 2026 10:15 XYZ", new DateCustoms(WrittenDay.Order.UNKNOWN, zone)))
                .contains("2026-03-02T10:15");
    }
}
