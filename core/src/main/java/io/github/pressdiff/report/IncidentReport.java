package io.github.pressdiff.report;

import io.github.pressdiff.archive.Incident;
import io.github.pressdiff.page.WatchedPage;
import java.util.List;

/**
 * Incidents, ready to be shown.
 *
 * @param entries the incidents by page, oldest first
 */
public record IncidentReport(List<Entry> entries) {

    public IncidentReport {
        entries = List.copyOf(entries);
    }

    /**
     * One incident.
     *
     * @param page the page that it befell
     * @param incident what happened
     */
    public record Entry(WatchedPage page, Incident incident) {}
}
