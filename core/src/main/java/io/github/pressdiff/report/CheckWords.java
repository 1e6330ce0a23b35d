package io.github.pressdiff.report;

import io.github.pressdiff.archive.Check;
import io.github.pressdiff.archive.Incident;
import io.github.pressdiff.classify.Marker;
import io.github.pressdiff.fetch.FetchFailure;
import io.github.pressdiff.report.template.ChangeOutline;
import io.github.pressdiff.report.template.CheckOutline;
import io.github.pressdiff.report.template.Fact;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a check found, in words. */
final class CheckWords {

    private CheckWords() {}

    static CheckOutline outline(CheckReport report, Times times) {
        ChangeReport change = report.change();
        ChangeOutline outline = change == null ? null : ChangeOutliner.outline(change, times);
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.ofSource("Page", report.page().url().toString(), version(report.check())));
        facts.add(Fact.of("Checked", times.at(report.check().startedAt())));
        return new CheckOutline(report.page().label(), headline(report), facts, outline);
    }

    /** Returns how a check ended: "unchanged", "not modified (304)", "failed: GONE". */
    static String result(Check check) {
        return switch (check.result()) {
            case FIRST_SEEN -> "first seen";
            case CHANGED -> "changed";
            case UNCHANGED -> "unchanged";
            case NOT_MODIFIED -> "not modified (304)";
            case FAILED -> "failed" + reason(check.failure());
            case HELD_BACK -> "held back" + reason(check.failure());
        };
    }

    /** Returns how a check ended with all that is known of a failure: "failed: GONE, status 410 (status 410)". */
    static String resultWithDetail(Check check) {
        return result(check) + detail(check);
    }

    private static String headline(CheckReport report) {
        return report.missedRules().isEmpty()
                ? result(report)
                : result(report) + "; no rule matches: " + String.join(", ", report.missedRules());
    }

    private static String result(CheckReport report) {
        ChangeReport change = report.change();
        if (change != null) {
            return change.assessment().headline().label();
        }
        Incident incident = report.incident();
        if (incident != null) {
            return resultWithDetail(report.check()) + aftermath(incident);
        }
        if (report.check().result() != Check.Result.FIRST_SEEN) {
            return resultWithDetail(report.check());
        }
        return result(report.check()) + ", " + ChangeOutline.count(report.paragraphs()) + promise(report.marker());
    }

    /** Returns what has been decided of an incident, or how it can be. */
    private static String aftermath(Incident incident) {
        if (incident.isWithdrawal()) {
            return "; withdrawn from the web, confirmed by " + incident.checks() + " checks";
        }
        return incident.isAcceptable() ? " [incident " + incident.id() + "]" : "";
    }

    private static String promise(@Nullable Marker marker) {
        return marker == null ? "" : ", " + ChangeFacts.state(marker) + " (\"" + marker.text() + "\")";
    }

    private static String reason(@Nullable FetchFailure failure) {
        return failure == null ? "" : ": " + failure.name();
    }

    private static String detail(Check check) {
        String detail = check.detail() == null ? "" : ", " + check.detail();
        boolean hasStatus = check.result() == Check.Result.FAILED && check.status() != null;
        return hasStatus ? detail + " (status " + check.status() + ")" : detail;
    }

    private static String version(Check check) {
        return check.version() == null ? "" : "version " + check.version();
    }
}
