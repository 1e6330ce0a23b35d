package io.github.pressdiff.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedDateTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Fri, 17 Jan 2020 12:32:00 GMT | 2020-01-17T12:32:00Z",
                "Mon, 17 Jan 2020 12:32:00 +0100 | 2020-01-17T12:32:00+01:00",
                "17 Jan 20 12:32 EST | 2020-01-17T12:32-05:00",
                "17 Jan 99 12:32 Z | 1999-01-17T12:32Z",
                "Fri, 17 January 2020 9:05:07 UT | 2020-01-17T09:05:07Z",
                "Fr, 17 März 2020 12:32:00 CEST | 2020-03-17T12:32:00+02:00",
                "ven., 17 févr. 2020 12:32:00 +0100 | 2020-02-17T12:32:00+01:00",
                "Fri, 17 Sept 2020 12:32:00 XYZ | 2020-09-17T12:32:00",
                "Fri, 17 Jan 2020 12:32:00 A | 2020-01-17T12:32:00",
                "Fri, 17 Jan 2020 12:32:00 GMT+0200 | 2020-01-17T12:32:00+02:00",
                "Fri, 17 Jan 2020 12:32:00 -0000 (UTC) | 2020-01-17T12:32:00Z",
                "Fri, 17 Jan 2020 | 2020-01-17",
                "17-Jan-2020 01:32:00 PM | 2020-01-17",
                "  2020-01-17T12:32:00.5Z  | 2020-01-17T12:32:00.5Z",
                "2020-01-17 12:32 | 2020-01-17T12:32",
                "2020-01 | 2020-01",
            })
    void readsDatesAsFeedsWriteThem(String written, String iso) {
        assertThat(FeedDate.read(written)).contains(iso);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "Fri, 31 Feb 2020 12:32:00 GMT",
                "Fri, 17 Foo 2020 12:32:00 GMT",
                "Fri, 17 Jan 2020 25:32:00 GMT",
                "17/01/2020",
                "1579264320",
            })
    void readsNothingElse(String written) {
        assertThat(FeedDate.read(written)).isEmpty();
    }
}
