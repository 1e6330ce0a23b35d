package io.github.pressdiff.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDayTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "on 17 January 2020 at noon | 2020-01-17",
                "January 17th, 2020 | 2020-01-17",
                "Jan. 7, 2020 | 2020-01-07",
                "le 1er février 2020 | 2020-02-01",
                "17. März 2020 | 2020-03-17",
                "17 de enero de 2020 | 2020-01-17",
                "17 stycznia 2020 | 2020-01-17",
                "17 января 2020 | 2020-01-17",
                "2020年1月17日 | 2020-01-17",
                "2020-01-17T10:00 | 2020-01-17",
                "17.1.2020 | 2020-01-17",
                "01.02.2020 | 2020-02-01",
                "17/01/2020 | 2020-01-17",
                "01/17/2020 | 2020-01-17",
                "02/02/2020 | 2020-02-02",
                "31.2.2020, then 1 March 2020 | 2020-03-01",
            })
    void findsADay(String text, String day) {
        assertThat(WrittenDay.find(text)).contains(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "01/02/2020",
                "May 2020",
                "17 Foobar 2020",
                "117.1.2020",
                "17.1.20",
                "Room 12 2020",
                "31.2.2020"
            })
    void findsNoneWhereItCouldBeAnother(String text) {
        assertThat(WrittenDay.find(text)).isEmpty();
    }
}
