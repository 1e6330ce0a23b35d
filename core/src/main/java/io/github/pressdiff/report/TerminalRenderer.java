package io.github.pressdiff.report;

import io.github.pressdiff.archive.proof.Verification;
import io.github.pressdiff.report.template.ArticleOutline;
import io.github.pressdiff.report.template.BlameOutline;
import io.github.pressdiff.report.template.ChangeEntry;
import io.github.pressdiff.report.template.ChangeOutline;
import io.github.pressdiff.report.template.CheckOutline;
import io.github.pressdiff.report.template.Fact;
import io.github.pressdiff.report.template.HistoryOutline;
import io.github.pressdiff.report.template.LifeEntry;
import io.github.pressdiff.report.template.SearchOutline;
import io.github.pressdiff.report.template.Table;
import java.util.List;

/** Reports for a terminal. The summary stands first: it is what most readers want. */
final class TerminalRenderer implements ReportRenderer {

    private static final int INDENT = 3;

    private final RenderOptions options;
    private final Times times;

    TerminalRenderer(RenderOptions options) {
        this.options = options;
        this.times = new Times(options.zone());
    }

    @Override
    public String changes(List<ChangeReport> reports) {
        TerminalSheet sheet = new TerminalSheet(options);
        if (reports.isEmpty()) {
            sheet.text(0, Ink.PLAIN, "Nothing was compared.");
        }
        String divider = "";
        for (ChangeReport report : reports) {
            divide(sheet, divider);
            change(sheet, ChangeOutliner.outline(report, times));
            divider = report.after().label();
        }
        return sheet.toString();
    }

    @Override
    public String articles(List<ArticleReport> reports) {
        TerminalSheet sheet = new TerminalSheet(options);
        if (reports.isEmpty()) {
            sheet.text(0, Ink.PLAIN, "Nothing was read.");
        }
        String divider = "";
        for (ArticleReport report : reports) {
            divide(sheet, divider);
            article(sheet, ArticleWords.outline(report));
            divider = report.source();
        }
        return sheet.toString();
    }

    @Override
    public String check(CheckReport report) {
        TerminalSheet sheet = new TerminalSheet(options);
        CheckOutline outline = CheckWords.outline(report, times);
        sheet.item(0, Ink.BOLD, outline.name() + ": " + outline.headline());
        if (outline.change() != null) {
            sheet.text(2, Ink.PLAIN, outline.change().summary());
        }
        return sheet.toString();
    }

    @Override
    public String history(HistoryReport report) {
        TerminalSheet sheet = new TerminalSheet(options);
        HistoryOutline outline = HistoryWords.outline(report, times);
        sheet.text(0, Ink.BOLD, outline.name());
        sheet.blank();
        if (!outline.versions().rows().isEmpty()) {
            TerminalTable.set(sheet, outline.versions());
            sheet.blank();
        }
        facts(sheet, outline.facts());
        return sheet.toString();
    }

    @Override
    public String blame(BlameReport report) {
        TerminalSheet sheet = new TerminalSheet(options);
        BlameOutline outline = BlameWords.outline(report, times);
        sheet.text(0, Ink.BOLD, outline.name());
        sheet.blank();
        facts(sheet, outline.facts());
        outline.present().forEach(entry -> life(sheet, entry));
        if (!outline.gone().isEmpty()) {
            sheet.blank();
            sheet.text(0, Ink.BOLD, BlameOutline.GONE);
            outline.gone().forEach(entry -> life(sheet, entry));
        }
        return sheet.toString();
    }

    @Override
    public String search(SearchReport report) {
        TerminalSheet sheet = new TerminalSheet(options);
        SearchOutline outline = SearchWords.outline(report, times);
        sheet.item(0, Ink.BOLD, outline.headline());
        outline.notes().forEach(note -> sheet.item(0, Ink.PLAIN, note));
        for (SearchOutline.Page page : outline.pages()) {
            sheet.blank();
            sheet.item(0, Ink.BOLD, page.name());
            facts(sheet, page.facts());
            page.hits().forEach(hit -> hit(sheet, hit));
        }
        return sheet.toString();
    }

    @Override
    public String pages(PageListReport report) {
        TerminalSheet sheet = new TerminalSheet(options);
        table(sheet, PageListWords.table(report, times), PageListWords.NO_PAGE);
        for (Table lists : PageListWords.lists(report, times)) {
            sheet.blank();
            sheet.text(0, Ink.BOLD, lists.name());
            TerminalTable.set(sheet, lists);
        }
        return sheet.toString();
    }

    @Override
    public String incidents(IncidentReport report) {
        TerminalSheet sheet = new TerminalSheet(options);
        table(sheet, IncidentWords.table(report, times), IncidentWords.NO_INCIDENT);
        return sheet.toString();
    }

    @Override
    public String exam(ExamReport report) {
        TerminalSheet sheet = new TerminalSheet(options);
        sheet.item(0, Ink.BOLD, report.url().toString());
        sheet.blank();
        facts(sheet, ExamWords.facts(report));
        sheet.blank();
        sheet.item(0, Ink.BOLD, ExamWords.verdict(report));
        if (report.failure() != null) {
            sheet.text(0, Ink.PLAIN, ExamWords.advice(report));
        }
        return sheet.toString();
    }

