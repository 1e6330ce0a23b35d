package io.github.pressdiff.report;

import io.github.pressdiff.archive.proof.Verification;
import io.github.pressdiff.diff.WordChange;
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
import java.util.ArrayList;
import java.util.List;

/** Reports in CommonMark, without raw HTML and without tables, which CommonMark does not have. */
final class MarkdownRenderer implements ReportRenderer {

    private final Times times;

    MarkdownRenderer(RenderOptions options) {
        this.times = new Times(options.zone());
    }

    @Override
    public String changes(List<ChangeReport> reports) {
        StringBuilder document = new StringBuilder();
        if (reports.isEmpty()) {
            document.append("Nothing was compared.\n");
        }
        for (ChangeReport report : reports) {
            divide(document);
            change(document, ChangeOutliner.outline(report, times));
        }
        return document.toString();
    }

    @Override
    public String articles(List<ArticleReport> reports) {
        StringBuilder document = new StringBuilder();
        if (reports.isEmpty()) {
            document.append("Nothing was read.\n");
        }
        for (ArticleReport report : reports) {
            divide(document);
            article(document, ArticleWords.outline(report));
        }
        return document.toString();
    }

    @Override
    public String check(CheckReport report) {
        StringBuilder document = new StringBuilder();
        CheckOutline outline = CheckWords.outline(report, times);
        heading(document, "# ", outline.name() + ": " + outline.headline());
        facts(document, outline.facts());
        if (outline.change() != null) {
            divide(document);
            change(document, outline.change());
        }
        return document.toString();
    }

    @Override
    public String history(HistoryReport report) {
        StringBuilder document = new StringBuilder();
        HistoryOutline outline = HistoryWords.outline(report, times);
        heading(document, "# ", outline.name());
        facts(document, outline.facts());
        if (!outline.versions().rows().isEmpty()) {
            document.append('\n');
            heading(document, "## ", outline.versions().name());
            table(document, outline.versions());
        }
        return document.toString();
    }

    @Override
    public String blame(BlameReport report) {
        StringBuilder document = new StringBuilder();
        BlameOutline outline = BlameWords.outline(report, times);
        heading(document, "# ", outline.name());
        facts(document, outline.facts());
        outline.present().forEach(entry -> life(document, entry));
        if (!outline.gone().isEmpty()) {
            document.append('\n');
            heading(document, "## ", BlameOutline.GONE);
            outline.gone().forEach(entry -> life(document, entry));
        }
        return document.toString();
    }

    @Override
    public String search(SearchReport report) {
        StringBuilder document = new StringBuilder();
        SearchOutline outline = SearchWords.outline(report, times);
        heading(document, "# ", outline.headline());
        outline.notes().forEach(note -> item(document, note));
        for (SearchOutline.Page page : outline.pages()) {
            endParagraph(document);
            heading(document, "## ", page.name());
            facts(document, page.facts());
            page.hits().forEach(hit -> hit(document, hit));
        }
        return document.toString();
    }

    @Override
    public String pages(PageListReport report) {
        StringBuilder document = new StringBuilder(list(PageListWords.table(report, times), PageListWords.NO_PAGE));
        for (Table lists : PageListWords.lists(report, times)) {
            document.append('\n');
            heading(document, "# ", lists.name());
            table(document, lists);
        }
        return document.toString();
    }

    @Override
    public String incidents(IncidentReport report) {
        return list(IncidentWords.table(report, times), IncidentWords.NO_INCIDENT);
    }

    @Override
    public String exam(ExamReport report) {
        StringBuilder document = new StringBuilder();
        heading(document, "# ", report.url().toString());
        document.append(MarkdownText.line(ExamWords.verdict(report))).append("\n\n");
        if (report.failure() != null) {
            document.append(MarkdownText.line(ExamWords.advice(report))).append("\n\n");
        }
        facts(document, ExamWords.facts(report));
        return document.toString();
    }

    @Override
    public String verification(Verification found) {
        StringBuilder document = new StringBuilder();
        heading(document, "# ", "Verification");
        document.append(MarkdownText.line(EvidenceWords.verdict(found))).append('\n');
        if (!EvidenceWords.facts(found).isEmpty()) {
            document.append('\n');
            facts(document, EvidenceWords.facts(found));
        }
        return document.toString();
    }

    @Override
    public String seal(SealReport report) {
        StringBuilder document = new StringBuilder();
        heading(document, "# ", "Seal");
        document.append(MarkdownText.line(EvidenceWords.advice(report))).append("\n\n");
        facts(document, EvidenceWords.facts(report, times));
        return document.toString();
    }

    private static String list(Table table, String empty) {
        StringBuilder document = new StringBuilder();
        heading(document, "# ", table.name());
        if (table.rows().isEmpty()) {
            document.append(empty).append('\n');
        }
        table(document, table);
        return document.toString();
    }

    private static void change(StringBuilder document, ChangeOutline outline) {
        heading(document, "# ", outline.name());
        document.append(MarkdownText.line(outline.summary())).append("\n\n");
        facts(document, outline.facts());
        for (ChangeEntry entry : outline.edits()) {
            kept(document, entry.keptBefore());
            entry(document, entry);
        }
        kept(document, outline.keptAfter());
        if (!outline.continuation().isEmpty()) {
            document.append('\n');
            heading(document, "## ", outline.continuationHeading());
            outline.continuation().forEach(entry -> entry(document, entry));
        }
        if (!outline.volatileLines().isEmpty()) {
            endParagraph(document);
            heading(document, "## ", ChangeOutline.VOLATILE);
            outline.volatileLines().forEach(entry -> entry(document, entry));
        }
    }

