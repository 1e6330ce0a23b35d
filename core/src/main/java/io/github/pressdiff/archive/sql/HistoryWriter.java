package io.github.pressdiff.archive.sql;

import io.github.pressdiff.archive.Appended;
import io.github.pressdiff.archive.Capture;
import io.github.pressdiff.archive.Check;
import io.github.pressdiff.archive.ContentHash;
import io.github.pressdiff.archive.HeldCapture;
import io.github.pressdiff.archive.Incident;
import io.github.pressdiff.archive.Version;
import io.github.pressdiff.extract.Extraction;
import io.github.pressdiff.fetch.Exchange;
import io.github.pressdiff.fetch.FetchFailure;
import io.github.pressdiff.fetch.FetchResult;
import io.github.pressdiff.page.PageId;
import io.github.pressdiff.page.WatchedPage;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides what a check adds to the history of its page, inside one transaction. */
final class HistoryWriter {

    private static final int STATUS_NOT_MODIFIED = 304;

    private final PageTable pages;
    private final SnapshotTable snapshots;
    private final VersionTable versions;
    private final CheckTable checks;
    private final MemoryTable memories;
    private final IncidentTable incidents;

    HistoryWriter(Sql sql) {
        pages = new PageTable(sql);
        snapshots = new SnapshotTable(sql);
        versions = new VersionTable(sql);
        checks = new CheckTable(sql);
        memories = new MemoryTable(sql);
        incidents = new IncidentTable(sql);
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
        memories.put(page.id(), latest.get().number(), capture.extraction(), capture.fetched());
        Check check = unchanged(page, capture.fetched(), latest.get().number(), finishedAt);
        return new Appended(check, version(page, latest.get().number()), Optional.empty());
    }

    Check confirm(PageId id, FetchResult.NotModified result, Instant finishedAt) throws SQLException {
        WatchedPage page = pages.require(id);
        int version = requireLatestNumber(id);
        endIncident(page.id(), finishedAt);
        Seen seen = new Seen(Check.Result.NOT_MODIFIED, STATUS_NOT_MODIFIED, version);
        return record(page, result.exchange(), seen, finishedAt);
    }

    Check confirm(PageId id, FetchResult.Fetched fetched, Instant finishedAt) throws SQLException {
        WatchedPage page = pages.require(id);
        memories.refresh(id, fetched);
        return unchanged(page, fetched, requireLatestNumber(id), finishedAt);
    }

    Check fail(PageId id, FetchResult.Failed result, Instant finishedAt) throws SQLException {
        WatchedPage page = pages.require(id);
        long sequence = checks.nextSequence();
        Optional<Incident> lasting = lasting(id);
        long incident;
        if (lasting.isPresent() && lasting.get().reason() == result.failure()) {
            incident = lasting.get().id();
        } else {
            endIncident(id, finishedAt);
            incident = incidents.add(id, result.failure(), result.detail(), sequence, null, null);
        }
        Check check = new Check(
                sequence,
                id,
                result.exchange().startedAt(),
                finishedAt,
                Check.Result.FAILED,
                result.failure(),
                result.detail(),
                result.status(),
                null,
                incident,
                result.exchange().robots(),
                result.notBefore());
        return checks.add(check, page, result.exchange());
    }

    Check hold(HeldCapture held, boolean staysSo, Instant finishedAt) throws SQLException {
        WatchedPage page = pages.require(held.page());
        long sequence = checks.nextSequence();
        ContentHash digest = held.digest();
        Optional<Incident> lasting = lasting(page.id());
        long incident;
        if (lasting.isPresent() && isSame(lasting.get(), held.reason(), staysSo ? digest : null)) {
            incident = lasting.get().id();
        } else {
            endIncident(page.id(), finishedAt);
            long snapshot = snapshots.add(page.id(), held.fetched());
            incident = incidents.add(page.id(), held.reason(), held.evidence(), sequence, snapshot, digest);
        }
        Exchange exchange = held.fetched().exchange();
        Check check = new Check(
                sequence,
                page.id(),
                exchange.startedAt(),
                finishedAt,
                // A page without a word shows nothing that could be believed or not.
                held.reason() == FetchFailure.NO_TEXT ? Check.Result.FAILED : Check.Result.HELD_BACK,
                held.reason(),
                held.evidence(),
                held.fetched().status(),
                null,
                incident,
                exchange.robots(),
                null);
        return checks.add(check, page, exchange);
    }

