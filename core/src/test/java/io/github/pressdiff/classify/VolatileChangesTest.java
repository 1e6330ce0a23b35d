package io.github.pressdiff.classify;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pressdiff.classify.Assessment.Headline;
import io.github.pressdiff.classify.Declaration.Verdict;
import io.github.pressdiff.classify.VolatileLines.Line;
import io.github.pressdiff.diff.ArticleDiff;
import io.github.pressdiff.diff.ArticleDiffer;
import io.github.pressdiff.extract.Article;
import io.github.pressdiff.extract.Block;
import io.github.pressdiff.extract.Link;
import io.github.pressdiff.extract.Paragraph;
import io.github.pressdiff.extract.Role;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a change in a volatile line means. The pages are made up. */
class VolatileChangesTest {

    private static final String TEXT = "The harbour office assigns the places at the east pier on the day before.";
    private static final String EDITED = "The harbour office assigns the places at the west pier on the day before.";

    private static final Line OFTEN = new Line(Set.of(0), 9, 10);
    private static final VolatileLines LINES = new VolatileLines(Map.of(
            LineFrame.NUMBER + " views", OFTEN,
            "Last updated: " + LineFrame.DATE, OFTEN));

    @Test
    void ranksAVolatileLineLowest() {
        Assessment assessment = classify(page(TEXT, "1,204 views"), page(TEXT, "1,317 views"));

        assertThat(assessment.headline()).isEqualTo(Headline.VOLATILE);
        assertThat(assessment.isOnlyVolatile()).isTrue();
        assertThat(assessment.summary()).isEqualTo("Unchanged but for 1 volatile line.");
        assertThat(assessment.declaration().verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(assessment.findings())
                .filteredOn(EditFinding::inVolatileLine)
                .isNotEmpty()
                .allSatisfy(finding -> {
                    assertThat(finding.severity()).isEqualTo(Severity.COSMETIC);
                    assertThat(finding.reasons()).contains("volatile: this line changed in 9 of the last 10 versions");
                });
    }

    @Test
    void keepsTheClassOfTheNumber() {
        Assessment assessment =
                classify(page(TEXT, "Last updated: 2 March 2026"), page(TEXT, "Last updated: 3 March 2026"));

        assertThat(assessment.findings().get(1).classes()).containsExactly(EditClass.DATE);
        assertThat(assessment.findings().get(1).inVolatileLine()).isTrue();
    }

    @Test
    void namesVolatileLinesBehindAllElse() {
        Assessment assessment = classify(page(TEXT, "1,204 views"), page(EDITED, "1,317 views"));

        assertThat(assessment.headline()).isEqualTo(Headline.CHANGED);
        assertThat(assessment.summary())
                .startsWith("Changed: 1 edit to text already published")
                .endsWith("1 volatile line changed.");
    }

    @Test
    void reportsANumberOfWhichNothingIsKnown() {
        ArticleDiff diff = ArticleDiffer.ofDefaults()
                .diff(page(TEXT, "1,204 people have seen this"), page(TEXT, "1,317 people have seen this"));
        Assessment assessment = ChangeClassifier.ofDefaults().classify(diff);

        assertThat(assessment.headline()).isEqualTo(Headline.CHANGED);
        assertThat(assessment.findings().get(1).severity()).isEqualTo(Severity.SUBSTANTIVE);
    }

    /** A stamp that changes with every version may be a machine's; whether it is believed is the reader's to say. */
    @Test
    void letsAVolatileStampDeclareAnEdit() {
        Assessment assessment =
                classify(page(TEXT, "Last updated: 2 March 2026"), page(EDITED, "Last updated: 3 March 2026"));

        assertThat(assessment.declaration().verdict()).isEqualTo(Verdict.DECLARED);
        assertThat(assessment.declaration().evidence())
                .containsExactly("volatile update stamp changed: Last updated: 3 March 2026");
    }

    @Test
    void takesOtherWordsInTheLineForAnEdit() {
        Assessment assessment = classify(page(TEXT, "1,204 views"), page(TEXT, "1,317 views in secret"));

        assertThat(assessment.headline()).isEqualTo(Headline.CHANGED);
        assertThat(assessment.findings()).noneMatch(EditFinding::inVolatileLine);
    }

    @Test
    void takesAnotherLinkInTheLineForAnEdit() {
        Assessment assessment = classify(
                linked("1,204 views", "https://example.org/a"), linked("1,317 views", "https://example.org/b"));

        assertThat(assessment.isOnlyVolatile()).isFalse();
    }

    @Test
    void takesALineThatCameOrWentForAnEdit() {
        assertThat(classify(page(TEXT), page(TEXT, "1,204 views")).isOnlyVolatile())
                .isFalse();
        assertThat(classify(page(TEXT, "1,204 views"), page(TEXT)).isOnlyVolatile())
                .isFalse();
    }

    @Test
    void takesAnotherTitleForAnEdit() {
        Article before =
                new Article("Old", page().metadata(), page(TEXT, "1 views").paragraphs());
        Article after =
                new Article("New", page().metadata(), page(TEXT, "2 views").paragraphs());

        assertThat(classify(before, after).headline()).isEqualTo(Headline.CHANGED);
    }

    private static Assessment classify(Article before, Article after) {
        return ChangeClassifier.ofDefaults().classify(ArticleDiffer.ofDefaults().diff(before, after), LINES);
    }

    private static Article page(String... texts) {
        return Comparison.article(texts);
    }

    private static Article linked(String text, String href) {
        Paragraph line = new Paragraph(Block.PARAGRAPH, Role.BODY, text, List.of(new Link(text, href)));
        return Article.of(List.of(Paragraph.of(TEXT), line));
    }
}