    @Override
    public String verification(Verification found) {
        TerminalSheet sheet = new TerminalSheet(options);
        sheet.item(0, Ink.BOLD, EvidenceWords.verdict(found));
        facts(sheet, EvidenceWords.facts(found));
        return sheet.toString();
    }

    @Override
    public String seal(SealReport report) {
        TerminalSheet sheet = new TerminalSheet(options);
        facts(sheet, EvidenceWords.facts(report, times));
        sheet.text(0, Ink.PLAIN, EvidenceWords.advice(report));
        return sheet.toString();
    }

    private static void table(TerminalSheet sheet, Table table, String empty) {
        if (table.rows().isEmpty()) {
            sheet.text(0, Ink.PLAIN, empty);
        } else {
            TerminalTable.set(sheet, table);
        }
    }

    private static void divide(TerminalSheet sheet, String before) {
        if (!before.isEmpty()) {
            sheet.blank();
            sheet.rule();
            sheet.blank();
        }
    }

    private static void change(TerminalSheet sheet, ChangeOutline outline) {
        sheet.text(0, Ink.BOLD, outline.summary());
        sheet.blank();
        facts(sheet, outline.facts());
        for (ChangeEntry entry : outline.edits()) {
            kept(sheet, entry.keptBefore());
            entry(sheet, entry);
        }
        kept(sheet, outline.keptAfter());
        if (!outline.continuation().isEmpty()) {
            sheet.blank();
            sheet.text(0, Ink.BOLD, outline.continuationHeading());
            outline.continuation().forEach(entry -> entry(sheet, entry));
        }
        if (!outline.volatileLines().isEmpty()) {
            sheet.blank();
            sheet.text(0, Ink.FAINT, ChangeOutline.VOLATILE);
            outline.volatileLines().forEach(entry -> entry(sheet, entry));
        }
    }

    private static void kept(TerminalSheet sheet, int paragraphs) {
        if (paragraphs > 0) {
            sheet.blank();
            sheet.text(0, Ink.FAINT, ChangeOutline.keptLine(paragraphs));
        }
    }

    private static void entry(TerminalSheet sheet, ChangeEntry entry) {
        sheet.blank();
        String weight = entry.weight().isEmpty() ? "" : " [" + entry.weight() + "]";
        sheet.item(0, Ink.BOLD, entry.number() + ". " + entry.kind() + ", " + entry.place() + weight);
        entry.reasons().forEach(reason -> sheet.item(INDENT, Ink.FAINT, reason));
        entry.texts().forEach(words -> sheet.words(INDENT, ShownWords.excerpt(words)));
    }

    private static void life(TerminalSheet sheet, LifeEntry entry) {
        sheet.blank();
        sheet.item(0, Ink.FAINT, entry.place() + ": " + entry.summary());
        sheet.text(INDENT, Ink.PLAIN, entry.text());
        for (LifeEntry.Moment moment : entry.moments()) {
            sheet.item(INDENT, Ink.FAINT, "- " + moment.line());
            moment.reasons().forEach(reason -> sheet.item(INDENT + 2, Ink.FAINT, reason));
            if (!moment.words().isEmpty()) {
                sheet.words(INDENT + 2, moment.words());
            }
        }
    }

    private static void hit(TerminalSheet sheet, SearchOutline.Hit hit) {
        sheet.blank();
        sheet.passage(INDENT, hit.before(), hit.phrase(), hit.after());
        sheet.item(INDENT, Ink.PLAIN, hit.state());
        hit.lines().forEach(line -> sheet.item(INDENT, Ink.FAINT, line));
    }

    private static void facts(TerminalSheet sheet, List<Fact> facts) {
        for (Fact fact : facts) {
            sheet.item(0, Ink.PLAIN, fact.label() + ": " + fact.line());
            fact.quotes().forEach(quote -> sheet.item(2, Ink.PLAIN, "\"" + quote + "\""));
            fact.evidence().forEach(evidence -> sheet.item(2, Ink.FAINT, evidence));
        }
    }

    private static void article(TerminalSheet sheet, ArticleOutline outline) {
        sheet.item(0, Ink.BOLD, outline.title());
        sheet.blank();
        facts(sheet, outline.facts());
        for (ArticleOutline.Line line : outline.lines()) {
            sheet.blank();
            String role = line.role().isEmpty() ? "" : ", " + line.role();
            sheet.item(0, Ink.FAINT, line.number() + ". " + line.block().replace('_', ' ') + role);
            sheet.text(INDENT, Ink.PLAIN, line.text());
            line.ignored().forEach(part -> sheet.item(INDENT, Ink.FAINT, "ignored: \"" + part + "\""));
            line.links()
                    .forEach(link -> sheet.item(INDENT, Ink.FAINT, "link: " + link.label() + " (" + link.line() + ")"));
        }
        for (ArticleOutline.PageLine line : outline.page()) {
            sheet.blank();
            if (line.rule().isEmpty()) {
                sheet.text(INDENT, Ink.PLAIN, line.text());
            } else {
                sheet.item(0, Ink.FAINT, "- [" + line.rule() + "] " + line.text());
            }
        }
    }
}
