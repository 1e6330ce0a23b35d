package io.github.pressdiff.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pressdiff.extract.ContainerPath.Reason;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which part of a page is read when it was read before. All pages are made up. */
class RememberedContainerTest {

    private static final String MENU = "<ul id=menu>" + "<li><a href=/x>another page</a></li>".repeat(12) + "</ul>";

    @Test
    void staysWithThePartThatHeldTheText() {
        Extraction first = ArticleExtractor.ofDefaults().extract(page(8, 6));
        Source grown = page(8, 14);

        Extraction forgetful = ArticleExtractor.ofDefaults().extract(grown);
        Extraction again =
                ArticleExtractor.ofDefaults().extract(grown, first.container().body());

        assertThat(first.container().body()).isEqualTo("div#one");
        assertThat(forgetful.container().body()).isEqualTo("div#two");
        assertThat(again.article()).isEqualTo(first.article());
        assertThat(again.container().reason()).isEqualTo(Reason.REMEMBERED);
    }

    @Test
    void leavesItWhenAnotherPartHoldsMoreThanTwiceAsMuch() {
        Source grown = page(8, 40);

        assertThat(ArticleExtractor.ofDefaults().extract(grown, "div#one"))
                .isEqualTo(ArticleExtractor.ofDefaults().extract(grown));
    }

    @Test
    void neverReadsLessThanItFinds() {
        Source page = page(8, 3);

        Extraction extraction = ArticleExtractor.ofDefaults().extract(page, "div#one > p.lead");

        assertThat(extraction).isEqualTo(ArticleExtractor.ofDefaults().extract(page));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "div#gone",
                "div",
                "html > body",
                "ul#menu",
                "div#one > p",
                "div[",
                "div#one > p:nth-child(x)",
                "nav#hidden"
            })
    void looksForItselfWhenThePathDoesNotHold(String path) {
        Source page = page(8, 6);

        assertThat(ArticleExtractor.ofDefaults().extract(page, path))
                .isEqualTo(ArticleExtractor.ofDefaults().extract(page));
    }

    @Test
    void remembersNothingOfATextWithoutAContainer() {
        Extraction extraction =
                ArticleExtractor.ofDefaults().extract(Sources.page("<p>Two words.</p><p>And three.</p>"));

        assertThat(extraction.container()).isEqualTo(new ContainerPath("html > body", "", Reason.WHOLE, List.of()));
    }

    @Test
    void saysThatThePageMarksIt() {
        Extraction extraction = ArticleExtractor.ofDefaults()
                .extract(Sources.page(
                        "<div>" + "<p>Some words beside the text.</p>".repeat(2) + "</div><div itemprop=articleBody>"
                                + "<p>Words of the article itself.</p>".repeat(4) + "</div>"));

        assertThat(extraction.container().reason()).isEqualTo(Reason.MARKED);
    }

    /** Two columns, each of which may be the text, far enough apart not to be read as one. */
    private static Source page(int one, int two) {
        String words = "The left column tells of ships that came in number %d with the tide.";
        String others = "Elsewhere the right column tells of carts, number %d, on the road.";
        return Sources.page(MENU + "<article><div id=one><p class=lead>A lead that says what it is about.</p>"
                + paragraphs(words, one) + "</div></article>" + MENU + "<article><div id=two>" + paragraphs(others, two)
                + "</div></article>" + "<nav id=hidden><p>Hidden words</p></nav>");
    }

    private static String paragraphs(String words, int number) {
        StringBuilder html = new StringBuilder();
        for (int i = 0; i < number; i++) {
            html.append("<p>").append(words.formatted(i)).append("</p>");
        }
        return html.toString();
    }
}
