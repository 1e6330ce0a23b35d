package io.github.pressdiff.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pressdiff.extract.ContainerPath.Reason;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** All texts are made up for these tests. */
class QuotedBodyTest {

    private static final String RELEASE = sentences("The third basin of the harbour is open to ferries since pier");

    private static final String LETTERS =
            sentences("Dear editors, I wonder why nobody in this town ever writes about the old bridge and its gate");

    private static final String LINKS =
            "<p><a href=/x>What other readers said about harbours, lamps, mills and fairs</a></p>".repeat(20);

    @Test
    void findsTheTextThatThePageGivesToMachines() {
        Extraction extraction = extraction(RELEASE);

        assertThat(extraction.container().reason()).isEqualTo(Reason.MARKED);
        assertThat(extraction.article().paragraphs())
                .hasSize(8)
                .allSatisfy(paragraph -> assertThat(paragraph.text()).startsWith("The third basin"));
    }

    /** Many pages quote the beginning of their text only. */
    @Test
    void readsOnWhereTheQuotedTextStops() {
        String half = paragraphs(RELEASE.substring(0, RELEASE.length() / 2));
        String page = "<script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"articleBody\": \""
                + RELEASE + "\"}</script><article><h1>Ferries</h1><div class=part>" + paragraphs(RELEASE)
                + "</div><div class=ad>Buy</div><div class=part>" + half + paragraphs(LETTERS) + "</div></article>";

        assertThat(Sources.texts(page)).hasSizeGreaterThan(20);
    }

    @Test
    void looksForItselfWhereThatTextIsNotInThePage() {
        assertThat(extraction("").container().reason()).isEqualTo(Reason.SCORE);
        assertThat(extraction(sentences("What the page never showed to anybody is the number"))
                        .container()
                        .reason())
                .isEqualTo(Reason.SCORE);
        assertThat(extraction(RELEASE.substring(0, 200)).container().reason()).isEqualTo(Reason.SCORE);
    }

    /** A page on which the letters of readers are longer than the release, in the same dress. */
    private static Extraction extraction(String quoted) {
        String html = "<script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"articleBody\": \"" + quoted
                + "\"}</script><div><div><div class=one>" + paragraphs(RELEASE) + "</div></div><div><div class=two>"
                + paragraphs(LETTERS) + "</div><div>" + LINKS + "</div></div></div>";
        return ArticleExtractor.ofDefaults().extract(Sources.page(html));
    }

    private static String sentences(String beginning) {
        return IntStream.range(0, 8)
                .mapToObj(number -> beginning + " " + number + ", which the council had asked for in spring.")
                .collect(Collectors.joining("\\n"));
    }

    private static String paragraphs(String text) {
        return "<p>" + text.replace("\\n", "</p><p>") + "</p>";
    }
}
