package io.github.pressdiff.report;

import io.github.pressdiff.archive.ListLook;
import io.github.pressdiff.archive.PageStanding;
import io.github.pressdiff.page.WatchedList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The watch list, ready to be shown.
 *
 * @param entries the pages by number
 * @param lists the lists that releases are found on, by number
 */
public record PageListReport(List<PageStanding> entries, List<ListEntry> lists) {

    public PageListReport {
        entries = List.copyOf(entries);
        lists = List.copyOf(lists);
    }

    /** Makes a watch list without lists. */
    public PageListReport(List<PageStanding> entries) {
        this(entries, List.of());
    }

    /**
     * One list that releases are found on.
     *
     * @param list the list
     * @param lastLook the latest look at it; null when it was never looked at
     */
    public record ListEntry(WatchedList list, @Nullable ListLook lastLook) {}
}
