package io.github.pressdiff.report;

import io.github.pressdiff.archive.Check;
import io.github.pressdiff.archive.ListLook;
import io.github.pressdiff.archive.PageStanding;
import io.github.pressdiff.page.WatchedList;
import io.github.pressdiff.page.WatchedPage;
import io.github.pressdiff.report.template.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The watch list in words. */
final class PageListWords {

    /** What an empty list says. */
    static final String NO_PAGE = "No page is watched.";

    private static final List<String> HEADINGS = List.of("Id", "Name", "Versions", "Last check", "Address");

    private static final List<String> LIST_HEADINGS = List.of("Id", "Name", "A day", "Last look", "Address");

    private PageListWords() {}

    static Table table(PageListReport report, Times times) {
        List<List<String>> rows = new ArrayList<>();
        for (PageStanding entry : report.entries()) {
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

    /** Returns the lists; no table when there are none, which is no gap in a watch list. */
    static List<Table> lists(PageListReport report, Times times) {
        List<List<String>> rows = new ArrayList<>();
        for (PageListReport.ListEntry entry : report.lists()) {
            WatchedList list = entry.list();
            rows.add(List.of(
                    list.id().toString(),
                    list.name().isEmpty() ? "-" : list.name(),
                    Integer.toString(list.rules().perDay()),
                    lastLook(entry, times),
                    list.url().toString()));
        }
        return rows.isEmpty() ? List.of() : List.of(new Table("Lists", LIST_HEADINGS, rows));
    }

    private static String lastLook(PageListReport.ListEntry entry, Times times) {
        String last = lastLook(entry.lastLook(), times);
        String manner = entry.list().rules().follows() ? "" : ", only offered";
        return last + manner + (entry.list().paused() ? ", paused" : "");
    }

    private static String lastLook(@Nullable ListLook look, Times times) {
        if (look == null) {
            return "never looked at";
        }
        String result = look.failure() != null
                ? "failed: " + look.failure().name()
                : look.found() + " found, " + look.added() + " added"
                        + (look.waiting() > 0 ? ", " + look.waiting() + " waiting" : "");
        return times.at(look.startedAt()) + " " + result;
    }

    private static String lastCheck(PageStanding entry, Times times) {
        Check check = entry.lastCheck();
        String last = check == null ? "never checked" : times.at(check.startedAt()) + " " + CheckWords.result(check);
        return entry.page().paused() ? last + ", paused" : last;
    }
}
