package io.github.pressdiff.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
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
        assertThat(article.metadata().publisher()).isEqualTo("Harbour Office");
        assertThat(article.metadata().modified()).isEqualTo("2026-03-02");
        assertThat(article.metadata().published()).isNull();
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
                        ArticleMetadata.of("Harbour Office", "2026-03-01", "2026-03-02T10:00Z", "pt-BR"),
                        article.paragraphs()));
    }

    @Test
    void readsAuthorsCorrectionsAndThePagesOwnAddress() {
        Article article = article("<link rel='Canonical' href='/news/ferry'><script type='application/ld+json'>"
                + "{\"@graph\": [{\"@type\": \"Person\", \"@id\": \"#ann\", \"name\": \"Ann Holm\"},"
                + "{\"@type\": \"NewsArticle\", \"author\": [{\"@id\": \"#ann\"}, {\"name\": \"Bo Lind\"}, \"Ann Holm\"],"
                + "\"correction\": [{\"@type\": \"CorrectionComment\", \"text\": \"Three ships, not\\n thirty.\","
                + "\"datePublished\": \"2026-03-03\"}, \"https://harbour.example/corrections\", \" \"]}]}</script>"
                + "<p>It sails.</p><p itemprop='correction'>The ferry is red.</p>");

        assertThat(article.metadata().author()).isEqualTo("Ann Holm, Bo Lind");
        assertThat(article.metadata().canonical()).isEqualTo("https://example.org/news/ferry");
        assertThat(article.metadata().corrections())
                .containsExactly(
                        new CorrectionNote("Three ships, not thirty.", "2026-03-03"),
                        new CorrectionNote("https://harbour.example/corrections", null),
                        new CorrectionNote("The ferry is red.", null));
    }

    @Test
    void takesAnAddressForNoAuthorAndNoForeignSchemeForAnAddress() {
        ArticleMetadata metadata = article("<meta property='article:author' content='https://social.example/ann'>"
                        + "<meta name='dc.creator' content='Ann Holm'><meta name='dc.creator' content='Bo Lind'>"
                        + "<link rel='canonical' href='javascript:alert(1)'><p>It sails.</p>")
                .metadata();

        assertThat(metadata.author()).isNull();
        assertThat(metadata.canonical()).isNull();
    }

    @Test
    void readsTheDatesOfAPageThatSaysThatItIsOne() {
        ArticleMetadata metadata = article("<script type='application/ld+json'>{\"@type\": \"WebPage\","
                        + "\"datePublished\": \"2026-03-02T09:15:00+01:00\"}</script><p>It sails.</p>")
                .metadata();

        assertThat(metadata.published()).isEqualTo("2026-03-02T09:15:00+01:00");
    }

    @Test
    void readsNoDateBelowTheBeginningOfTheText() {
        String text =
                "<p>The ferries of <a href=/n>Norrhaven</a> sail every <i>day</i> of the week this winter, in the morning and"
                        + " in the evening, as <a href=/o>the office</a> says.</p>";
        ArticleMetadata metadata = article("<main><h1>Ferries</h1>" + text
                        + "<dl><dt>Date</dt><dd>3 May 2030</dd></dl><time datetime='2030-01-01'>New Year</time></main>")
                .metadata();

        assertThat(metadata.published()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "<dl><dt>Published:</dt><dd>2 March 2026</dd><dt>Last updated</dt><dd><time datetime='2026-03-09'>9 March</time>"
                        + "</dd></dl>; 2026-03-02; 2026-03-09",
                "<p>Published <time datetime='2026-03-02T09:15Z'>today</time> Last updated: <time>9 March 2026</time></p>"
                        + "; 2026-03-02T09:15Z; 2026-03-09",
                "<p><time datetime='2026-03-02'>2 March</time></p>; 2026-03-02; -",
                "<p>Published <time datetime='2026-03-02'>2 March</time>, updated on <time datetime='2026-03-09'>9 March</time></p>"
                        + "; 2026-03-02; 2026-03-09",
                "<time class='dt-updated' datetime='2026-03-09'>9 March</time><time datetime='2026-03-02'>2 March</time>"
                        + "; 2026-03-02; 2026-03-09",
                "<p>Next meeting <time datetime='2030-01-01'>New Year</time></p><p>Published 2 March 2026</p>; 2026-03-02; -",
                "<p>2 March 2026</p><p><time datetime='2026-03-02T09:15Z'>this morning</time></p>; 2026-03-02T09:15Z; -",
                "<aside><dl><dt>Published</dt><dd>3 May 2019</dd></dl></aside>; -; -",
                "<div hidden><dl><dt>Last updated</dt><dd>3 May 2019</dd></dl></div>; -; -",
                "<p>Norrhaven, 2 March 2026, 09:15 UTC</p>; 2026-03-02T09:15Z; -",
                "<meta name='dc.date' content='2 March 2026'>; 2026-03-02; -",
                "<p>The ferries sail every day of the week and every hour of the day from <time datetime='2026-05-01'>the first"
                        + " of May</time> on.</p>; -; -"
            },
            nullValues = "-")
    void readsTheDatesThatAPageShowsAboveItsText(String dates, @Nullable String published, @Nullable String modified) {
        String text =
                "<p>The ferries of Norrhaven sail every day of the week this winter, in the morning and in the evening,"
                        + " and in summer every hour of the day.</p>";
        ArticleMetadata metadata = article(
                        "<main><h1>Ferries</h1>" + dates + text + text.replace("winter", "spring") + "</main>")
                .metadata();

        assertThat(metadata.published()).isEqualTo(published);
        assertThat(metadata.modified()).isEqualTo(modified);
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
