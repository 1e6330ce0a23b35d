package io.github.pressdiff.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LineBreakerTest {

    @Test
    void breaksAtBlanksAndDropsThem() {
        assertThat(lines("one two  three", 8)).containsExactly("one two", "three");
        assertThat(lines("one two ", 7)).containsExactly("one two");
    }

    @Test
    void keepsLineFeedsAndEmptyLines() {
        assertThat(lines("one\n\ntwo", 20)).containsExactly("one", "", "two");
        assertThat(lines("", 20)).containsExactly("");
    }

    @Test
    void cutsAWordThatIsTooLong() {
        assertThat(lines("abcdefghij xy", 4)).containsExactly("abcd", "efgh", "ij", "xy");
    }

    @Test
    void breaksBesideWideCharacters() {
        assertThat(lines("港口将于五月四日开放", 6)).containsExactly("港口将", "于五月", "四日开", "放");
        assertThat(lines("on 四月の初め", 8)).containsExactly("on 四月", "の初め");
    }

    @Test
    void keepsMarksWithTheirLetter() {
        assertThat(lines("e\u0301e\u0301e\u0301", 2)).containsExactly("e\u0301e\u0301", "e\u0301");
        assertThat(lines("か\u3099か\u3099", 2)).containsExactly("か\u3099", "か\u3099");
    }

    @Test
    void countsColumnsAsTerminalsDo() {
        assertThat(Columns.of("abc")).isEqualTo(3);
        assertThat(Columns.of("港口")).isEqualTo(4);
        assertThat(Columns.of("한국")).isEqualTo(4);
        assertThat(Columns.of("\u1112\u1161\u11ab")).isEqualTo(2);
        assertThat(Columns.of("e\u0301")).isEqualTo(1);
        assertThat(Columns.of("مُحَمَّد")).isEqualTo(4);
        assertThat(Columns.of("\ud83d\ude00")).isEqualTo(2);
        assertThat(Columns.of("ｆｕ")).isEqualTo(4);
        assertThat(Columns.of("ﾊﾝ")).isEqualTo(2);
    }

    private static List<String> lines(String text, int width) {
        return LineBreaker.lines(text, width).stream()
                .map(range -> range.of(text))
                .toList();
    }
}