    private static void kept(StringBuilder document, int paragraphs) {
        if (paragraphs > 0) {
            document.append('\n').append(ChangeOutline.keptLine(paragraphs)).append('\n');
        }
    }

    private static void entry(StringBuilder document, ChangeEntry entry) {
        endParagraph(document);
        heading(document, "### ", "Change " + entry.number() + ": " + entry.kind() + ", " + entry.place());
        if (!entry.weight().isEmpty()) {
            document.append("- ").append(MarkdownText.line(entry.weight())).append('\n');
        }
        entry.reasons().forEach(reason -> item(document, reason));
        for (List<WordChange> words : entry.texts()) {
            endParagraph(document);
            quote(document, MarkdownText.words(ShownWords.excerpt(words)));
        }
    }

    private static void article(StringBuilder document, ArticleOutline outline) {
        heading(document, "# ", outline.title());
        facts(document, outline.facts());
        for (ArticleOutline.Line line : outline.lines()) {
            String role = line.role().isEmpty() ? "" : ", " + line.role();
            document.append('\n')
                    .append(MarkdownText.line(
                            line.number() + " (" + line.block().replace('_', ' ') + role + ")"))
                    .append("\n\n");
            quote(document, MarkdownText.escape(line.text()));
            endParagraph(document);
            line.ignored().forEach(part -> item(document, "ignored: \"" + part + "\""));
            line.links().forEach(link -> item(document, "link: " + link.label() + " (" + link.line() + ")"));
        }
        for (ArticleOutline.PageLine line : outline.page()) {
            document.append('\n');
            if (line.rule().isEmpty()) {
                quote(document, MarkdownText.escape(line.text()));
                endParagraph(document);
            } else {
                item(document, "not read (" + line.rule() + "): " + line.text());
            }
        }
    }

    private static void life(StringBuilder document, LifeEntry entry) {
        endParagraph(document);
        heading(document, "### ", entry.place() + ": " + entry.summary());
        quote(document, MarkdownText.escape(entry.text()));
        endParagraph(document);
        for (LifeEntry.Moment moment : entry.moments()) {
            item(document, moment.line());
            for (String reason : moment.reasons()) {
                document.append("  - ").append(MarkdownText.line(reason)).append('\n');
            }
            if (!moment.words().isEmpty()) {
                endParagraph(document);
                quote(document, MarkdownText.words(moment.words()));
                endParagraph(document);
            }
        }
    }

    /** What was looked for is set as an insertion is: strong. */
    private static void hit(StringBuilder document, SearchOutline.Hit hit) {
        List<WordChange> words = new ArrayList<>();
        add(words, WordChange.Kind.EQUAL, hit.before());
        add(words, WordChange.Kind.INSERTED, hit.phrase());
        add(words, WordChange.Kind.EQUAL, hit.after());
        endParagraph(document);
        quote(document, MarkdownText.words(words));
        endParagraph(document);
        item(document, hit.state());
        hit.lines().forEach(line -> item(document, line));
    }

    private static void add(List<WordChange> words, WordChange.Kind kind, String text) {
        if (!text.isEmpty()) {
            words.add(new WordChange(kind, text));
        }
    }

    private static void facts(StringBuilder document, List<Fact> facts) {
        for (Fact fact : facts) {
            document.append("- ").append(MarkdownText.line(fact.label())).append(": ");
            if (fact.address() == null) {
                document.append(MarkdownText.line(fact.text()));
            } else {
                document.append('<').append(fact.address()).append('>');
                document.append(fact.text().isEmpty() ? "" : ", " + MarkdownText.line(fact.text()));
            }
            document.append('\n');
            fact.quotes()
                    .forEach(quote -> document.append("  - \"")
                            .append(MarkdownText.line(quote))
                            .append("\"\n"));
            fact.evidence()
                    .forEach(line -> document.append("  - ")
                            .append(MarkdownText.line(line))
                            .append('\n'));
        }
    }

    private static void table(StringBuilder document, Table table) {
        for (List<String> row : table.rows()) {
            item(document, table.headings().get(0) + " " + row.get(0));
            for (int i = 1; i < row.size(); i++) {
                document.append("  - ")
                        .append(MarkdownText.line(table.headings().get(i) + ": " + row.get(i)))
                        .append('\n');
            }
        }
    }

    private static void heading(StringBuilder document, String sign, String text) {
        document.append(sign).append(MarkdownText.line(text)).append("\n\n");
    }

    private static void item(StringBuilder document, String text) {
        document.append("- ").append(MarkdownText.line(text)).append('\n');
    }

    private static void quote(StringBuilder document, String escaped) {
        document.append("> ").append(escaped.replace("\n", "\n> ")).append('\n');
    }

    private static void divide(StringBuilder document) {
        if (document.length() > 0) {
            document.append("\n---\n\n");
        }
    }

    private static void endParagraph(StringBuilder document) {
        int length = document.length();
        if (length >= 2 && document.charAt(length - 2) != '\n') {
            document.append('\n');
        }
    }
}
