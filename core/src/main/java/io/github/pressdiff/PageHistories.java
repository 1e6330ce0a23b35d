package io.github.pressdiff;

import io.github.pressdiff.archive.Archive;
import io.github.pressdiff.archive.Redaction;
import io.github.pressdiff.archive.Version;
import io.github.pressdiff.classify.MarkerFinder;
import io.github.pressdiff.classify.history.Arrival;
import io.github.pressdiff.classify.history.LifeLineTracer;
import io.github.pressdiff.classify.history.Phrase;
import io.github.pressdiff.classify.history.PhraseTracer;
import io.github.pressdiff.classify.history.PromiseTracer;
import io.github.pressdiff.classify.history.RevertFinder;
import io.github.pressdiff.classify.history.VersionStep;
import io.github.pressdiff.page.WatchedPage;
import io.github.pressdiff.report.BlameReport;
import io.github.pressdiff.report.EditWindow;
import io.github.pressdiff.report.HistoryReport;
import io.github.pressdiff.report.ReportEvidence;
import io.github.pressdiff.report.SearchReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells of all versions of a page: its history, the lives of its paragraphs, where a phrase stood. */
final class PageHistories {

    private final Archive archive;

    PageHistories(Archive archive) {
        this.archive = archive;
    }

    HistoryReport history(WatchedPage page) {
        List<HistoryReport.Entry> entries = new ArrayList<>();
        PromiseTracer promises = new PromiseTracer();
        RevertFinder reverts = new RevertFinder();
        HistoryWalk.over(archive, page.id(), (version, step) -> {
            promises.accept(step);
            reverts.accept(step);
            entries.add(entry(version, step));
        });
        return new HistoryReport(
                page,
                entries,
                archive.checks(page.id()),
                archive.incidents(page.id()),
                promises.promises(),
                reverts.reverts());
    }

    BlameReport blame(WatchedPage page, boolean withGone) {
        LifeLineTracer lines = new LifeLineTracer();
        HistoryWalk.over(archive, page.id(), lines);
        ReportEvidence evidence = new ReportEvidence(archive.heads(), archive.head(page.id()));
        return new BlameReport(page, lines.life(withGone), withGone, evidence);
    }

    SearchReport search(List<WatchedPage> pages, Phrase phrase) {
        SearchReport.Builder report = new SearchReport.Builder(phrase);
        for (WatchedPage page : pages) {
            PhraseTracer tracer = new PhraseTracer(phrase);
            HistoryWalk.over(archive, page.id(), tracer);
            report.add(page, tracer);
        }
        return report.build();
    }

    private HistoryReport.Entry entry(Version version, VersionStep step) {
        Long redaction = version.redaction();
        if (redaction != null) {
            Redaction removal = archive.redaction(redaction).orElse(null);
            return new HistoryReport.Entry(version, 0, null, null, removal);
        }
        return new HistoryReport.Entry(
                version,
                step.article().paragraphs().size(),
                MarkerFinder.find(step.article()).orElse(null),
                change(step).orElse(null),
                null);
    }

    /** What one version changed can be said only where the one right before it is known. */
    private static Optional<HistoryReport.Change> change(VersionStep step) {
        if (step.kind() != VersionStep.Kind.EDIT || step.isAfterGap()) {
            return Optional.empty();
        }
        Arrival arrival = step.arrival();
        EditWindow window = arrival.after() == null ? null : new EditWindow(arrival.after(), arrival.before());
        return Optional.of(HistoryReport.Change.of(step.version().number() - 1, window, step.assessment()));
    }
}
