package io.github.pressdiff.report;

import io.github.pressdiff.archive.proof.Verification;
import java.util.List;

/** Turns reports into one format. Safe for use by several threads. */
public interface ReportRenderer {

    /** Returns the renderer of a format. */
    static ReportRenderer of(ReportFormat format, RenderOptions options) {
        return switch (format) {
            case TERMINAL -> new TerminalRenderer(options);
            case MARKDOWN -> new MarkdownRenderer(options);
            case HTML -> new HtmlRenderer(options);
            case JSON -> new JsonRenderer();
        };
    }

    /**
     * Returns one document with all comparisons in order; in JSON one document a line, hence nothing when there is no
     * comparison. Ends with a line feed.
     */
    String changes(List<ChangeReport> reports);

    /**
     * Returns one document with all articles in order; in JSON one document a line, hence nothing when there is no article.
     * Ends with a line feed.
     */
    String articles(List<ArticleReport> reports);

    /**
     * Returns what one check found; in JSON one document on one line. For a terminal that is the outcome and, of a change,
     * the summary; the other formats have the whole change. Ends with a line feed.
     */
    String check(CheckReport report);

    /** Returns the history of a page. Ends with a line feed. */
    String history(HistoryReport report);

    /** Returns the lives of the paragraphs of a page. Ends with a line feed. */
    String blame(BlameReport report);

    /** Returns where a phrase stands and stood. Ends with a line feed. */
    String search(SearchReport report);

    /** Returns the watch list. Ends with a line feed. */
    String pages(PageListReport report);

    /** Returns incidents. Ends with a line feed. */
    String incidents(IncidentReport report);

    /** Returns how a page was read. Ends with a line feed. */
    String exam(ExamReport report);

    /** Returns whether anything in a store was altered. Ends with a line feed. */
    String verification(Verification found);

    /** Returns where the chains of a store end. Ends with a line feed. */
    String seal(SealReport report);
}
