package io.github.pressdiff.report;

import io.github.pressdiff.archive.Check;
import io.github.pressdiff.archive.Incident;
import io.github.pressdiff.archive.Redaction;
import io.github.pressdiff.archive.Version;
import io.github.pressdiff.classify.history.Revert;
import io.github.pressdiff.report.template.Fact;
import io.github.pressdiff.report.template.HistoryOutline;
import io.github.pressdiff.report.template.Table;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The history of a page in words. */
final class HistoryWords {

    /** Reverts that are listed one by one, the latest. */
    private static final int MOST_REVERTS = 10;

    private final HistoryReport report;
    private final Times times;

    private HistoryWords(HistoryReport report, Times times) {
        this.report = report;
        this.times = times;
    }

    static HistoryOutline outline(HistoryReport report, Times times) {
        HistoryWords words = new HistoryWords(report, times);
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.ofSource(
                "Page", report.page().url().toString(), "page " + report.page().id()));
        facts.add(words.checks());
        words.lastFailure().ifPresent(facts::add);
        words.longestGap().ifPresent(facts::add);
        words.incidents().ifPresent(facts::add);
        facts.addAll(words.promises());
        words.reverts().ifPresent(facts::add);
        return new HistoryOutline(report.page().label(), facts, words.versions());
    }

    private Table versions() {
        List<List<String>> rows = new ArrayList<>();
        for (HistoryReport.Entry entry : report.entries()) {
            Version version = entry.version();
            rows.add(List.of(
                    Integer.toString(version.number()),
                    times.cell(version.firstSeen()),
                    times.cell(version.lastSeen()),
                    Integer.toString(entry.paragraphs()),
                    event(entry)));
        }
        List<String> headings = List.of(
                "Version", times.heading("First seen"), times.heading("Last seen"), "Paragraphs", "What happened");
        return new Table("Versions", headings, rows);
    }

    private String event(HistoryReport.Entry entry) {
        Redaction redaction = entry.redaction();
        if (redaction != null) {
            return "redacted " + times.at(redaction.at()) + ": " + redaction.reason();
        }
        if (entry.version().kind() == Version.Kind.REDERIVATION) {
            return "rederived: read anew with another extractor or other rules, no edit";
        }
        HistoryReport.Change change = entry.change();
        String first =
                entry.version().number() == 1 ? "first seen" : "cannot be compared: the version before is redacted";
        String happened = change == null ? first : change.summary();
        return entry.version().incident() == null
                ? happened
                : happened + " Held back at first (incident " + entry.version().incident() + ").";
    }

    private Fact checks() {
        long failed = report.checks().stream().filter(check -> !isGood(check)).count();
        return Fact.of("Checks", report.checks().size() + ", " + (failed == 0 ? "none" : failed) + " failed");
    }

    private Optional<Fact> lastFailure() {
        List<Check> failed =
                report.checks().stream().filter(check -> !isGood(check)).toList();
        if (failed.isEmpty()) {
            return Optional.empty();
        }
        Check last = failed.get(failed.size() - 1);
        return Optional.of(
                Fact.of("Last failure", times.at(last.startedAt()) + ", " + CheckWords.resultWithDetail(last)));
    }

    private Optional<Fact> longestGap() {
        List<Check> good = report.checks().stream().filter(HistoryWords::isGood).toList();
        Duration longest = Duration.ZERO;
        int end = 0;
        for (int i = 1; i < good.size(); i++) {
            Duration gap =
                    Duration.between(good.get(i - 1).startedAt(), good.get(i).startedAt());
            if (gap.compareTo(longest) > 0) {
                longest = gap;
                end = i;
            }
        }
        if (end == 0) {
            return Optional.empty();
        }
        EditWindow gap =
                new EditWindow(good.get(end - 1).startedAt(), good.get(end).startedAt());
        return Optional.of(
                Fact.of("Longest gap", Times.lasting(longest) + " without a good check, " + times.between(gap)));
    }

    private Optional<Fact> incidents() {
        if (report.incidents().isEmpty()) {
            return Optional.empty();
        }
        Incident last = report.incidents().get(report.incidents().size() - 1);
        return Optional.of(Fact.of(
                "Incidents",
                report.incidents().size() + ", the last " + times.at(last.firstSeen()) + ": " + last.reason() + ", "
                        + IncidentWords.state(last)));
    }

    private List<Fact> promises() {
        PromiseWords words = new PromiseWords(new ArrivalWords(times));
        return report.promises().stream().map(words::fact).toList();
    }

    private Optional<Fact> reverts() {
        List<Revert> reverts = report.reverts();
        if (reverts.isEmpty()) {
            return Optional.empty();
        }
        int leftOut = Math.max(0, reverts.size() - MOST_REVERTS);
        List<String> lines = new ArrayList<>();
        if (leftOut > 0) {
            lines.add(leftOut + " earlier");
        }
        reverts.subList(leftOut, reverts.size()).forEach(revert -> lines.add(revert(revert)));
        return Optional.of(new Fact("Reverts", Integer.toString(reverts.size()), List.of(), lines, null));
    }

    private static String revert(Revert revert) {
        int first = revert.away().version();
        int last = revert.back().version() - 1;
        String between = first == last ? "version " + first : "versions " + first + " to " + last;
        return "version " + revert.back().version() + " reads as version " + revert.original() + " again; " + between
                + " stood " + ArrivalWords.stood(revert);
    }

    private static boolean isGood(Check check) {
        return check.result().isGood();
    }
}
