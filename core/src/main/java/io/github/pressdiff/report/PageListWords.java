package io.github.pressdiff.report;

import io.github.pressdiff.archive.Check;
import io.github.pressdiff.page.WatchedPage;
import io.github.pressdiff.report.template.Table;
import java.util.ArrayList;
import java.util.List;

/** The watch list in words. */
final class PageListWords {

    /** What an empty list says. */
    static final String NO_PAGE = "No page is watched.";

    private static final List<String> HEADINGS = List.of("Id", "Name", "Versions", "Last check", "Address");

    private PageListWords() {}

    static Table table(PageListReport report, Times times) {
        List<List<String>> rows = new ArrayList<>();
        for (PageListReport.Entry entry : report.entries()) {
            WatchedPage page = entry.page();
            rows.add(List.of(
                    page.id().toString(),
                    page.name().isEmpty() ? "-" : page.name(),
                    Integer.toString(entry.versions()),
                    lastCheck(entry, times),
                    page.url().toString()));
        }
        return new Table("Pages", HEADINGS, rows);
    }

    private static String lastCheck(PageListReport.Entry entry, Times times) {
        Check check = entry.lastCheck();
        String last = check == null ? "never checked" : times.at(check.startedAt()) + " " + CheckWords.result(check);
        return entry.page().paused() ? last + ", paused" : last;
    }
}
