package io.github.pressdiff.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.pressdiff.page.ContentRules;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All pages are made up. */
class PageExplainerTest {

    private static final String PAGE = "<nav><a href=/>Home</a> <a href=/news>News</a></nav>"
            + "<div class=wrap><div id=text><h1>Harbour dues rise</h1>"
            + "<p>Dues rise by <span hidden>secretly</span> four per cent from the first of May on.</p>"
            + "<div class=share>Share this</div>"
            + "<p>The council agreed on that on Monday, after a debate of six hours.</p>"
            + "<p>1,204 views</p><p>Related articles</p><p><a href=/other>Boats and more boats</a></p></div></div>"
            + "<footer>Imprint</footer>";

    @Test
    void showsThePageInItsOrderWithTheRuleOfWhatIsLeftOut() {
        assertThat(explain(PAGE).lines())
                .extracting(Explanation.Line::text, Explanation.Line::rule, Explanation.Line::detail)
                .containsExactly(
                        tuple("Home News", PruneRule.TAG, "nav"),
                        tuple("Harbour dues rise", null, ""),
                        tuple("Dues rise by four per cent from the first of May on.", null, ""),
                        tuple("secretly", PruneRule.HIDDEN, "hidden"),
                        tuple("Share this", PruneRule.NAME, "share"),
                        tuple("The council agreed on that on Monday, after a debate of six hours.", null, ""),
                        tuple("1,204 views", PruneRule.LINE, ""),
                        tuple("Related articles", PruneRule.RELATED, ""),
                        tuple("Boats and more boats", PruneRule.RELATED, ""),
                        tuple("Imprint", PruneRule.TAG, "footer"));
    }

    @Test
    void saysWhatWasLeftOutWhereAndWhy() {
        Explanation explanation = explain(PAGE);

        assertThat(explanation.pruned())
                .containsExactly(
                        new Explanation.Part("html > body > nav", PruneRule.TAG, "nav", 2, "Home News"),
                        new Explanation.Part("div#text > p > span", PruneRule.HIDDEN, "hidden", 1, "secretly"),
                        new Explanation.Part("div#text > div.share", PruneRule.NAME, "share", 2, "Share this"),
                        new Explanation.Part("html > body > footer", PruneRule.TAG, "footer", 1, "Imprint"));
        assertThat(explanation.container().words())
                .isPositive()
                .isLessThanOrEqualTo(explanation.page().words());
    }

    @Test
    void marksWhatStandsOutsideTheContainer() {
        Explanation explanation = ArticleExtractor.of(new ContentRules(List.of("h1", "footer"), List.of()))
                .explain(Sources.page(PAGE));

        assertThat(explanation.lines())
                .filteredOn(Explanation.Line::isKept)
                .extracting(Explanation.Line::text)
                .containsExactly("Harbour dues rise");
        assertThat(explanation.lines()).extracting(Explanation.Line::rule).contains(PruneRule.OUTSIDE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"h1", "p", "div.share", "div#text", "body"})
    void keepsExactlyTheArticleWhateverIsRead(String selector) {
        for (ContentRules rules : List.of(
                ContentRules.none(),
                new ContentRules(List.of(selector), List.of("h1")),
                ContentRules.none().withRange(selector, null),
                ContentRules.none().withRange(null, selector.equals("body") ? "h1" : selector))) {
            Explanation explanation = ArticleExtractor.of(rules).explain(Sources.page(PAGE));

            assertThat(explanation.lines())
                    .filteredOn(Explanation.Line::isKept)
                    .extracting(Explanation.Line::text)
                    .as(rules.toString())
                    .containsExactlyElementsOf(explanation.extraction().article().paragraphs().stream()
                            .map(Paragraph::text)
                            .toList());
            assertThat(explanation.extraction())
                    .isEqualTo(ArticleExtractor.of(rules).extract(Sources.page(PAGE)));
            assertThat(String.join(
                            " ",
                            explanation.lines().stream()
                                    .map(Explanation.Line::text)
                                    .toList()))
                    .contains("Home News", "Harbour dues", "secretly", "Share", "after a debate", "Boats", "Imprint");
        }
    }

    /** What a rule chose inside an element that shows no text was in the article, and the account did not tell it. */
    @Test
    void tellsWhatIsReadInsideAnElementWithoutText() {
        String page = "<p>Before.</p><noscript><p class=text>One.</p><p class=text>Two.</p></noscript><p>After.</p>";
        Explanation explanation = ArticleExtractor.of(new ContentRules(List.of(".text"), List.of()))
                .explain(Sources.page(page));

        assertThat(explanation.lines())
                .extracting(Explanation.Line::text, Explanation.Line::rule)
                .containsExactly(
                        tuple("Before.", PruneRule.OUTSIDE),
                        tuple("One.", null),
                        tuple("Two.", null),
                        tuple("After.", PruneRule.OUTSIDE));
    }

    /** A chosen part without text of its own once took the place of the next, whose hidden words were then not told. */
    @Test
    void tellsWhatIsLeftOutInTheChosenPartWhereItStands() {
        String page = "<div></div><div><span hidden>a</span>b</div><div hidden>c</div><div><span hidden>d</span></div>";
        Explanation explanation =
                ArticleExtractor.of(new ContentRules(List.of("div"), List.of())).explain(Sources.page(page));

        assertThat(explanation.lines()).extracting(Explanation.Line::text).containsExactly("a", "b", "c", "d");
        assertThat(explanation.lines()).extracting(Explanation.Line::isKept).containsExactly(false, true, true, false);
    }

    @Test
    void keepsEveryParagraphOfPlainText() {
        Explanation explanation = ArticleExtractor.ofDefaults().explain(Sources.text("One.\n\nTwo words."));

        assertThat(explanation.lines()).allMatch(Explanation.Line::isKept).hasSize(2);
        assertThat(explanation.page()).isEqualTo(new Explanation.Weight(3, 0));
        assertThat(explanation.pruned()).isEmpty();
    }

    private static Explanation explain(String html) {
        return ArticleExtractor.ofDefaults().explain(Sources.page(html));
    }
}
