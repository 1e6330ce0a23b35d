package io.github.pressdiff.classify;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pressdiff.classify.Assessment.Headline;
import io.github.pressdiff.diff.ArticleDiff;
import io.github.pressdiff.diff.ParagraphChange;
import io.github.pressdiff.diff.ParagraphChange.Kind;
import io.github.pressdiff.diff.WordChange;
import io.github.pressdiff.extract.Article;
import io.github.pressdiff.extract.Block;
import io.github.pressdiff.extract.Paragraph;
import io.github.pressdiff.extract.Role;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** All sentences are made up. */
class ChangeClassifierTest {

    private static final String ONE = "The harbour office opened two piers for the boats of the town.";
    private static final String TWO = "The old lighthouse is growing weaker by the year, the keeper told the pupils.";
    private static final String THREE = "The fair takes place on July 8-10 near the mill.";

    @Test
    void saysUnchanged() {
        Assessment assessment = classify(List.of(ONE, TWO), List.of(ONE, TWO));

        assertThat(assessment.headline()).isEqualTo(Headline.UNCHANGED);
        assertThat(assessment.summary()).isEqualTo("Unchanged.");
        assertThat(assessment.findings()).containsOnly(EditFinding.kept());
    }

    @Test
    void namesTheEditsGravestFirst() {
        Assessment assessment = classify(
                List.of("Asnwer: the pier holds.", ONE, TWO, THREE, "To be continued..."),
                List.of(
                        "Answer: the pier holds.",
                        ONE.replace("two", "three"),
                        TWO.replace("is", "may be"),
                        THREE.replace("8-10", "9-10"),
                        "To be continued..."));

        assertThat(assessment.headline()).isEqualTo(Headline.CHANGED);
        assertThat(assessment.summary())
                .isEqualTo("Changed: 4 edits to text already published, undeclared: number (two -> three),"
                        + " date (July 8-10 -> July 9-10), modality (is -> may be), typo (Asnwer -> Answer).");
    }

    @Test
    void tellsContinuationFirstAndEditsBesideIt() {
        List<Paragraph> now = new ArrayList<>(List.of(Paragraph.of(ONE.replace("two", "six")), Paragraph.of(TWO)));
        now.add(new Paragraph(Block.PARAGRAPH, Role.QUESTION, "Question: Who keeps the lighthouse now?", List.of()));
        now.add(new Paragraph(Block.PARAGRAPH, Role.ANSWER, "Answer: A keeper from the next village.", List.of()));
        now.add(Paragraph.of("To be continued..."));
        Assessment assessment =
                Comparison.classify(Comparison.article(ONE, TWO, "To be continued..."), Article.of(now));

        assertThat(assessment.headline()).isEqualTo(Headline.CONTINUED);
        assertThat(assessment.summary())
                .isEqualTo("Continued: +2 paragraphs (1 question), \"To be continued...\" still stands."
                        + " 1 edit to text already published, undeclared: 1 number.");
    }

    @Test
    void tellsTheOtherEvents() {
        String more = "A ferry will link both banks of the river from the summer on.";
        assertThat(classify(List.of(ONE, TWO, "(more)"), List.of(ONE, TWO, more))
                        .summary())
                .isEqualTo("Completed: +1 paragraph, \"(more)\" is gone.");
        assertThat(classify(List.of(ONE, TWO, "(more)"), List.of(ONE, TWO)).summary())
                .isEqualTo("Promise withdrawn: \"(more)\" is gone, and no text came.");
        assertThat(classify(List.of(ONE, TWO), List.of(ONE, TWO, "(more)")).summary())
                .isEqualTo("Continuation announced: \"(more)\".");
        assertThat(classify(List.of(ONE, TWO, "###"), List.of(ONE, TWO, "(more)"))
                        .summary())
                .isEqualTo("Reopened: \"(more)\".");
        assertThat(classify(List.of(ONE, TWO), List.of(ONE, TWO, more)).summary())
                .isEqualTo("Continued: +1 paragraph at the end.");
        assertThat(classify(List.of(ONE, TWO), List.of("Gone.")).summary()).isEqualTo("Truncated: 0 of 26 words left.");
        assertThat(classify(List.of(ONE, TWO), List.of(ONE, TWO + " " + more)).summary())
                .isEqualTo("Continued: the last paragraph goes on.");
    }

    @Test
    void tellsLooksRemovalsAndMarkers() {
        assertThat(classify(List.of(ONE, TWO), List.of(ONE.replace(".", "!"), TWO.replace(",", ";")))
                        .summary())
                .isEqualTo("Changed: 2 cosmetic edits.");
        assertThat(classify(List.of(ONE, TWO, THREE), List.of(ONE, THREE)).summary())
                .isEqualTo("Changed: 1 paragraph removed, undeclared.");
        assertThat(classify(List.of(ONE, "(more)"), List.of(ONE, "To be continued"))
                        .summary())
                .isEqualTo("Changed: the last line reads \"To be continued\".");
    }