    Incident confirmIncident(long id, Instant at) throws SQLException {
        Incident incident = incidents.require(id);
        if (incident.state() != Incident.State.OPEN) {
            throw new IllegalArgumentException("incident " + id + " is not open");
        }
        incidents.addEvent(id, IncidentTable.Event.CONFIRMED, at, null);
        return incidents.require(id);
    }

    Version accept(long id, Extraction extraction, Instant at) throws SQLException {
        Incident incident = incidents.require(id);
        Long snapshot = incident.snapshot();
        if (snapshot == null || !incident.isAcceptable()) {
            throw new IllegalArgumentException("incident " + id + " holds nothing back that could be accepted");
        }
        WatchedPage page = pages.require(incident.page());
        Optional<Version> latest = versions.latest(page.id());
        if (latest.isPresent()) {
            requireSameRevision(latest.get(), extraction);
        }
        // Of an incident that is long over nobody knows when it was on the page last.
        boolean isNewer = latest.isEmpty() || latest.get().lastSeen().isBefore(incident.firstSeen());
        Instant firstSeen = isNewer ? incident.firstSeen() : at;
        int number = versions.add(page.id(), Version.Kind.CAPTURE, snapshot, extraction, firstSeen, id);
        incidents.addEvent(id, IncidentTable.Event.ACCEPTED, at, number);
        if (lasting(page.id()).filter(lasting -> lasting.id() == id).isPresent()) {
            incidents.addEvent(id, IncidentTable.Event.ENDED, at, null);
        }
        return version(page, number);
    }

    Version rederive(PageId id, Extraction extraction, Instant at) throws SQLException {
        WatchedPage page = pages.require(id);
        Version latest = requireLatest(id);
        return version(
                page,
                versions.add(id, Version.Kind.REDERIVATION, latest.snapshot(), extraction, at, latest.incident()));
    }

    private Appended appendVersion(
            WatchedPage page, Capture capture, Check.Result result, Optional<Version> previous, Instant finishedAt)
            throws SQLException {
        Exchange exchange = capture.fetched().exchange();
        Long incident = capture.incident();
        long snapshot = snapshots.add(page.id(), capture.fetched());
        Instant firstSeen = incident == null
                ? exchange.startedAt()
                : incidents.require(incident).firstSeen();
        int number = versions.add(page.id(), Version.Kind.CAPTURE, snapshot, capture.extraction(), firstSeen, incident);
        if (incident != null) {
            incidents.addEvent(incident, IncidentTable.Event.CONFIRMED, finishedAt, number);
        }
        endIncident(page.id(), finishedAt);
        memories.put(page.id(), number, capture.extraction(), capture.fetched());
        Seen seen = new Seen(result, capture.fetched().status(), number);
        Check check = record(page, exchange, seen, finishedAt);
        return new Appended(check, version(page, number), previous);
    }

    private Check unchanged(WatchedPage page, FetchResult.Fetched fetched, int version, Instant finishedAt)
            throws SQLException {
        endIncident(page.id(), finishedAt);
        Seen seen = new Seen(Check.Result.UNCHANGED, fetched.status(), version);
        return record(page, fetched.exchange(), seen, finishedAt);
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
                seen.version,
                null,
                exchange.robots(),
                null);
        return checks.add(check, page, exchange);
    }

    private Optional<Incident> lasting(PageId page) throws SQLException {
        Optional<Long> id = incidents.lasting(page);
        return id.isPresent() ? incidents.find(id.get()) : Optional.empty();
    }

    private void endIncident(PageId page, Instant at) throws SQLException {
        Optional<Long> lasting = incidents.lasting(page);
        if (lasting.isPresent()) {
            incidents.addEvent(lasting.get(), IncidentTable.Event.ENDED, at, null);
        }
    }

    /** Tells whether a capture belongs to an incident; a digest that is null is not looked at. */
    private static boolean isSame(Incident incident, FetchFailure reason, @Nullable ContentHash digest) {
        return incident.reason() == reason
                && incident.snapshot() != null
                && (digest == null || digest.equals(incident.digest()));
    }

    private Version version(WatchedPage page, int number) throws SQLException {
        return versions.find(page.id(), number)
                .orElseThrow(() -> new DamagedStoreException(
                        "version " + number + " of page " + page.id() + " is gone since it was written", null));
    }

    private int requireLatestNumber(PageId page) throws SQLException {
        int number = versions.latestNumber(page);
        if (number == 0) {
            throw new IllegalStateException("page " + page + " has no version");
        }
        return number;
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
