package io.github.pressdiff.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"a\n\nb", "a\r\n\r\nb", "a\n \t\nb", "\n\na\n\nb\n\n", "a\n\n\n\nb"})
    void seesABlankLineBetweenOthers(String text) {
        assertThat(PlainText.hasBlankLine(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "a", "a\nb", "\n\na\nb\n\n", "a\r\nb\r\n\r\n", "a\n\u200b\nb", "a\r\rb"})
    void seesNoneElsewhere(String text) {
        assertThat(PlainText.hasBlankLine(text)).isFalse();
    }

    @Test
    void givesTextBackAsItWasRead() {
        assertThat(PlainText.betweenBlankLines("\n  one \u00a0\u200b\r\n\ttwo  \r\n \t\r\nthr\u00adee\rfour"))
                .extracting(Passage::text)
                .containsExactly("  one \u00a0\u200b\n\ttwo  ", "thr\u00adee\rfour");
    }

    @Test
    void takesEveryLineThatIsNotBlankForAParagraph() {
        assertThat(PlainText.lines("one\r\n\r\n two \n\u00a0\n"))
                .extracting(Passage::text)
                .containsExactly("one", " two ", "\u00a0");
    }
}
