package io.github.pressdiff.report;

import io.github.pressdiff.archive.Incident;
import io.github.pressdiff.report.template.Table;
import java.util.ArrayList;
import java.util.List;

/** Incidents in words. */
final class IncidentWords {

    /** What an empty list says. */
    static final String NO_INCIDENT = "No incident: every check so far found the page as it should be.";

    private static final List<String> HEADINGS =
            List.of("Id", "Page", "First seen", "Checks", "State", "What happened");

    private IncidentWords() {}

    static Table table(IncidentReport report, Times times) {
        List<List<String>> rows = new ArrayList<>();
        for (IncidentReport.Entry entry : report.entries()) {
            Incident incident = entry.incident();
            rows.add(List.of(
                    Long.toString(incident.id()),
                    entry.page().label(),
                    times.at(incident.firstSeen()),
                    Integer.toString(incident.checks()),
                    state(incident),
                    incident.reason() + ", " + incident.evidence()));
        }
        return new Table("Incidents", HEADINGS, rows);
    }

    /** Returns what became of an incident: "open", "confirmed as version 4", "withdrawn from the web". */
    static String state(Incident incident) {
        String version = incident.version() == null ? "" : " as version " + incident.version();
        return switch (incident.state()) {
            case OPEN -> incident.isAcceptable() ? "open, held back" : "open";
            case CONFIRMED -> incident.isWithdrawal() ? "withdrawn from the web" : "confirmed" + version;
            case ACCEPTED -> "accepted" + version;
            case ENDED -> "over";
        };
    }
}
