package io.github.pressdiff.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pressdiff.fetch.DecodedText;
import io.github.pressdiff.page.ContentRules;
import io.github.pressdiff.page.PageUrl;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A text in Markdown is read as the page that it describes. All texts are made up. */
class MarkdownTest {

    private static final String RELEASE = """
            # Harbour office answers questions

            Norrhaven, 2 March 2026

            The quay stays *closed* until the **divers** have looked at
            [all of its piles](/piles?year=2026), which takes a week.\\
            This stands on a line of its own.

            ## What it costs

            - The quay: 350 million
            - The mole: 62 million

            1. First the quay.

            2. Then the mole.

            > The bay is ours.
            >
            > We keep it open.

            | Item | 2025 | 2026 |
            |------|-----:|-----:|
            | Quay | 12   | 350  |

            ```
            depth  = 12 m
              swell =  2 m
            ```

            Question: When?

            Answer: Soon &mdash; on 3&nbsp;May.

            To be continued...
            """;

    private static final String PAGE = """
            <html><body><h1>Harbour office answers questions</h1>
            <p>Norrhaven, 2 March 2026</p>
            <p>The quay stays <em>closed</em> until the <strong>divers</strong> have looked at
            <a href="/piles?year=2026">all of its piles</a>, which takes a week.<br>This stands on a line of its own.</p>
            <h2>What it costs</h2>
            <ul><li>The quay: 350 million</li><li>The mole: 62 million</li></ul>
            <ol><li><p>First the quay.</p></li><li><p>Then the mole.</p></li></ol>
            <blockquote><p>The bay is ours.</p><p>We keep it open.</p></blockquote>
            <table><tr><th>Item</th><th>2025</th><th>2026</th></tr><tr><td>Quay</td><td>12</td><td>350</td></tr></table>
            <pre><code>depth  = 12 m
              swell =  2 m
            </code></pre>
            <p>Question: When?</p>
            <p>Answer: Soon &mdash; on 3&nbsp;May.</p>
            <p>To be continued...</p></body></html>
            """;

    @Test
    void givesTheArticleThatTheSamePageGives() {
        Article markdown = read(RELEASE);

        assertThat(markdown)
                .isEqualTo(ArticleExtractor.ofDefaults()
                        .extract(Sources.page(PAGE))
                        .article());
        assertThat(markdown.title()).isEqualTo("Harbour office answers questions");
        assertThat(markdown.paragraphs())
                .extracting(Paragraph::block)
                .contains(Block.HEADING, Block.LIST_ITEM, Block.QUOTE, Block.TABLE_ROW, Block.PREFORMATTED);
        assertThat(markdown.paragraphs().get(2).text())
                .endsWith("which takes a week.\nThis stands on a line of its own.");
        assertThat(markdown.paragraphs().get(2).links())
                .containsExactly(new Link("all of its piles", "https://example.org/piles?year=2026"));
    }

    @Test
    void takesFrontMatterForMetadataAndNotForText() {
        Article article = read("""
                ---
                title: "Harbour office"
                date: 2026-03-02T09:30:00+01:00
                lastmod: 2026-03-04
                lang: en-GB
                publisher: 'Norrhaven <Harbour>'
                tags:
                  - quay
                ---
                The quay stays closed.
                """);

        assertThat(texts(article)).containsExactly("The quay stays closed.");
        assertThat(article.title()).isEqualTo("Harbour office");
        assertThat(article.metadata().published()).isEqualTo("2026-03-02T09:30:00+01:00");
        assertThat(article.metadata().modified()).isEqualTo("2026-03-04");
        assertThat(article.metadata().language()).isEqualTo("en-GB");
        assertThat(article.metadata().publisher()).isEqualTo("Norrhaven <Harbour>");
    }

    @Test
    void keepsATextBetweenRulesThatNothingCloses() {
        assertThat(texts(read("---\ntitle: never closed\n\nThe quay stays closed.")))
                .hasSize(2);
        assertThat(texts(read("Up.\n\n---\n\nThe quay: closed.\n\n---\n"))).containsExactly("Up.", "The quay: closed.");
    }

    @Test
    void readsTheWordsThatStandForPictures() {
        Article article = read("![The quay *after* the storm](quay.jpg)\n\nSee ![the mark](m.png) on the quay.");

        assertThat(texts(article)).containsExactly("The quay after the storm", "See the mark on the quay.");
        assertThat(article.paragraphs().get(0).block()).isEqualTo(Block.CAPTION);
    }

    @Test
    void readsHtmlInsideAsAPartOfThePage() {
        Article article =
                read("<div>\n<p>In a box.</p>\n\nStill in the <b>box</b>.\n\n</div>\n\nH<sub>2</sub>O<br>here."
                        + "\n\n<script>alert('no')</script>\n\n<p hidden>unseen</p>");

        assertThat(texts(article)).containsExactly("In a box.", "Still in the box.", "H2O\nhere.");
    }

    @Test
    void keepsInvisibleCharactersAndSpacesThatAreNoBlanks() {
        assertThat(texts(read("Four\u00a0hundred and\u200btwelve so\u00adon.")))
                .containsExactly("Four\u00a0hundred and\u200btwelve so\u00adon.");
    }

    @Test
    void readsATextWithoutMarksAsParagraphsBetweenBlankLines() {
        assertThat(texts(read("One line,\nthe same paragraph.\n\nAnother one.")))
                .containsExactly("One line, the same paragraph.", "Another one.");
    }

    /** Parser and renderer call themselves for each level, and a thread has half a megabyte for that at the least. */
    @ParameterizedTest
    @Timeout(60)
    @ValueSource(strings = {"> ", "- ", "*a ", "**", "_a ", "![", "[", "<div>", "1. ", "x`", "*_", "<b>"})
    void endsOnWhatLiesInEachOther(String opening) {
        String deep = opening.repeat(50_000) + "The quay stays closed.";
        String mirror = new StringBuilder(opening.repeat(20_000)).reverse().toString();

        assertThat(String.join(" ", texts(read(deep)))).contains("The quay stays closed.");
        assertThat(String.join(" ", texts(read(deep + mirror + "](x)".repeat(20_000)))))
                .contains("The quay stays");
    }

    /** The library stops at a million cells with an exception: 26 kilobytes were enough. */
    @Test
    void readsTheRowsOfATableThatIsTooLargeAsText() {
        String table = "|a".repeat(5_000) + "|\n" + "|-".repeat(5_000) + "|\n" + "|quay\n".repeat(2_000);

        assertThat(String.join(" ", texts(read(table)))).contains("|a|a|", "|quay |quay");
    }

    @Test
    void readsWhatIsNestedAsPeopleDo() {
        String items = "- one\n  - two\n    - three\n      > four\n";

        assertThat(texts(read(items))).containsExactly("one", "two", "three", "four");
    }

    @Test
    void isFollowedByTheUsersRules() {
        assertThat(texts(ArticleExtractor.of(new ContentRules(List.of(), List.of("h2")))
                        .extract(source("## Left out\n\nThe quay stays closed."))
                        .article()))
                .containsExactly("The quay stays closed.");
    }

    private static Article read(String text) {
        return ArticleExtractor.ofDefaults().extract(source(text)).article();
    }

    private static Source source(String text) {
        return new Source(
                new DecodedText(text, StandardCharsets.UTF_8, DecodedText.Reason.VALID_UTF_8),
                Source.Form.MARKDOWN,
                PageUrl.parse("https://example.org/press/release.md"));
    }

    private static List<String> texts(Article article) {
        return article.paragraphs().stream().map(Paragraph::text).toList();
    }
}
