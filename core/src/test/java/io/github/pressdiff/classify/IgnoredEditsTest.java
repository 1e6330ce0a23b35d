package io.github.pressdiff.classify;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pressdiff.diff.ArticleDiff;
import io.github.pressdiff.diff.ArticleDiffer;
import io.github.pressdiff.extract.Article;
import io.github.pressdiff.extract.ArticleExtractor;
import io.github.pressdiff.extract.Source;
import io.github.pressdiff.fetch.DecodedText;
import io.github.pressdiff.page.ContentRules;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Edits in text in which the user's rules ignore changes. All sentences are made up. */
class IgnoredEditsTest {

    private static final ContentRules RULES =
            ContentRules.none().withIgnore(List.of("Read \\d+ times\\.?", "[0-9]+ (minutes|hours) ago", "^Clock: .*"));
    private static final String TEXT = "The harbour office opened two piers for the boats of the town.";

    @Test
    void doesNotCountAnEditThatIsIgnored() {
        Assessment assessment = classify(TEXT + " Read 12 times.", TEXT + " Read 1300 times.");

        assertThat(assessment.diff().isEmpty()).isFalse();
        assertThat(assessment.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.ignored()).isTrue();
            assertThat(finding.classes()).isEmpty();
            assertThat(finding.severity()).isEqualTo(Severity.COSMETIC);
            assertThat(finding.reasons()).containsExactly("ignored by a rule: 12 -> 1300");
        });
        assertThat(assessment.declaration().verdict()).isEqualTo(Declaration.Verdict.UNKNOWN);
        assertThat(assessment.summary()).isEqualTo("Changed: 1 change in ignored text.");
    }

    @Test
    void countsTheEditBesideIt() {
        Assessment assessment = classify(TEXT + " Read 12 times.", TEXT.replace("two", "three") + " Read 1300 times.");

        assertThat(assessment.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.ignored()).isFalse();
            assertThat(finding.classes()).containsExactly(EditClass.NUMBER);
            assertThat(finding.reasons()).containsExactly("two -> three");
        });
    }

    @Test
    void doesNotIgnoreAnEditThatReachesBeyond() {
        Assessment assessment = classify(TEXT + " Read 12 times.", TEXT + " Read by 12 people.");

        assertThat(assessment.findings()).noneMatch(EditFinding::ignored);
    }

    @Test
    void ignoresParagraphsThatComeAndGo() {
        Assessment came = classify(
                TEXT + "\n\n" + TEXT.replace("two", "six"), TEXT + "\n\nClock: 12:30\n\n" + TEXT.replace("two", "six"));

        assertThat(came.findings()).filteredOn(EditFinding::ignored).hasSize(1);
        assertThat(came.summary()).isEqualTo("Changed: 1 change in ignored text.");
    }

    @Test
    void neverTakesIgnoredTextForAContinuation() {
        Assessment assessment = classify(
                TEXT + "\n\n" + TEXT.replace("two", "six"),
                TEXT + "\n\n" + TEXT.replace("two", "six")
                        + "\n\nClock: ten past nine in the morning of the second of May in town");

        assertThat(assessment.continuation().event()).isEqualTo(Continuation.Event.NONE);
        assertThat(assessment.summary()).isEqualTo("Changed: 1 change in ignored text.");
    }

    @Test
    void ignoresAnEditOfWhichOnlyIgnoredCharactersDiffer() {
        ContentRules digits = ContentRules.none().withIgnore(List.of("[0-9]+"));
        Assessment assessment = Comparison.classify(
                article(TEXT + " 1,204 people came.", digits), article(TEXT + " 1,305 people came.", digits));

        assertThat(assessment.summary()).isEqualTo("Changed: 1 change in ignored text.");
    }

    @Test
    void knowsAParagraphAgainOfWhichLittleIsNotIgnored() {
        ContentRules brackets = ContentRules.none().withIgnore(List.of("\\[[a-z ]*\\]"));
        String other = TEXT.replace("two", "six");
        ArticleDiff diff = ArticleDiffer.ofDefaults()
                .diff(
                        article(other + "\n\n[aa bb cc dd ee ff gg hh ii] Pier closed.\n\n" + TEXT, brackets),
                        article(other + "\n\n[zz yy xx ww vv uu tt ss rr] Pier closed.\n\n" + TEXT, brackets));
        Assessment assessment = ChangeClassifier.ofDefaults().classify(diff);

        assertThat(assessment.summary()).isEqualTo("Changed: 1 change in ignored text.");
    }

    @Test
    void neverTakesABlankOrABorderForIgnored() {
        String read = " Read 12 times. It was Monday.";

        assertThat(classify(TEXT + read + " Boats sail.", TEXT + read + "\n\nBoats sail.")
                        .findings())
                .noneMatch(EditFinding::ignored);
        assertThat(classify(TEXT + read + " Boats sail.", TEXT + read + "\nBoats sail.")
                        .findings())
                .noneMatch(EditFinding::ignored);
    }

    @Test
    void countsNoChangeOfATitleOfWhichOnlyIgnoredPartsDiffer() {
        ContentRules clock = ContentRules.none().withIgnore(List.of("[0-9]{2}:[0-9]{2}"));

        assertThat(Comparison.classify(titled("Live at 12:30", clock), titled("Live at 12:45", clock))
                        .summary())
                .isEqualTo("Changed: 1 change in ignored text.");
        assertThat(Comparison.classify(titled("Live at 12:30", clock), titled("Over at 12:45", clock))
                        .summary())
                .contains("itle changed");
    }

    private static Article titled(String title, ContentRules rules) {
        String page =
                "<article><h1>" + title + "</h1><p>" + TEXT + "</p><p>" + TEXT.replace("two", "six") + "</p></article>";
        DecodedText decoded = new DecodedText(page, StandardCharsets.UTF_8, DecodedText.Reason.VALID_UTF_8);
        return ArticleExtractor.of(rules)
                .extract(new Source(decoded, Source.Form.HTML, null))
                .article();
    }

    private static Assessment classify(String before, String after) {
        return Comparison.classify(article(before), article(after));
    }

    private static Article article(String text) {
        return article(text, RULES);
    }

    private static Article article(String text, ContentRules rules) {
        DecodedText decoded = new DecodedText(text, StandardCharsets.UTF_8, DecodedText.Reason.VALID_UTF_8);
        return ArticleExtractor.of(rules)
                .extract(new Source(decoded, Source.Form.TEXT_WITH_BLANK_LINES, null))
                .article();
    }
}
