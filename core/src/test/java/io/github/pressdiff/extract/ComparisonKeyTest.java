package io.github.pressdiff.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonKeyTest {

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "plain text.,plain text.",
                " a  b\t\u00a0c ,a b c",
                "so\u00adft zero\u200bwidth,soft zerowidth",
                "\u201cquoted\u201d \u00abso\u00bb,\"quoted\" \"so\"",
                "it\u2019s \u2014 here\u2013there,it's - here-there",
                "e\u0301te\u0301,\u00e9t\u00e9",
                "1.5 million,1.5 million",
                "15 Million,15 Million"
            })
    void makesWhatReadsAlikeTheSame(String text, String key) {
        assertThat(Paragraph.of(text).key()).isEqualTo(key);
    }

    @Test
    void masksWhatIsIgnored() {
        Paragraph paragraph = Paragraph.of("Now 12:30, then 12:40")
                .withIgnored(List.of(new IgnoredText(4, 9), new IgnoredText(16, 21)));

        assertThat(paragraph.key()).isEqualTo("Now \uFFFC, then \uFFFC");
        assertThat(paragraph.isIgnored()).isFalse();
        assertThat(Paragraph.of(" 12:30 ")
                        .withIgnored(List.of(new IgnoredText(1, 6)))
                        .isIgnored())
                .isTrue();
    }

    /** A normalizer needs time quadratic in the marks on one letter. */
    @Test
    void leavesEndlessMarksAsTheyAre() {
        String text = "a" + "\u0316\u0301".repeat(200_000);

        assertThat(Paragraph.of(text).key()).isEqualTo(text);
    }

    @Test
    void readsLettersBeyondTheBasicPlaneAsLetters() {
        String old = "\ud83c\udde9".repeat(20) + "e\u0301";

        assertThat(Paragraph.of(old).key())
                .isEqualTo(Paragraph.of("\ud83c\udde9".repeat(20) + "\u00e9").key());
        assertThat(Paragraph.of("a\udb40\udc41b").key()).isEqualTo("ab");
    }
}
