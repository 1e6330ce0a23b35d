package io.github.pressdiff.report;

import static io.github.pressdiff.report.SampleReports.deleted;
import static io.github.pressdiff.report.SampleReports.equal;
import static io.github.pressdiff.report.SampleReports.inserted;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.pressdiff.diff.ParagraphChange;
import io.github.pressdiff.diff.ParagraphChange.Kind;
import io.github.pressdiff.diff.WordChange;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShownWordsTest {

    @Test
    void givesBlanksThatChangedASign() {
        assertThat(whole(Kind.MODIFIED, equal("a"), deleted(" "), inserted("\u00a0"), equal("b")))
                .containsExactly(equal("a"), deleted("␣"), inserted("[U+00A0]"), equal("b"));
    }

    @Test
    void marksBordersOfParagraphsApartFromLineEnds() {
        assertThat(whole(Kind.SPLIT, equal("a"), deleted(" "), inserted("\n"), equal("b")))
                .containsExactly(equal("a"), deleted("␣"), inserted("¶"), equal("\n"), equal("b"));
        assertThat(whole(Kind.MODIFIED, equal("a"), deleted("\n"), inserted(" x\ny"), equal("b")))
                .containsExactly(equal("a"), deleted("↵"), inserted(" x↵"), equal("\n"), inserted("y"), equal("b"));
    }

    @Test
    void leavesNewParagraphsAsTheyAre() {
        assertThat(whole(Kind.ADDED, inserted("a\n b"))).containsExactly(inserted("a\n b"));
    }

    @Test
    void cutsOnlyWhatIsFarFromAChange() {
        String words = "word ".repeat(60);

        List<WordChange> excerpt =
                ShownWords.excerpt(List.of(equal(words), deleted("x"), equal(words), inserted("y"), equal(words)));

        assertThat(excerpt).hasSize(5);
        assertThat(excerpt.get(0).text()).startsWith("… word").endsWith("word ").hasSizeLessThan(70);
        assertThat(excerpt.get(2).text()).startsWith("word ").contains(" … ").hasSizeLessThan(140);
        assertThat(excerpt.get(4).text()).startsWith("word ").endsWith("word …").hasSizeLessThan(70);
    }

    @Test
    void cutsNoCharacterInTwo() {
        String faces = "\ud83d\ude00".repeat(100);
        String marks = "xe\u0301".repeat(60);

        for (String text : List.of(faces, "x" + faces, marks, "x" + marks)) {
            for (WordChange piece : ShownWords.excerpt(List.of(equal(text), inserted("y"), equal(text)))) {
                assertThat(TerminalText.escape(piece.text())).isEqualTo(piece.text());
                assertThat(piece.text()).doesNotStartWith("…\u0301").doesNotEndWith("e…");
            }
        }
    }

    private static List<WordChange> whole(Kind kind, WordChange... words) {
        return ShownWords.whole(new ParagraphChange(kind, false, List.of(), List.of(), List.of(words), false), "");
    }
}
