package io.github.pressdiff.archive.sql;

import io.github.pressdiff.archive.Appended;
import io.github.pressdiff.archive.Capture;
import io.github.pressdiff.archive.Check;
import io.github.pressdiff.archive.Version;
import io.github.pressdiff.extract.Extraction;
import io.github.pressdiff.fetch.Exchange;
import io.github.pressdiff.fetch.FetchResult;
import io.github.pressdiff.page.PageId;
import io.github.pressdiff.page.WatchedPage;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** Decides what a check adds to the history of its page, inside one transaction. */
final class HistoryWriter {

    private static final int STATUS_NOT_MODIFIED = 304;

    private final PageTable pages;
    private final SnapshotTable snapshots;
    private final VersionTable versions;
    private final CheckTable checks;

    HistoryWriter(Sql sql) {
        pages = new PageTable(sql);
        snapshots = new SnapshotTable(sql);
        versions = new VersionTable(sql);
        checks = new CheckTable(sql);
    }

    Appended append(Capture capture, Instant finishedAt) throws SQLException {
        WatchedPage page = pages.require(capture.page());
        Optional<Version> latest = versions.latest(page.id());
        if (latest.isEmpty()) {
            return appendVersion(page, capture, Check.Result.FIRST_SEEN, latest, finishedAt);
        }
        requireSameRevision(latest.get(), capture.extraction());
        if (!versions.article(latest.get()).readsLike(capture.extraction().article())) {
            return appendVersion(page, capture, Check.Result.CHANGED, latest, finishedAt);
        }
        Seen seen = new Seen(
                Check.Result.UNCHANGED, capture.fetched().status(), latest.get().number());
        Check check = record(page, capture.fetched().exchange(), seen, finishedAt);
        return new Appended(check, version(page, seen.version), Optional.empty());
    }

    Check confirm(PageId id, FetchResult.NotModified result, Instant finishedAt) throws SQLException {
        WatchedPage page = pages.require(id);
        Seen seen = new Seen(
                Check.Result.NOT_MODIFIED,
                STATUS_NOT_MODIFIED,
                requireLatest(id).number());
        return record(page, result.exchange(), seen, finishedAt);
    }

    Check fail(PageId id, FetchResult.Failed result, Instant finishedAt) throws SQLException {
        WatchedPage page = pages.require(id);
        Check check = new Check(
                checks.nextSequence(),
                id,
                result.exchange().startedAt(),
                finishedAt,
                Check.Result.FAILED,
                result.failure(),
                result.detail(),
                result.status(),
                null);
        return checks.add(check, page, result.exchange());
    }

    Version rederive(PageId id, Extraction extraction, Instant at) throws SQLException {
        WatchedPage page = pages.require(id);
        Version latest = requireLatest(id);
        return version(page, versions.add(id, Version.Kind.REDERIVATION, latest.snapshot(), extraction, at));
    }

    private Appended appendVersion(
            WatchedPage page, Capture capture, Check.Result result, Optional<Version> previous, Instant finishedAt)
            throws SQLException {
        Exchange exchange = capture.fetched().exchange();
        long snapshot = snapshots.add(page.id(), capture.fetched());
        int number =
                versions.add(page.id(), Version.Kind.CAPTURE, snapshot, capture.extraction(), exchange.startedAt());
        Check check = record(page, exchange, new Seen(result, capture.fetched().status(), number), finishedAt);
        return new Appended(check, version(page, number), previous);
    }

    private Check record(WatchedPage page, Exchange exchange, Seen seen, Instant finishedAt) throws SQLException {
        Check check = new Check(
                checks.nextSequence(),
                page.id(),
                exchange.startedAt(),
                finishedAt,
                seen.result,
                null,
                null,
                seen.status,
                seen.version);
        return checks.add(check, page, exchange);
    }

    private Version version(WatchedPage page, int number) throws SQLException {
        return versions.find(page.id(), number)
                .orElseThrow(() -> new DamagedStoreException(
                        "version " + number + " of page " + page.id() + " is gone since it was written", null));
    }

    private Version requireLatest(PageId page) throws SQLException {
        return versions.latest(page).orElseThrow(() -> new IllegalStateException("page " + page + " has no version"));
    }

    private static void requireSameRevision(Version latest, Extraction extraction) {
        if (!latest.revision().equals(extraction.revision())) {
            throw new IllegalStateException("version " + latest.number() + " of page " + latest.page() + " was made by "
                    + latest.revision() + ", not by " + extraction.revision() + "; it has to be rederived first");
        }
    }

    /** What a check saw: the status of the answer and the version that the page shows. */
    private record Seen(Check.Result result, int status, int version) {}
}
