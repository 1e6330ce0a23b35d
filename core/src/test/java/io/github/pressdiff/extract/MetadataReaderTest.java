package io.github.pressdiff.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MetadataReaderTest {

    @ParameterizedTest
    @CsvSource({
        "2026-03, 2026-03",
        "2026-03-02, 2026-03-02",
        "2026-03-02T09:15, 2026-03-02T09:15",
        "2026-03-02 09:15:30, 2026-03-02T09:15:30",
        "2026-03-02T09:15:30.250Z, 2026-03-02T09:15:30.250Z",
        "2026-03-02T09:15:30+0100, 2026-03-02T09:15:30+01:00",
        "2026-03-02T09:15:30 UTC, 2026-03-02T09:15:30Z",
        "'Mon, 2 Mar 2026 09:15:30 GMT', 2026-03-02T09:15:30Z"
    })
    void keepsADateAsPreciseAsItWasWritten(String written, String expected) {
        assertThat(IsoDate.read(written)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "2026-02-30",
                "2026-13",
                "02/03/2026",
                "2026-03-02T25:00:00Z",
                "2026-03-02T09:15:30+99:00"
            })
    void readsNoDateThatDoesNotExist(String written) {
        assertThat(IsoDate.read(written)).isEmpty();
    }

    @Test
    void findsAnArticleInAGraphBesideBrokenBlocks() {
        Article article = article("<script type='application/ld+json'>{\"@type\": \"NewsArticle\", </script>"
                + "<script type='application/ld+json'>//<![CDATA[\n[{\"@graph\": [{\"@type\": [\"Thing\", \"Article\"],"
                + "\"headline\": \" The \\n ferry\", \"dateModified\": \"2026-03-02\","
                + "\"hasPart\": [{\"@type\": \"Article\", \"headline\": \"A part\"}],"
                + "\"publisher\": [{\"@type\": \"Organization\", \"name\": \"Harbour Office\"}]}]}]\n//]]></script>");

        assertThat(article.title()).isEqualTo("The ferry");
        assertThat(article.publisher()).isEqualTo("Harbour Office");
        assertThat(article.modified()).isEqualTo("2026-03-02");
        assertThat(article.published()).isNull();
    }

    @Test
    void readsMetaElementsAndMicrodata() {
        Article article =
                article("<meta property='og:title' content='The ferry'><meta property='og:locale' content='pt_BR'>"
                        + "<meta name='DC.date.issued' content='2026-03-01'><meta name='dc.publisher' content='Harbour Office'>"
                        + "<time itemprop='dateModified' datetime='2026-03-02T10:00Z'>yesterday</time>");

        assertThat(article)
                .isEqualTo(new Article(
                        "The ferry",
                        "Harbour Office",
                        "2026-03-01",
                        "2026-03-02T10:00Z",
                        "pt-BR",
                        article.paragraphs()));
    }

    @Test
    void prefersTheHeadingOfTheTextForTheTitle() {
        String html = "<title>The ferry | Harbour Office</title><meta property='og:title' content='Ferry!'>";

        assertThat(article(html + "<h1>The\n ferry</h1><p>It sails.</p>").title())
                .isEqualTo("The ferry");
        assertThat(article(
                                "<title>The ferry | Harbour Office</title><div><h1>The ferry</h1></div><div class=c><p>It sails all"
                                        + " winter, every day of the week.</p></div>")
                        .title())
                .isEqualTo("The ferry");
    }

    @Test
    void saysNothingThatThePageDoesNotSay() {
        assertThat(article("<html lang='not a language'><p>It sails.</p>"))
                .isEqualTo(Article.of(article("<p>It sails.</p>").paragraphs()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[[[[[", "{\"@type\":\"Article\",\"headline\":{\"a\":[", "{\"a\":\"\\ud800\"}", "null", "\u0000"
            })
    void readsOnPastBrokenJson(String json) {
        assertThat(article("<script type='application/ld+json'>" + json + "</script><p>It sails.</p>")
                        .paragraphs())
                .hasSize(1);
    }

    private static Article article(String html) {
        return Sources.article(Sources.page(html));
    }
}
