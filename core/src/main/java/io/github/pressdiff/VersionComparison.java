package io.github.pressdiff;

import io.github.pressdiff.archive.Archive;
import io.github.pressdiff.archive.Version;
import io.github.pressdiff.classify.Assessment;
import io.github.pressdiff.classify.ChangeClassifier;
import io.github.pressdiff.classify.VolatileLines;
import io.github.pressdiff.diff.ArticleDiff;
import io.github.pressdiff.diff.ArticleDiffer;
import io.github.pressdiff.extract.Article;
import io.github.pressdiff.extract.Extraction;
import io.github.pressdiff.page.WatchedPage;
import io.github.pressdiff.report.ChangeReport;
import io.github.pressdiff.report.EditWindow;
import io.github.pressdiff.report.ReportEvidence;
import io.github.pressdiff.report.ReportSide;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compares two stored versions of a page, both read by the same extractor. */
final class VersionComparison {

    private final Archive archive;

    VersionComparison(Archive archive) {
        this.archive = archive;
    }

    /** Returns what changed from one version to another; the order is the caller's, so that a look back works too. */
    ChangeReport compare(WatchedPage page, Version from, Version to) {
        return compare(page, from, to, new VolatileMemory(archive, page.id()));
    }

    /** What is volatile is learnt from what came before the later version: it is told today what was told when that came. */
    private ChangeReport compare(WatchedPage page, Version from, Version to, VolatileMemory memory) {
        boolean sameRevision = from.revision().equals(to.revision());
        Article before = sameRevision ? archive.article(from) : readAgain(page, from);
        Article after = sameRevision ? archive.article(to) : readAgain(page, to);
        ArticleDiff diff = ArticleDiffer.ofDefaults().diff(before, after);
        VolatileLines volatileLines = VolatileLines.mayConcern(diff)
                ? memory.before(Math.max(from.number(), to.number()))
                : VolatileLines.none();
        Assessment assessment = ChangeClassifier.ofDefaults().classify(diff, volatileLines);
        ReportEvidence evidence = new ReportEvidence(archive.heads(), archive.head(page.id()));
        return new ChangeReport(side(page, from), side(page, to), window(from, to), assessment, evidence);
    }

    /**
     * Returns what changed with a version; empty for the first one and for a mere rederivation, and where the text of one side was
     * removed.
     */
    Optional<ChangeReport> changeWith(WatchedPage page, Version version) {
        return changeWith(page, version, new VolatileMemory(archive, page.id()));
    }

    private Optional<ChangeReport> changeWith(WatchedPage page, Version version, VolatileMemory memory) {
        if (version.number() == 1 || version.kind() == Version.Kind.REDERIVATION) {
            return Optional.empty();
        }
        if (version.isRedacted()) {
            return Optional.empty();
        }
        return archive.version(page.id(), version.number() - 1)
                .filter(previous -> !previous.isRedacted())
                .map(previous -> compare(page, previous, version, memory));
    }

    /** Returns all changes of a page, oldest first. */
    List<ChangeReport> changes(WatchedPage page) {
        List<ChangeReport> changes = new ArrayList<>();
        VolatileMemory memory = new VolatileMemory(archive, page.id());
        for (Version version : archive.versions(page.id())) {
            changeWith(page, version, memory).ifPresent(changes::add);
        }
        return changes;
    }

    /** Versions of two revisions are not comparable as stored: both are read again, by today's extractor and rules. */
    private Article readAgain(WatchedPage page, Version version) {
        Extraction again =
                PageReader.read(archive.snapshot(version).fetched(), page.rules(), archive.containerBody(version));
        // What cannot be read any more, for want of a library, is still there as it was read then.
        return again.refusal() == null ? again.article() : archive.article(version);
    }

    private EditWindow window(Version from, Version to) {
        Version earlier = from.number() <= to.number() ? from : to;
        Version later = from.number() <= to.number() ? to : from;
        return new EditWindow(lastSeen(earlier), later.firstSeen());
    }

    /** A rederivation that no check has confirmed was never seen on the web: the version it was made from was. */
    private Instant lastSeen(Version version) {
        boolean unconfirmed = version.kind() == Version.Kind.REDERIVATION
                && version.lastSeen().equals(version.firstSeen());
        return unconfirmed
                ? archive.version(version.page(), version.number() - 1)
                        .map(this::lastSeen)
                        .orElse(version.lastSeen())
                : version.lastSeen();
    }

    private static ReportSide side(WatchedPage page, Version version) {
        return new ReportSide(page.url().toString(), version.number());
    }
}
