package io.github.pressdiff.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pressdiff.archive.ListLook;
import io.github.pressdiff.fetch.FetchFailure;
import io.github.pressdiff.page.ListId;
import io.github.pressdiff.page.ListRules;
import io.github.pressdiff.page.PageUrl;
import io.github.pressdiff.page.UrlPattern;
import io.github.pressdiff.page.WatchedList;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The lists beside the pages, in every format. */
class PageListWordsTest {

    private static final Instant AT = Instant.parse("2026-03-02T09:30:00Z");
    private static final ListId ID = new ListId(3);

    @Test
    void showsListsBelowThePages() {
        String text = render(ReportFormat.TERMINAL, report("Harbour", look(null)));

        assertThat(text).startsWith("No page is watched.\n\nLists\nId");
        assertThat(text).contains("Harbour", "9 found, 2 added, 4 waiting", "https://harbour.example/feed.xml");
    }

    @Test
    void saysWhyAListCouldNotBeRead() {
        for (ReportFormat format : ReportFormat.values()) {
            assertThat(render(format, report("Harbour", look(FetchFailure.TIMEOUT))))
                    .containsIgnoringCase("timeout");
        }
    }

    @Test
    void saysThatAListWasNeverLookedAt() {
        assertThat(render(ReportFormat.MARKDOWN, report("Harbour", null)))
                .startsWith("# Pages\n\nNo page is watched.\n\n# Lists\n\n")
                .contains("never looked at");
    }

    @Test
    void setsASecondTableInHtml() {
        Document page = Jsoup.parse(render(ReportFormat.HTML, report("<b>Harbour</b>", look(null))));

        assertThat(page.select("h2").text()).isEqualTo("Lists");
        assertThat(page.select("td").eachText()).contains("<b>Harbour</b>");
        assertThat(Jsoup.parse(render(ReportFormat.HTML, new PageListReport(List.of())))
                        .select("h2"))
                .isEmpty();
    }

    @Test
    void addsAnArrayToTheDocument() {
        assertThat(render(ReportFormat.JSON, report("Harbour", look(null)))).isEqualTo("""
                {"schema":"pressdiff.pages/1","pages":[],"lists":[{"id":3,"url":"https://harbour.example/feed.xml",\
                "name":"Harbour","match":["/news/*"],"per_day":20,"follows":true,"schedule":null,"paused":false,\
                "added":"2026-03-02T09:30:00Z","last_look":{"started":"2026-03-02T09:30:00Z",\
                "finished":"2026-03-02T09:30:01Z","failure":null,"detail":null,"found":9,"added":2,"waiting":4}}]}
                """);
        assertThat(render(ReportFormat.JSON, new PageListReport(List.of()))).contains("\"lists\":[]");
        assertThat(render(ReportFormat.JSON, report("Harbour", null))).contains("\"last_look\":null");
    }

    @Test
    void makesNamesHarmlessInATerminal() {
        assertThat(render(ReportFormat.TERMINAL, report("\u001b[2J\u202egnp\n", look(null))))
                .doesNotContain("\u001b", "\u202e")
                .contains("‹U+001B›", "‹U+202E›");
    }

    private static ListLook look(@Nullable FetchFailure failure) {
        String detail = failure == null ? null : "no answer";
        return new ListLook(1, ID, AT, AT.plusSeconds(1), failure, detail, 9, 2, 4);
    }

    private static PageListReport report(String name, @Nullable ListLook look) {
        ListRules rules = new ListRules(List.of(UrlPattern.parse("/news/*")), 20, true);
        PageUrl url = PageUrl.parse("https://harbour.example/feed.xml");
        WatchedList list = new WatchedList(ID, url, name, rules, null, false, AT);
        return new PageListReport(List.of(), List.of(new PageListReport.ListEntry(list, look)));
    }

    private static String render(ReportFormat format, PageListReport report) {
        return ReportRenderer.of(format, new RenderOptions(120, false, ZoneOffset.UTC))
                .pages(report);
    }
}
