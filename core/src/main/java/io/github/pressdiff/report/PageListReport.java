package io.github.pressdiff.report;

import io.github.pressdiff.archive.Check;
import io.github.pressdiff.page.WatchedPage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The watch list, ready to be shown.
 *
 * @param entries the pages by number
 */
public record PageListReport(List<Entry> entries) {

    public PageListReport {
        entries = List.copyOf(entries);
    }

    /**
     * One page of the list.
     *
     * @param page the page
     * @param versions how many versions it has
     * @param lastCheck its latest check; null when it was never checked
     */
    public record Entry(
            WatchedPage page, int versions, @Nullable Check lastCheck) {}
}
