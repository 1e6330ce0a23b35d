package io.github.pressdiff.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.github.pressdiff.fetch.DecodedText;
import io.github.pressdiff.page.ContentRules;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleExtractorTest {

    @Test
    void findsTheTranscriptAndNothingElse() {
        assertThat(Sources.article(Sources.fixture("transcript-monday.html")).paragraphs())
                .extracting(Paragraph::block, Paragraph::role, paragraph -> beginning(paragraph.text()))
                .containsExactly(
                        tuple(Block.PARAGRAPH, Role.BODY, "Ministry of Harbours, pr"),
                        tuple(Block.PARAGRAPH, Role.DATELINE, "2 March 2026 09:15"),
                        tuple(Block.HEADING, Role.TITLE, "Answers on the harbour t"),
                        tuple(Block.PARAGRAPH, Role.CONTENTS, "Contents"),
                        tuple(Block.LIST_ITEM, Role.CONTENTS, "Harbour dues"),
                        tuple(Block.LIST_ITEM, Role.CONTENTS, "Pilots"),
                        tuple(Block.HEADING, Role.BODY, "Harbour dues"),
                        tuple(Block.PARAGRAPH, Role.QUESTION, "Question: Will the harbo"),
                        tuple(Block.PARAGRAPH, Role.ANSWER, "Answer: The treaty leave"),
                        tuple(Block.HEADING, Role.BODY, "Pilots"),
                        tuple(Block.PARAGRAPH, Role.QUESTION, "Question: And the pilots"),
                        tuple(Block.PARAGRAPH, Role.ANSWER, "Asnwer: Talks with their"),
                        tuple(Block.QUOTE, Role.BODY, "Nobody wants the pilots "),
                        tuple(Block.PARAGRAPH, Role.MARKER, "To be continued..."));
    }

    @Test
    void readsWhatThePageSaysAboutItself() {
        Article article = Sources.article(Sources.fixture("transcript-monday.html"));

        assertThat(article.title()).isEqualTo("Answers on the harbour treaty");
        assertThat(article.metadata().publisher()).isEqualTo("Ministry of Harbours");
        assertThat(article.metadata().published()).isEqualTo("2026-03-02T09:15:00+01:00");
        assertThat(article.metadata().modified()).isEqualTo("2026-03-02T10:00:00+01:00");
        assertThat(article.metadata().language()).isEqualTo("en-GB");
    }

    @Test
    void findsTheSameWhenOnlyTheFurnitureDiffers() {
        Extraction monday = ArticleExtractor.ofDefaults().extract(Sources.fixture("transcript-monday.html"));
        Extraction tuesday = ArticleExtractor.ofDefaults().extract(Sources.fixture("transcript-tuesday.html"));

        assertThat(tuesday).isEqualTo(monday);
    }

    @Test
    void tellsTheReleaseFromTheBoilerplateBelowIt() {
        assertThat(Sources.article(Sources.fixture("newswire.html")).paragraphs())
                .filteredOn(paragraph -> !paragraph.text().equals("###"))
                .extracting(Paragraph::role, paragraph -> beginning(paragraph.text()))
                .containsExactly(
                        tuple(Role.BODY, "PORT CITY, March 3, 2026"),
                        tuple(Role.NOTICE, "UPDATE, 4 March: the num"),
                        tuple(Role.BODY, "Plant\tPeople"),
                        tuple(Role.BODY, "North\t300"),
                        tuple(Role.BODY, "The plant was built in f"),
                        tuple(Role.BODY, "The company expects to s"),
                        tuple(Role.BODY, "The mayor thanked the bu"),
                        tuple(Role.BOILERPLATE, "About Northern Pumps"),
                        tuple(Role.BOILERPLATE, "Media contact:"),
                        tuple(Role.BOILERPLATE, "SOURCE Northern Pumps"));
    }

    @Test
    void followsTheFirstRuleThatMatchesAnything() {
        ArticleExtractor extractor =
                ArticleExtractor.of(new ContentRules(List.of("div.missing", "div.box", "article"), List.of(".stamp")));

        Extraction extraction = extractor.extract(Sources.fixture("rules.html"));

        assertThat(extraction.container().path()).isEqualTo("div.box");
        assertThat(extraction.article().paragraphs())
                .extracting(Paragraph::text)
                .containsExactly("First notice.", "Second notice.");
    }

    @Test
    void looksForItselfWhenNoRuleMatches() {
        ArticleExtractor extractor = ArticleExtractor.of(new ContentRules(List.of("div.missing"), List.of()));

        Extraction extraction = extractor.extract(Sources.fixture("rules.html"));

        assertThat(extraction.container().path()).isEqualTo("html > body > article");
        assertThat(extraction.article().paragraphs().get(0).text()).isEqualTo("Weekly letter");
    }

    @Test
    void keepsWhatTheUserChoseEvenIfItLooksLikeFurniture() {
        ArticleExtractor extractor = ArticleExtractor.of(new ContentRules(List.of("aside.related"), List.of()));

        Article article = extractor
                .extract(Sources.page("<p>Other text.</p><aside class=related><p>Chosen text.</p></aside>"))
                .article();

        assertThat(article.paragraphs()).extracting(Paragraph::text).containsExactly("Chosen text.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"p[", "", ":nope", "div >"})
    void refusesWhatIsNoSelector(String selector) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ArticleExtractor.of(new ContentRules(List.of(), List.of(selector))))
                .withMessageContaining("\"" + selector + "\"");
    }

    @Test
    void namesTheParserThatIsInUse() {
        String jar =
                Jsoup.class.getProtectionDomain().getCodeSource().getLocation().getPath();

        assertThat(jar).endsWith("/jsoup-" + ParserVersion.read("org.jsoup/jsoup") + ".jar");
        assertThat(ArticleExtractor.ofDefaults().revision())
                .isEqualTo(new ExtractorRevision("3/" + ParserVersion.all() + "/none"));
        assertThat(ParserVersion.all())
                .matches("jsoup-[0-9.]+\\+commonmark-[0-9.]+\\+pdfbox-[0-9.]+")
                .startsWith("jsoup-" + ParserVersion.read("org.jsoup/jsoup") + "+");
    }

    @Test
    void namesTheRulesByADigest() {
        Set<ExtractorRevision> revisions = Set.of(
                revision(List.of("a"), List.of("b")),
                revision(List.of("b"), List.of("a")),
                revision(List.of("a", "b"), List.of()),
                revision(List.of("b", "a"), List.of()));

        assertThat(revisions)
                .allSatisfy(revision -> assertThat(revision.value()).matches("3/jsoup-[^/]+/rules-[0-9a-f]{12}"));
        assertThat(revision(List.of("a"), List.of("b"))).isEqualTo(revision(List.of("a"), List.of("b")));
    }

    @Test
    void passesOnHowTheSourceWasDecoded() {
        DecodedText text = new DecodedText("<p>x", StandardCharsets.ISO_8859_1, DecodedText.Reason.HEADER);

        Extraction extraction = ArticleExtractor.ofDefaults().extract(new Source(text, Source.Form.HTML, null));

        assertThat(extraction.charset()).isEqualTo(StandardCharsets.ISO_8859_1);
        assertThat(extraction.charsetReason()).isEqualTo(DecodedText.Reason.HEADER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \n",
                "<!-- never closed",
                "<html><body></body></html>",
                "<title>x",
                "\u0000<<>>&#0;",
                "<nav>x</nav>"
            })
    void givesNoParagraphsForAPageWithoutText(String html) {
        assertThat(Sources.article(Sources.page(html)).paragraphs())
                .extracting(Paragraph::text)
                .allMatch(text -> html.contains("<<"));
    }

    @Test
    void takesTheFormOfPlainTextFromTheCaller() {
        String text = "Title\nsecond line\r\n\r\nQuestion: when?\n";

        assertThat(Sources.article(Sources.text(text)).paragraphs())
                .extracting(Paragraph::role, Paragraph::text)
                .containsExactly(tuple(Role.BODY, "Title\nsecond line"), tuple(Role.QUESTION, "Question: when?"));
        assertThat(Sources.article(Sources.lines(text)).paragraphs())
                .extracting(Paragraph::text)
                .containsExactly("Title", "second line", "Question: when?");
        assertThat(Sources.article(Sources.text(text)).title()).isEmpty();
    }

    private static ExtractorRevision revision(List<String> include, List<String> exclude) {
        return ArticleExtractor.of(new ContentRules(include, exclude)).revision();
    }

    /** The first line of a text, at most 24 characters of it. */
    private static String beginning(String text) {
        String line = text.lines().findFirst().orElse("");
        return line.substring(0, Math.min(24, line.length()));
    }
}
