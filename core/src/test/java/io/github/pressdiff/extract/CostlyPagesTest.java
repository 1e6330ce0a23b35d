package io.github.pressdiff.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pressdiff.page.ContentRules;
import io.github.pressdiff.page.PageUrl;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Pages on which an innocent looking step costs the square of their length. Each of them took minutes once, or all memory; the
 * time limit only ends what would not end by itself. All are made up.
 */
@Timeout(60)
class CostlyPagesTest {

    private static final String TEXT =
            "<p>The ferries of the island sail every hour of the day from the first of May on, as the office says.</p>"
                    .repeat(20);

    @Test
    void readsAPageOfTimes() {
        Article article = read("<div>" + "<time>x</time>".repeat(50_000) + "</div>" + TEXT);

        assertThat(article.paragraphs()).isNotEmpty();
        assertThat(article.metadata().published()).isNull();
    }

    @Test
    void readsAPageThatQuotesOneLetter() {
        String json = "<script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"articleBody\": \""
                + "a".repeat(150_000) + "\"}</script>";

        assertThat(read(json + ("<p>" + "a".repeat(70_000) + "b</p>").repeat(20))
                        .paragraphs())
                .hasSize(20);
    }

    @Test
    void readsAPageOfCorrectionsInsideEachOther() {
        String nest = "<div itemprop=correction>N ".repeat(400);
        Article article = read(TEXT + nest + "word ".repeat(400_000));

        assertThat(article.metadata().corrections())
                .isNotEmpty()
                .hasSizeLessThanOrEqualTo(100)
                .allSatisfy(note -> assertThat(note.text().length()).isLessThanOrEqualTo(2_000));
    }

    @Test
    void readsAListOfHeadingsOfLogs() {
        assertThat(read(TEXT + "<ul>" + "<li>Change log</li>".repeat(30_000) + "</ul>")
                        .paragraphs())
                .hasSizeGreaterThan(20);
    }

    @Test
    void readsALongLogOfChanges() {
        Source page = Sources.page("<div class=gem-c-published-dates>"
                + "<p class=change-note>First published.</p>".repeat(30_000) + "</div>" + TEXT);
        Source known = new Source(page.text(), page.form(), PageUrl.parse("https://www.gov.uk/government/news/1"));

        assertThat(Sources.article(known).metadata().corrections()).isEmpty();
    }

    @Test
    void readsATextInWhichAPatternBeginsEverywhere() {
        ContentRules rules = ContentRules.none().withIgnore(List.of("\\d+( views of.*total)?"));
        Article article = ArticleExtractor.of(rules)
                .extract(Sources.page("<p>" + "1 views of ".repeat(30_000) + "</p>" + TEXT))
                .article();

        assertThat(article.paragraphs().get(0).ignored()).isNotEmpty().hasSizeLessThan(30_000);
    }

    @Test
    void explainsAPageOfManyChosenParts() {
        ContentRules rules = new ContentRules(List.of("p.c"), List.of());
        Explanation explanation = ArticleExtractor.of(rules)
                .explain(Sources.page("<p class=c>The ferry sails.</p><p hidden>x</p>".repeat(40_000)));

        assertThat(explanation.lines()).hasSizeGreaterThanOrEqualTo(80_000);
    }

    private static Article read(String html) {
        return Sources.article(Sources.page(html));
    }
}
