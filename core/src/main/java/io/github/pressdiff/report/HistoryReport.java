package io.github.pressdiff.report;

import io.github.pressdiff.archive.Check;
import io.github.pressdiff.archive.Incident;
import io.github.pressdiff.archive.Redaction;
import io.github.pressdiff.archive.Version;
import io.github.pressdiff.classify.Marker;
import io.github.pressdiff.page.WatchedPage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The history of one page, ready to be shown.
 *
 * @param page which page
 * @param entries its versions, oldest first
 * @param checks its checks, oldest first
 * @param incidents what was not believed or could not be read, oldest first
 */
public record HistoryReport(WatchedPage page, List<Entry> entries, List<Check> checks, List<Incident> incidents) {

    public HistoryReport {
        entries = List.copyOf(entries);
        checks = List.copyOf(checks);
        incidents = List.copyOf(incidents);
    }

    /**
     * One version in a history.
     *
     * @param version the version
     * @param paragraphs how many paragraphs its article has
     * @param marker the line that says whether more will follow; null for none
     * @param change how it differs from the version before; null for the first version, for a rederivation, and where the
     *     text of one of the two was removed
     * @param redaction what removed its text; null while it is there
     */
    public record Entry(
            Version version,
            int paragraphs,
            @Nullable Marker marker,
            @Nullable ChangeReport change,
            @Nullable Redaction redaction) {}
}
