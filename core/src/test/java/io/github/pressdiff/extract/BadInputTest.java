package io.github.pressdiff.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pressdiff.extract.ExtractionOutcome.Kind;
import io.github.pressdiff.page.ContentRules;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Page shapes that no release has, and that arrive all the same. All are made up. */
class BadInputTest {

    private static final String TEXT = "<p>The harbour office says that the ferries sail again.</p>";

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "<!-- and never again",
                "<!-- x -> y",
                "<template><b>",
                "<object data=a>",
                "<video src='a>b'>",
                "<noscript>",
                "<plaintext>",
                "<script>var a = 1;",
                "<style>p { color: red",
                "<textarea>Write here",
                "<TITLE>The office",
                "<xmp>as it is"
            })
    void saysThatAnUnclosedPartSwallowedTheRest(String opening) {
        Extraction extraction = extract(TEXT + "<div>" + opening + TEXT + "<footer>End</footer>");

        assertThat(extraction.outcome().kind()).isEqualTo(Kind.DAMAGED);
        assertThat(extraction.outcome().reason())
                .contains("never closed", "last " + (opening.length() + TEXT.length() + 20));
        assertThat(texts(extraction)).contains("The harbour office says that the ferries sail again.");
    }

    @Test
    void saysThatAnUnclosedValueSwallowedTheRest() {
        String rest = TEXT.repeat(5);
        Extraction extraction = extract(TEXT + "<a href=\"/news>Read on</a>" + rest);

        assertThat(extraction.outcome())
                .isEqualTo(new ExtractionOutcome(
                        Kind.DAMAGED,
                        "a tag is never closed and holds the last " + (rest.length() + 26) + " characters"));
    }

    @Test
    void saysThatAnUnclosedTitleInTheHeadSwallowedThePage() {
        Extraction extraction = extract("<html><head><title>The office<meta name=a><body>" + TEXT + "</body></html>");

        assertThat(extraction.outcome().kind()).isEqualTo(Kind.DAMAGED);
        assertThat(extraction.outcome().reason()).startsWith("a title element is never closed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>x = '<!--';</script>",
                "<script><!-- old style\n//--></script>",
                "<!-- a comment -->",
                "<!-->",
                "<!-- dashes --!>",
                "<textarea></textarea>",
                "<script>document.write('<title>');</script>",
                "<div><span>",
                "<template><b>x</b></template>",
                "<noscript>Switch scripts on</noscript>",
                "<img alt='a > b' src=\"x\">",
                "<style>a::before { content: '<!--' }</style>",
                "</body></html>",
                "<p>a < b"
            })
    void takesAWholePageForOne(String end) {
        assertThat(extract(TEXT + end).outcome()).isEqualTo(ExtractionOutcome.complete());
        assertThat(extract(TEXT + end + TEXT).outcome()).isEqualTo(ExtractionOutcome.complete());
    }

    @Test
    void namesTheFramesThatHoldTheText() {
        Extraction extraction = extract("<html><head><title>T</title></head><frameset cols='20%,80%'>"
                + "<frame src=menu.html><frame src=/text.html><noframes>Old browser</noframes></frameset></html>");

        assertThat(extraction.outcome())
                .isEqualTo(new ExtractionOutcome(
                        Kind.FRAMESET,
                        "its text is in 2 frames: https://example.org/news/menu.html, https://example.org/text.html"));
    }

    /** Frames without an address were named by nothing, and those that are not named by three full stops. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "<frame><frame> # its text is in 2 frames",
                "<frame src=a><frame> # its text is in 2 frames: https://example.org/news/a and 1 more",
            })
    void countsFramesThatItDoesNotName(String frames, String reason) {
        assertThat(extract("<frameset>" + frames + "</frameset>").outcome())
                .isEqualTo(new ExtractionOutcome(Kind.FRAMESET, reason));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><body></body></html>",
                " ",
                "<script>app()</script>",
                "\u200b\u00ad",
                "<img src=a.png>",
                "\ufeff"
            })
    void saysThatThereIsNoText(String page) {
        assertThat(extract(page).outcome().kind()).isEqualTo(Kind.NO_TEXT);
        assertThat(extract(page).article().paragraphs()).isEmpty();
    }

    @Test
    void saysThatAnEmptySourceIsEmpty() {
        assertThat(extract("").outcome()).isEqualTo(new ExtractionOutcome(Kind.NO_TEXT, "it is empty"));
        assertThat(ArticleExtractor.ofDefaults()
                        .extract(Sources.text(""))
                        .outcome()
                        .kind())
                .isEqualTo(Kind.NO_TEXT);
    }

    /** The bytes of an image in any encoding. */
    @Test
    void knowsWhatIsNoText() {
        byte[] image = new byte[20_000];
        new Random(7).nextBytes(image);
        for (String decoded : List.of(
                new String(image, StandardCharsets.UTF_8),
                new String(image, StandardCharsets.ISO_8859_1),
                "GIF89a" + "\0\1\2\3\4\5\6".repeat(2_000))) {
            assertThat(extract(decoded).outcome().kind()).isEqualTo(Kind.NOT_TEXT);
            assertThat(ArticleExtractor.ofDefaults()
                            .extract(Sources.text(decoded))
                            .outcome()
                            .kind())
                    .isEqualTo(Kind.NOT_TEXT);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"title\": \"Ferries\", \"body\": \"They sail.\"}", " [{\"a\": 1}]\n"})
    void knowsDataFromAPage(String json) {
        assertThat(extract(json).outcome().kind()).isEqualTo(Kind.NOT_TEXT);
        assertThat(texts(extract(json))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[The ferries sail again.]", "{They} sail", "<p>{\"a\": 1}</p>", "[1] See below [2]"})
    void takesATextInBracketsForAText(String text) {
        assertThat(extract(text).outcome()).isEqualTo(ExtractionOutcome.complete());
    }

    @Test
    void keepsControlsSurrogatesAndDirectionMarks() {
        String odd = "a\u0001b\ud800c\udc00d\u202ee\ufffef\u2066g";

        assertThat(texts(extract("<p>" + odd + " and more of it</p>"))).containsExactly(odd + " and more of it");
        assertThat(texts(ArticleExtractor.ofDefaults().extract(Sources.text(odd))))
                .containsExactly(odd);
        assertThat(texts(extract("<p>nul \0 here</p>")).get(0))
                .startsWith("nul")
                .endsWith("here");
    }

    @Test
    void losesNoTextInDeepNests() {
        ArticleExtractor whole = ArticleExtractor.of(new ContentRules(List.of("body"), List.of()));

        assertThat(texts(whole.extract(Sources.page("<div>one".repeat(3_000) + "two"))))
                .hasSize(3_000)
                .endsWith("onetwo");
        assertThat(String.join("", texts(whole.extract(Sources.page("<b>x<i>y".repeat(5_000) + "z")))))
                .hasSize(10_001)
                .endsWith("z");
        assertThat(texts(extract("<blockquote><ul><li>a".repeat(1_000)))).isNotEmpty();
    }

    @Test
    void readsMisnestedAndStrayMarkup() {
        assertThat(texts(extract("<p>One <b>two<p>three</b> four</p></div></table></p>" + TEXT)))
                .hasSizeGreaterThan(2);
        assertThat(texts(extract("<table>" + "stray text ".repeat(30) + "<tr><td>cell</table>")))
                .hasSize(2);
        assertThat(texts(extract("<p " + "a=b ".repeat(10_000) + ">Attributes</p>")))
                .containsExactly("Attributes");
    }

    @Test
    void readsAsMuchAsTheLimitAllowsOfAMillionParagraphs() {
        Extraction extraction = extract("<p>word word</p>".repeat(1_000_000));

        assertThat(extraction.outcome().kind()).isEqualTo(Kind.CUT_SHORT);
        assertThat(extraction.outcome().reason()).contains("200000");
        assertThat(extraction.article().paragraphs()).hasSizeGreaterThanOrEqualTo(Limits.PARAGRAPHS);
    }

    private static Extraction extract(String html) {
        return ArticleExtractor.ofDefaults().extract(Sources.page(html));
    }

    private static List<String> texts(Extraction extraction) {
        return extraction.article().paragraphs().stream().map(Paragraph::text).toList();
    }
}
