package io.github.pressdiff.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class TerminalTextTest {

    @SuppressWarnings("unused")
    private static final List<String> HOSTILE = HostileTexts.LINES;

    @ParameterizedTest
    @CsvSource({
        "27, 001B",
        "0, 0000",
        "13, 000D",
        "127, 007F",
        "133, 0085",
        "155, 009B",
        "173, 00AD",
        "847, 034F",
        "1564, 061C",
        "8203, 200B",
        "8207, 200F",
        "8232, 2028",
        "8233, 2029",
        "8238, 202E",
        "8288, 2060",
        "8294, 2066",
        "12644, 3164",
        "65279, FEFF",
        "65529, FFF9",
        "65535, FFFF",
        "55296, D800",
        "56320, DC00",
        "917576, E0048",
        "917760, E0100"
    })
    void showsWhatIsHiddenByItsNumber(int character, String number) {
        assertThat(TerminalText.escape("a" + Character.toString(character) + "b"))
                .isEqualTo("a‹U+" + number + "›b");
    }

    @ParameterizedTest
    @FieldSource("HOSTILE")
    void leavesNothingThatSteersATerminal(String text) {
        assertThat(HostileTexts.hiddenIn(TerminalText.escape(text))).isEmpty();
    }

    @Test
    void leavesOrdinaryTextAlone() {
        String text = "Zürich — 東京, العربية, हिन्दी, e\u0301, \ud83d\ude00, ❤\ufe0f, a\u00a0b\nnext";

        assertThat(TerminalText.escape(text)).isEqualTo(text);
    }

    @Test
    void leavesJoinersOnlyWhereAScriptIsSpeltWithThem() {
        assertThat(TerminalText.escape("می\u200cخواهم")).isEqualTo("می\u200cخواهم");
        assertThat(TerminalText.escape("क्\u200dष")).isEqualTo("क्\u200dष");
        assertThat(TerminalText.escape("pay\u200cment\u200d")).isEqualTo("pay‹U+200C›ment‹U+200D›");
    }

    @Test
    void cannotBeForged() {
        assertThat(TerminalText.escape("‹U+202E›")).isEqualTo("‹U+2039›U+202E›");
        assertThat(TerminalText.escape("‹quoted›")).isEqualTo("‹quoted›");
    }

    @Test
    void keepsLineFeedsUnlessOneLineIsAsked() {
        assertThat(TerminalText.escape("a\nb\tc")).isEqualTo("a\nb⇥c");
        assertThat(TerminalText.line("a\nb\tc")).isEqualTo("a↵b⇥c");
    }
}
