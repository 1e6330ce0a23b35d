package io.github.pressdiff.extract;

import static io.github.pressdiff.extract.Lists.fixture;
import static io.github.pressdiff.extract.Lists.lines;
import static io.github.pressdiff.extract.Lists.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.pressdiff.extract.ReleaseList.Kind;
import io.github.pressdiff.fetch.Body;
import io.github.pressdiff.fetch.TextDecoder;
import io.github.pressdiff.page.PageUrl;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReleaseListTest {

    private static final String ITEM = "<item><title>T</title><link>https://example.org/1</link></item>";

    @Test
    void readsRss2() {
        ReleaseList list = fixture("rss2.xml");

        assertThat(list.kind()).isEqualTo(Kind.RSS);
        assertThat(lines(list))
                .containsExactly(
                        "/releases/quay-4 | Quay 4 closes & reopens – in May | 2020-01-17T12:32:00Z",
                        "/releases/cafe | Café \"Zur Möwe\" stays & grows | 2020-01-16T08:00+01:00",
                        "/releases/pilots | Pilots wanted: 5 < 6 of them found | 2020-01-16T09:05+02:00");
        assertThat(list.further()).containsExactly(PageUrl.parse("https://example.org/press?page=2"));
        assertThat(list.feeds()).isEmpty();
        assertThat(list.isCutShort()).isFalse();
    }

    @Test
    void readsRss1() {
        ReleaseList list = fixture("rss1.xml");

        assertThat(list.kind()).isEqualTo(Kind.RSS);
        assertThat(lines(list)).containsExactly("/bridge/1 | Bridge up | 2021-03", "/bridge/2 | Bridge down | null");
    }

    @Test
    void readsRss090() {
        ReleaseList list = read(
                "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://my.netscape.com/rdf/simple/0.9/'>"
                        + "<channel><title>C</title></channel>" + ITEM + "</rdf:RDF>");

        assertThat(lines(list)).containsExactly("/1 | T | null");
    }

    @Test
    void readsAtom() {
        ReleaseList list = fixture("atom.xml");

        assertThat(list.kind()).isEqualTo(Kind.ATOM);
        assertThat(lines(list))
                .containsExactly(
                        "/news/dome | A new dome — at last | 2022-02-02T04:05:06.7+05:30",
                        "/news/2021/comet | A comet seen | 2021-12-31",
                        "/news/tag | Tag <b> &amp; more | null");
        assertThat(list.further()).containsExactly(PageUrl.parse("https://example.org/news/feed?page=2"));
    }

    @Test
    void readsAnAtomFeedWithoutItsNamespace() {
        ReleaseList list = read("<feed><entry><title>T</title><link href='/1'/></entry></feed>");

        assertThat(list.kind()).isEqualTo(Kind.ATOM);
        assertThat(lines(list)).containsExactly("/1 | T | null");
    }

    @Test
    void readsASitemap() {
        ReleaseList list = fixture("sitemap.xml");

        assertThat(list.kind()).isEqualTo(Kind.SITEMAP);
        assertThat(lines(list))
                .containsExactly("/a?x=1&y=2 |  | 2020-01-17", "/b | Lock opened | 2020-01-18T09:00+02:00");
    }

    @Test
    void readsASitemapIndex() {
        ReleaseList list = fixture("sitemap-index.xml");

        assertThat(list.kind()).isEqualTo(Kind.SITEMAP_INDEX);
        assertThat(list.releases()).isEmpty();
        assertThat(list.further())
                .extracting(PageUrl::toString)
                .containsExactly("https://example.org/sitemap-1.xml.gz", "https://example.org/sitemap-2.xml.gz");
    }

    @ParameterizedTest
    @CsvSource({
        "'<html><body><rss>', HTML",
        "'\n<!-- <rss> -->\n<p>x', HTML",
        "'<?xml version=\"1.0\"?><!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0\" \"x\"><html/>', HTML",
        "'<!DOCTYPE HTML>just text', HTML",
        "'<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\"/>', HTML",
        "'\ufeff\ufeff <rss/>', RSS",
        "'<!DOCTYPE rss [<!ENTITY a \"]><html>\"> <!-- it''s > --> ]><rss/>', RSS",
        "'<RSS version=\"0.91\"></RSS>', RSS",
        "'<urlset', SITEMAP",
        "'<svg xmlns=\"http://www.w3.org/2000/svg\"/>', NONE",
        "'<opml/>', NONE",
        "'{\"items\": \"<rss/>\"}', NONE",
        "'Hello <a href=x>y</a>', NONE",
        "'', NONE",
        "'<', NONE",
        "'<!--', NONE",
        "'<!DOCTYPE rss [', NONE",
        "'<?xml', NONE",
        "'1 < 2', NONE",
    })
    void tellsByTheBeginningWhatAListIs(String text, Kind kind) {
        assertThat(read(text).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<rss><channel>" + ITEM,
                "<rss><channel>" + ITEM + "</rss>",
                "<rss><channel>" + ITEM + "</channel></rss></rss><junk",
                "<rss><channel><item><title>T</title><link>https://example.org/1</link></channel></rss>",
                "<rss xmlns='http://backend.example/rss2'><channel>" + ITEM + "</channel></rss>",
                "<rss><channel><description>a & b < c</description>" + ITEM + "</channel></rss>",
                "<x:rss xmlns:x='u:x'><x:channel><x:item><x:title>T</x:title><x:link>/1</x:link></x:item></x:channel></x:rss>",
            })
    void readsMalformedFeeds(String xml) {
        assertThat(lines(read(xml))).containsExactly("/1 | T | null");
    }

    @Test
    void readsAnItemWhoseEndWasForgotten() {
        assertThat(lines(read("<rss><item><title>A</title><link>/1</link><item><title>B</title><link>/2</link></rss>")))
                .containsExactly("/1 | A | null", "/2 | B | null");
    }

    @Test
    void believesNamesWithoutADeclaration() {
        assertThat(lines(read(
                        "<rss><item><link>/1</link><dc:date>2020-01-17</dc:date><dc:title>D</dc:title></item></rss>")))
                .containsExactly("/1 | D | 2020-01-17");
    }

    @Test
    void takesNothingFromForeignElements() {
        assertThat(lines(read(
                        "<rss xmlns:m='u:media'><item><m:title>No</m:title><m:link>/no</m:link><link>/1</link></item>"
                                + "<m:item><link>/no</link></m:item></rss>")))
                .containsExactly("/1 |  | null");
    }

    @Test
    void decodesAFeedWhoseStatedEncodingIsWrong() {
        String xml = "<?xml version='1.0' encoding='ISO-8859-1'?>"
                + "<rss><item><title>Fähre</title><link>/1</link></item></rss>";
        byte[] utf8 = xml.getBytes(StandardCharsets.UTF_8);
        byte[] marked = ("\ufeff" + xml).getBytes(StandardCharsets.UTF_8);
        byte[] latin = xml.replace("ISO-8859-1", "UTF-8").getBytes(StandardCharsets.ISO_8859_1);

        assertThat(lines(decoded(utf8))).containsExactly("/1 | Fähre | null");
        assertThat(lines(decoded(marked))).containsExactly("/1 | Fähre | null");
        assertThat(lines(decoded(latin))).containsExactly("/1 | F\ufffdhre | null");
    }

    @Test
    void doesNotExpandEntities() {
        StringBuilder bomb = new StringBuilder("<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY e0 'lol'>");
        for (int i = 1; i < 30; i++) {
            bomb.append("<!ENTITY e" + i + " '" + ("&e" + (i - 1) + ";").repeat(10) + "'>");
        }
        bomb.append("]><rss><item><title>a&e29;b</title><link>/1</link></item></rss>");

        ReleaseList list = assertTimeoutPreemptively(Duration.ofSeconds(10), () -> read(bomb.toString()));

        assertThat(lines(list)).containsExactly("/1 | a&e29;b | null");
    }

    @Test
    void doesNotReadExternalEntities() {
        String xml =
                "<!DOCTYPE rss [<!ENTITY file SYSTEM 'file:///etc/hostname'><!ENTITY % p SYSTEM 'http://127.0.0.1/x'> %p;]>"
                        + "<rss><item><title>&file;</title><link>/1</link></item></rss>";

        assertThat(lines(read(xml))).containsExactly("/1 | &file; | null");
    }

    /** A parser for HTML ends a document type at its first ">"; the rest of the declaration would stand in the document. */
    @Test
    void takesNoItemFromADeclaredEntity() {
        String xml =
                "<!DOCTYPE rss [<!ENTITY e '<item><link>/no</link></item>'>]><rss><item><link>/1</link></item></rss>";

        assertThat(lines(read(xml))).containsExactly("/1 |  | null");
    }

    @Test
    void keepsTitlesOnOneHarmlessLine() {
        String title = "A\u001b[2Jred\r\n\tB\u0000\u0085C\u202eD\u2028E\u200bF\u0007 \ufeff";

        assertThat(read("<rss><item><title><![CDATA[" + title + "]]></title><link>/1</link></item></rss>")
                        .releases())
                .extracting(ListedRelease::title)
                .containsExactly("A [2Jred B CD EF");
        assertThat(read("<p><a href=/1>" + title.replace("\u0000", "") + "</a></p>")
                        .releases())
                .extracting(ListedRelease::title)
                .containsExactly("A [2Jred B CD EF");
    }

    @Test
    void cutsAnEndlessTitle() {
        String title = "\ud83d\ude00".repeat(100_000);

        assertThat(read("<rss><item><title>" + title + "</title><link>/1</link></item></rss>")
                        .releases())
                .singleElement()
                .satisfies(release -> assertThat(release.title())
                        .hasSizeLessThanOrEqualTo(1_000)
                        .endsWith("\ude00…"));
    }

    @Test
    void takesTheFirstTitleAndDateThatAreStatedForAnAddress() {
        assertThat(lines(read("<rss><item><link>/1#a</link></item>"
                        + "<item><title>First</title><link>/1#b</link><pubDate>2020-01-01</pubDate></item>"
                        + "<item><title>Second</title><link>/1</link><pubDate>2020-01-02</pubDate></item></rss>")))
                .containsExactly("/1 | First | 2020-01-01");
    }

    @Test
    void leavesOutEndlessAddresses() {
        assertThat(read("<rss><item><link>/" + "a".repeat(8_000) + "</link></item></rss>")
                        .releases())
                .isEmpty();
    }

    @Test
    void readsAHundredThousandEntriesUpToItsLimit() {
        assertCut("<rss><channel>", i -> "<item><title>T</title><link>/" + i + "</link></item>");
        assertCut("<feed>", i -> "<entry><link href='/" + i + "'/></entry>");
        assertCut("<urlset>", i -> "<url><loc>https://example.org/" + i + "</loc></url>");
        assertCut("<ul>", i -> "<li><a href='/" + i + "'>A title of some words</a> 1.2.2020</li>");
        assertCut("<div>", i -> "<a href='/" + i + "'>A title of some words</a><br>");
    }

    @Test
    void readsAsManyEntriesAsItsLimitWithoutCutting() {
        ReleaseList list = read("<urlset>" + repeated(50_000, i -> "<url><loc>/" + i + "</loc></url>"));

        assertThat(list.releases()).hasSize(50_000);
        assertThat(list.isCutShort()).isFalse();
    }

    @Test
    void limitsFurtherListsToo() {
        ReleaseList list = read("<sitemapindex>" + repeated(50_001, i -> "<sitemap><loc>/" + i + "</loc></sitemap>"));

        assertThat(list.further()).hasSize(50_000);
        assertThat(list.isCutShort()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<rss>",
                "<item>",
                "<feed xml:base='/a/'>",
                "<div>",
                "<header>",
                "<a href=/1>",
                "<li><a href=/1>x</a>",
                "<article>",
                "<h2>",
                "<div><a href=/1>x</a>",
                "<section class='nav'>"
            })
    void readsDeepTreesInTime(String tag) {
        for (String root : List.of("<rss><channel>", "<feed>", "<html>")) {
            String text = root + tag.repeat(50_000);
            assertThat(assertTimeoutPreemptively(Duration.ofSeconds(60), () -> read(text))
                            .kind())
                    .isNotEqualTo(Kind.NONE);
        }
    }

    /** In a map that knows them by their hash alone, each of these is compared with all others. */
    @Test
    void readsAddressesThatAreMadeToCollide() {
        String xml = "<urlset>"
                + repeated(
                        40_000,
                        i -> "<url><loc>/"
                                + IntStream.range(0, 16)
                                        .mapToObj(bit -> (i >> bit & 1) == 0 ? "Aa" : "BB")
                                        .collect(Collectors.joining())
                                + "</loc></url>");

        assertThat(assertTimeoutPreemptively(Duration.ofSeconds(60), () -> read(xml))
                        .releases())
                .hasSize(40_000);
    }

    private static ReleaseList decoded(byte[] bytes) {
        return ReleaseList.read(TextDecoder.decode(Body.of(bytes), "text/xml"), Lists.URL);
    }

    private static void assertCut(String start, Function<Integer, String> entry) {
        String text = start + repeated(100_000, entry);
        ReleaseList list = assertTimeoutPreemptively(Duration.ofSeconds(60), () -> read(text));

        assertThat(list.releases()).hasSize(50_000);
        assertThat(list.isCutShort()).isTrue();
    }

    private static String repeated(int times, Function<Integer, String> entry) {
        return IntStream.range(0, times).mapToObj(entry::apply).collect(Collectors.joining());
    }
}