    @Test
    void tellsWhatMovedWithoutCallingItAnEdit() {
        Article before = Comparison.article(ONE, TWO, THREE);
        Article after = Comparison.article(THREE, ONE, TWO);
        ArticleDiff diff =
                new ArticleDiff(before, after, List.of(kept(2, 0, true), kept(0, 1, false), kept(1, 2, false)), false);

        Assessment assessment = ChangeClassifier.ofDefaults().classify(diff);

        assertThat(assessment.summary()).isEqualTo("Changed: 1 paragraph moved.");
        assertThat(assessment.declaration().verdict()).isEqualTo(Declaration.Verdict.UNKNOWN);
        assertThat(assessment.findings()).containsOnly(EditFinding.kept());
    }

    @Test
    void keepsTheLineShort() {
        List<String> old = new ArrayList<>();
        List<String> now = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            old.add("Pier " + (char) ('a' + i % 26) + (char) ('a' + i / 26)
                    + " holds 12 boats of the old fishing fleet.");
            now.add(old.get(i).replace("12", "13").replace("old", i % 2 == 0 ? "new" : "old"));
        }

        assertThat(classify(old, now).summary())
                .hasSizeLessThanOrEqualTo(200)
                .isEqualTo("Changed: 60 edits to text already published, undeclared: 60 numbers.");
    }

    @Test
    void leavesTheMarkerOutOfTheEditsOfItsParagraph() {
        Assessment assessment =
                classify(List.of(ONE, TWO + " (To be continued)"), List.of(ONE, TWO.replace("weaker", "stronger")));

        assertThat(assessment.findings().get(1).reasons()).containsExactly("weaker -> stronger");
        assertThat(assessment.headline()).isEqualTo(Headline.WITHDRAWN);
    }

    @Test
    void givesTheSameAnswerAgain() {
        List<String> now = List.of(TWO.replace("is", "was"), THREE, "###");

        assertThat(classify(List.of(ONE, TWO), now)).isEqualTo(classify(List.of(ONE, TWO), now));
    }

    @Test
    void readsHostileText() {
        String hostile = "\uD800 \0 \u202E" + "\"“«(-5%$€ 1,2,3,,4..5 ٢٫٥ 12:99:99 n't 'a' may " + "\uDC00\uFFFE";
        assertThat(Comparison.edit(hostile, hostile.repeat(3) + "7").classes()).isNotEmpty();
        assertThat(Comparison.edit("not-a-tag_!", "5", "5 million million million")
                        .classes())
                .contains(EditClass.NUMBER);
        assertThat(Comparison.edit("9".repeat(5_000), "8".repeat(5_000)).classes())
                .containsExactly(EditClass.NUMBER);
    }

    @Test
    void readsThousandsOfEditsInTime() {
        String old = "two may not be “in Geneva” on 4 March 2020, 12 million; ".repeat(2_000);
        String now = "three will be “in Vienna” on 5 March 2020, 13 million; ".repeat(2_000);
        List<WordChange> words = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            words.add(new WordChange(WordChange.Kind.DELETED, "two may not"));
            words.add(new WordChange(WordChange.Kind.INSERTED, "three will"));
            words.add(new WordChange(WordChange.Kind.EQUAL, " be “in "));
            words.add(new WordChange(WordChange.Kind.DELETED, "Geneva"));
            words.add(new WordChange(WordChange.Kind.INSERTED, "Vienna"));
            words.add(new WordChange(WordChange.Kind.EQUAL, "” on "));
            words.add(new WordChange(WordChange.Kind.DELETED, "4"));
            words.add(new WordChange(WordChange.Kind.INSERTED, "5"));
            words.add(new WordChange(WordChange.Kind.EQUAL, " March 2020, "));
            words.add(new WordChange(WordChange.Kind.DELETED, "12"));
            words.add(new WordChange(WordChange.Kind.INSERTED, "13"));
            words.add(new WordChange(WordChange.Kind.EQUAL, " million; "));
        }
        ArticleDiff diff = new ArticleDiff(
                Comparison.article(old),
                Comparison.article(now),
                List.of(new ParagraphChange(Kind.MODIFIED, false, List.of(0), List.of(0), words, false)),
                false);

        Assessment assessment = Assertions.assertTimeout(
                Duration.ofSeconds(30), () -> ChangeClassifier.ofDefaults().classify(diff));

        assertThat(assessment.findings().get(0).classes())
                .contains(EditClass.NEGATION, EditClass.NUMBER, EditClass.DATE, EditClass.QUOTE);
    }

    private static ParagraphChange kept(int old, int now, boolean moved) {
        return new ParagraphChange(Kind.KEPT, moved, List.of(old), List.of(now), List.of(), false);
    }

    private static Assessment classify(List<String> old, List<String> now) {
        return Comparison.classify(
                Comparison.article(old.toArray(String[]::new)), Comparison.article(now.toArray(String[]::new)));
    }
}
