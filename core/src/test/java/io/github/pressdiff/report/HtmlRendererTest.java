package io.github.pressdiff.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pressdiff.archive.Check;
import io.github.pressdiff.archive.PageStanding;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class HtmlRendererTest {

    @SuppressWarnings("unused")
    private static final List<String> HOSTILE = HostileTexts.LINES;

    private final ReportRenderer html = ReportRenderer.of(ReportFormat.HTML, RenderOptions.ofDefaults());

    @Test
    void putsTheSummaryInFrontThenTheFacts() {
        Document page = Jsoup.parse(html.changes(List.of(SampleReports.continued())));

        assertThat(page.title()).startsWith("Continued: +2 paragraphs");
        assertThat(page.select("h1").text()).startsWith("Continued: +2 paragraphs");
        assertThat(page.select("dt").eachText())
                .containsExactly("Page", "Edited", "Paragraphs", "Continuation", "Declaration");
        assertThat(page.select("dd").eachText())
                .contains(
                        "https://harbour.example/statement, versions 2 and 3",
                        "between 2026-11-23 10:00 and 10:15 UTC",
                        "undeclared; the page does not say that it changed dateModified 2026-11-20 unchanged");
    }

    @Test
    void showsEveryChangeWithItsWordsAndReasons() {
        Document page = Jsoup.parse(html.changes(List.of(SampleReports.continued())));

        assertThat(page.select(".change h3").eachText())
                .containsExactly("moved", "modified", "split", "removed", "added", "added");
        Element modified = page.select("#r1-change-2").first();
        assertThat(modified).isNotNull();
        assertThat(modified.select(".badge").eachText()).containsExactly("substantive", "number", "wording");
        assertThat(modified.select(".reasons li").eachText()).containsExactly("two -> three");
        assertThat(modified.select("del").eachText()).containsExactly("two");
        assertThat(modified.select("ins").eachText()).containsExactly("three");
    }

    @Test
    void showsTheWholeTextWithTheChangesInPlace() {
        Document page = Jsoup.parse(html.changes(List.of(SampleReports.continued())));

        assertThat(page.select("details .text").eachText())
                .contains("Harbour statement", "Fees stay as they are.", "To be continued...")
                .hasSize(10);
        assertThat(page.select("details .changed")).hasSize(6);
        assertThat(page.select("a[href^=#]"))
                .allSatisfy(
                        link -> assertThat(page.getElementById(link.attr("href").substring(1)))
                                .as(link.attr("href"))
                                .isNotNull());
    }

    @Test
    void listsItsContentsWhenThereAreSeveralReports() {
        Document page = Jsoup.parse(html.changes(List.of(
                SampleReports.continued(), SampleReports.of(SampleReports.equal("x"), SampleReports.inserted("y")))));

        assertThat(page.select("nav a").eachAttr("href")).containsExactly("#r1", "#r2");
        assertThat(page.select("article.report")).hasSize(2);
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @FieldSource("HOSTILE")
    void letsNothingOfAPageBecomeMarkup(String text) {
        assertThat(skeleton(documents(text))).isEqualTo(skeleton(documents("plain words")));
        assertThat(Jsoup.parse(documents(text)).expectFirst("details .text").wholeText())
                .isEqualTo(TerminalText.escape(text));
    }

    @ParameterizedTest
    @FieldSource("HOSTILE")
    void leavesNothingInvisible(String text) {
        assertThat(HostileTexts.hiddenIn(documents(text))).isEmpty();
    }

    /** How paragraphs are tied depends on their words, and so does the frame of their lives: only what it holds is looked at. */
    @ParameterizedTest
    @FieldSource("HOSTILE")
    void letsNoLifeOfAParagraphBecomeMarkup(String text) {
        String blame = html.blame(SampleReports.hostileBlame(text));

        assertThat(HostileTexts.hiddenIn(blame)).isEmpty();
        assertThat(Jsoup.parse(blame).select("script, img, svg, iframe, b, textarea, body style"))
                .isEmpty();
        assertThat(Jsoup.parse(blame).select(".change > .text"))
                .anySatisfy(element -> assertThat(element.wholeText()).isEqualTo(TerminalText.escape(text)));
    }

    @Test
    void showsTheLivesOfParagraphs() {
        Document page = Jsoup.parse(html.blame(SampleReports.blame()));

        assertThat(page.select("h1").text()).isEqualTo("statement");
        assertThat(page.select("h2").eachText()).containsExactly("Paragraphs", "No longer there");
        assertThat(page.select(".change")).hasSize(5);
        assertThat(page.select(".moments del").eachText()).contains("two", "three");
    }

    @Test
    void marksThePhraseThatWasLookedFor() {
        Document page = Jsoup.parse(html.search(SampleReports.search()));

        assertThat(page.select("mark").eachText()).containsExactly("two ships", "two ships");
        assertThat(page.select("h1").text()).startsWith("\"two ships\" stands in 1 place");
    }

    @Test
    void asksForNothing() throws Exception {
        for (String document : everyKind()) {
            Document page = Jsoup.parse(document);
            String style = page.expectFirst("style").data();
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));

            assertThat(page.select("script, link, img, iframe, object, form, [src], [style], [srcset]"))
                    .isEmpty();
            assertThat(style).doesNotContain("url(").doesNotContain("@import");
            assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                    .startsWith("default-src 'none'; style-src 'sha256-"
                            + Base64.getEncoder().encodeToString(hash) + "'");
            assertThat(page.select("meta[charset]").attr("charset")).isEqualTo("utf-8");
            assertThat(document).startsWith("<!DOCTYPE html>").endsWith("</html>\n");
        }
    }

    @Test
    void followsOnlyWebAddresses() {
        Document page = Jsoup.parse(html.articles(List.of(SampleReports.article()))
                + html.articles(List.of(SampleReports.hostileArticle("javascript:alert(1)"))));

        assertThat(page.select("a").eachAttr("href")).containsExactly("https://harbour.example/t");
        assertThat(page.select("a").eachAttr("rel")).containsExactly("noopener noreferrer nofollow");
    }

    @Test
    void setsHistoryPagesAndChecks() {
        assertThat(Jsoup.parse(html.history(SampleReports.history())).select("tbody tr"))
                .hasSize(3);
        assertThat(Jsoup.parse(html.pages(new PageListReport(List.of()))).text())
                .contains("No page is watched.");
        assertThat(Jsoup.parse(html.check(SampleReports.checked(Check.Result.FAILED, null)))
                        .select("h1")
                        .text())
                .isEqualTo("statement: failed: TIMEOUT, no answer within 10 s");
    }

    private List<String> everyKind() {
        return List.of(
                html.changes(List.of()),
                html.changes(List.of(SampleReports.continued())),
                html.articles(List.of(SampleReports.article())),
                html.check(SampleReports.checked(Check.Result.CHANGED, SampleReports.continued())),
                html.history(SampleReports.history()),
                html.history(SampleReports.restless()),
                html.blame(SampleReports.blame()),
                html.search(SampleReports.search()),
                html.pages(new PageListReport(List.of(new PageStanding(SampleReports.page(), 0, null)))));
    }

    private String documents(String text) {
        return html.changes(List.of(SampleReports.hostile(text), SampleReports.hostile(text)))
                + html.articles(List.of(SampleReports.hostileArticle(text)))
                + html.check(SampleReports.checked(Check.Result.CHANGED, SampleReports.hostile(text)))
                + html.search(SampleReports.hostileSearch(text));
    }

    /** Every element with its attributes and their values: none of them comes from a page. */
    private static List<String> skeleton(String document) {
        return Jsoup.parse(document).getAllElements().stream()
                .map(element -> element.normalName() + attributes(element))
                .toList();
    }

    private static List<String> attributes(Element element) {
        return element.attributes().asList().stream()
                .map(attribute -> attribute.getKey() + "=" + attribute.getValue())
                .toList();
    }
}
