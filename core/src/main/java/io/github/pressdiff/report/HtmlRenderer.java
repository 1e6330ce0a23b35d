package io.github.pressdiff.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.github.pressdiff.archive.proof.Verification;
import io.github.pressdiff.report.template.Fact;
import io.github.pressdiff.report.template.Sheet;
import io.github.pressdiff.report.template.Table;
import java.util.List;
import java.util.Map;

/**
 * Reports as one HTML document that needs nothing but itself: no script, no request. Escaping is the template engine's, by
 * context; {@link HtmlOutput} makes invisible characters visible on the way.
 */
final class HtmlRenderer implements ReportRenderer {

    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(
            null, ContentType.Html, HtmlRenderer.class.getClassLoader(), Sheet.class.getPackageName());

    private final Times times;

    HtmlRenderer(RenderOptions options) {
        this.times = new Times(options.zone());
    }

    @Override
    public String changes(List<ChangeReport> reports) {
        String title = reports.size() == 1 ? reports.get(0).assessment().summary() : reports.size() + " comparisons";
        var outlines = reports.stream()
                .map(report -> ChangeOutliner.outline(report, times))
                .toList();
        return render("changes.jte", Map.of("sheet", sheet(title), "outlines", outlines));
    }

    @Override
    public String articles(List<ArticleReport> reports) {
        var outlines = reports.stream().map(ArticleWords::outline).toList();
        String title = outlines.size() == 1 ? outlines.get(0).title() : outlines.size() + " articles";
        return render("articles.jte", Map.of("sheet", sheet(title), "outlines", outlines));
    }

    @Override
    public String check(CheckReport report) {
        var outline = CheckWords.outline(report, times);
        return render(
                "check.jte", Map.of("sheet", sheet(outline.name() + ": " + outline.headline()), "outline", outline));
    }

    @Override
    public String history(HistoryReport report) {
        var outline = HistoryWords.outline(report, times);
        return render("history.jte", Map.of("sheet", sheet("History: " + outline.name()), "outline", outline));
    }

    @Override
    public String blame(BlameReport report) {
        var outline = BlameWords.outline(report, times);
        return render("blame.jte", Map.of("sheet", sheet("Life lines: " + outline.name()), "outline", outline));
    }

    @Override
    public String search(SearchReport report) {
        var outline = SearchWords.outline(report, times);
        return render("search.jte", Map.of("sheet", sheet(outline.headline()), "outline", outline));
    }

    @Override
    public String pages(PageListReport report) {
        return list(
                "Watched pages",
                PageListWords.table(report, times),
                PageListWords.NO_PAGE,
                PageListWords.lists(report, times));
    }

    @Override
    public String incidents(IncidentReport report) {
        return list("Incidents", IncidentWords.table(report, times), IncidentWords.NO_INCIDENT, List.of());
    }

    @Override
    public String exam(ExamReport report) {
        return render(
                "exam.jte",
                Map.of(
                        "sheet", sheet("Examined: " + report.url()),
                        "facts", ExamWords.facts(report),
                        "verdict", ExamWords.verdict(report),
                        "advice", ExamWords.advice(report)));
    }

    @Override
    public String verification(Verification found) {
        return evidence("Verification", EvidenceWords.facts(found), EvidenceWords.verdict(found));
    }

    @Override
    public String seal(SealReport report) {
        return evidence("Seal", EvidenceWords.facts(report, times), EvidenceWords.advice(report));
    }

    private static String evidence(String title, List<Fact> facts, String verdict) {
        return render("exam.jte", Map.of("sheet", sheet(title), "facts", facts, "verdict", verdict, "advice", ""));
    }

    private String list(String title, Table table, String empty, List<Table> more) {
        return render("list.jte", Map.of("sheet", sheet(title), "table", table, "empty", empty, "more", more));
    }

    private static Sheet sheet(String title) {
        return new Sheet(title, StyleSheet.TEXT, StyleSheet.POLICY);
    }

    private static String render(String template, Map<String, Object> values) {
        StringOutput text = new StringOutput();
        TEMPLATES.render(template, values, new HtmlOutput(text));
        return text.toString().strip() + "\n";
    }
}
