package io.github.pressdiff.report;

import java.util.List;

/** Turns reports into one format. Safe for use by several threads. */
public interface ReportRenderer {

    /** Returns one document with all comparisons in order; in JSON one document a line. Ends with a line feed. */
    String changes(List<ChangeReport> reports);

    /** Returns one document with all articles in order; in JSON one document a line. Ends with a line feed. */
    String articles(List<ArticleReport> reports);

    /** Returns what one check found; in JSON one document on one line. Ends with a line feed. */
    String check(CheckReport report);

    /** Returns the history of a page. Ends with a line feed. */
    String history(HistoryReport report);

    /** Returns the watch list. Ends with a line feed. */
    String pages(PageListReport report);
}
