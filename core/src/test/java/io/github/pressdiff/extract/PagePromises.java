package io.github.pressdiff.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** What every article of a web page keeps to, beside what every article does. */
final class PagePromises {

    private PagePromises() {}

    /**
     * Extracts and explains a page.
     *
     * @throws AssertionError if a promise is broken
     */
    static void check(ArticleExtractor extractor, Source page) {
        Extraction extraction = ArticlePromises.check(extractor, page);
        List<Paragraph> paragraphs = extraction.article().paragraphs();
        assertThat(paragraphs).noneMatch(paragraph -> Blanks.isInvisible(paragraph.text()));
        assertThat(extractor.extract(page, extraction.container().body()).article())
                .as("read where it was read last")
                .isEqualTo(extraction.article());
        Explanation explanation = extractor.explain(page);
        assertThat(explanation.extraction()).as("explained").isEqualTo(extraction);
        assertThat(explanation.lines().stream()
                        .filter(Explanation.Line::isKept)
                        .map(Explanation.Line::text)
                        .toList())
                .as("lines kept")
                .isEqualTo(paragraphs.stream().map(Paragraph::text).toList());
        if (!extraction.isCutShort()) {
            checkNothingIsLost(explanation, page);
        }
    }

    /**
     * Compares an account with the page. Elements that never show text count as none, but a rule may choose a part of one.
     *
     * @throws AssertionError if the page shows a character that the account does not tell, or has not one that it tells
     */
    static void checkNothingIsLost(Explanation explanation, Source page) {
        String told = String.join(
                "\n", explanation.lines().stream().map(Explanation.Line::text).toList());
        Document document = Jsoup.parse(page.text().text());
        assertThat(ShownCharacters.missing(told, document.wholeText()))
                .as("told, and not on the page")
                .isEmpty();
        document.select(String.join(",", Tags.WITHOUT_TEXT)).remove();
        assertThat(ShownCharacters.missing(document.body().wholeText(), told))
                .as("shown by the page, neither kept nor left out by a rule")
                .isEmpty();
    }
}
