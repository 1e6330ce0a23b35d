package io.github.pressdiff.archive.sql;

import io.github.pressdiff.archive.Alert;
import io.github.pressdiff.archive.Appended;
import io.github.pressdiff.archive.Capture;
import io.github.pressdiff.archive.Check;
import io.github.pressdiff.archive.Check.Result;
import io.github.pressdiff.archive.Claim;
import io.github.pressdiff.archive.ContentHash;
import io.github.pressdiff.archive.HeldCapture;
import io.github.pressdiff.archive.Incident;
import io.github.pressdiff.archive.Version;
import io.github.pressdiff.extract.ArticleDocument;
import io.github.pressdiff.extract.Extraction;
import io.github.pressdiff.fetch.Exchange;
import io.github.pressdiff.fetch.FetchFailure;
import io.github.pressdiff.fetch.FetchResult;
import io.github.pressdiff.page.PageId;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
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
    private final OutboxTable outbox;
    private final ContentTable contents;
    private final RedactionTable redactions;

    HistoryWriter(Sql sql) {
        pages = new PageTable(sql);
        snapshots = new SnapshotTable(sql);
        versions = new VersionTable(sql);
        checks = new CheckTable(sql);
        memories = new MemoryTable(sql);
        incidents = new IncidentTable(sql);
        outbox = new OutboxTable(sql);
        contents = new ContentTable(sql);
        redactions = new RedactionTable(sql);
    }

    Appended append(Claim claim, Capture capture, List<Alert> alerts, Instant finishedAt) throws SQLException {
        if (!claim.page().equals(capture.page())) {
            throw new IllegalArgumentException(
                    "a capture of page " + capture.page() + " under a claim of page " + claim.page());
        }
        Optional<Version> latest = versions.latest(capture.page());
        if (latest.isPresent() && showsStill(latest.get(), capture.extraction())) {
            int number = latest.get().number();
            memories.put(capture.page(), number, capture.extraction(), capture.fetched());
            Check check = unchanged(claim, capture.fetched(), number, finishedAt);
            return new Appended(check, version(capture.page(), number), Optional.empty());
        }
        int number = addVersion(capture, finishedAt);
        for (Alert alert : alerts) {
            outbox.add(capture.page(), number, alert, finishedAt);
        }
        Result result = latest.isEmpty() ? Result.FIRST_SEEN : Result.CHANGED;
        Finding finding = Finding.seen(result, capture.fetched().status(), number);
        Check check = record(claim, capture.fetched().exchange(), finding, finishedAt);
        return new Appended(check, version(capture.page(), number), latest);
    }

    Check confirm(Claim claim, FetchResult.NotModified result, Instant finishedAt) throws SQLException {
        int version = requireLatestNumber(claim.page());
        endIncident(claim.page(), finishedAt);
        Finding finding = Finding.seen(Result.NOT_MODIFIED, STATUS_NOT_MODIFIED, version);
        return record(claim, result.exchange(), finding, finishedAt);
    }

    Check confirm(Claim claim, FetchResult.Fetched fetched, Instant finishedAt) throws SQLException {
        memories.refresh(claim.page(), fetched);
        return unchanged(claim, fetched, requireLatestNumber(claim.page()), finishedAt);
    }

    Check fail(Claim claim, FetchResult.Failed result, Instant finishedAt) throws SQLException {
        PageId page = claim.page();
        Optional<Incident> lasting = incidents.lasting(page).filter(incident -> incident.reason() == result.failure());
        long incident;
        if (lasting.isPresent()) {
            incident = lasting.get().id();
        } else {
            endIncident(page, finishedAt);
            incident = incidents.add(page, result.failure(), result.detail(), checks.nextSequence(), null, null);
        }
        Finding finding = new Finding(
                Result.FAILED, result.failure(), result.detail(), result.status(), null, incident, result.notBefore());
        return record(claim, result.exchange(), finding, finishedAt);
    }

    Check hold(Claim claim, HeldCapture held, boolean staysSo, Instant finishedAt) throws SQLException {
        PageId page = claim.page();
        ContentHash digest = held.digest();
        Optional<Incident> lasting =
                incidents.lasting(page).filter(incident -> isSame(incident, held.reason(), staysSo ? digest : null));
        long incident;
        if (lasting.isPresent()) {
            incident = lasting.get().id();
        } else {
            endIncident(page, finishedAt);
            long snapshot = snapshots.add(page, held.fetched());
            incident = incidents.add(page, held.reason(), held.evidence(), checks.nextSequence(), snapshot, digest);
        }
        // A page without a word shows nothing that could be believed or not.
        Result result = held.reason() == FetchFailure.NO_TEXT ? Result.FAILED : Result.HELD_BACK;
        Finding finding = new Finding(
                result, held.reason(), held.evidence(), held.fetched().status(), null, incident, null);
        return record(claim, held.fetched().exchange(), finding, finishedAt);
    }

    Incident confirmIncident(long id, Instant at) throws SQLException {
        Incident incident = incidents.require(id);
        if (incident.state() != Incident.State.OPEN) {
            throw new IllegalArgumentException("incident " + id + " is not open");
        }
        incidents.addEvent(incident, IncidentTable.Event.CONFIRMED, at, null);
        return incidents.require(id);
    }

    Version accept(long id, Extraction extraction, Instant at) throws SQLException {
        Incident incident = incidents.require(id);
        Long snapshot = incident.snapshot();
        if (snapshot == null || !incident.isAcceptable()) {
            throw new IllegalArgumentException("incident " + id + " holds nothing back that could be accepted");
        }
        PageId page = incident.page();
        Optional<Version> latest = versions.latest(page);
        if (latest.isPresent()) {
            requireSameRevision(latest.get(), extraction);
        }
        // Of an incident that is long over nobody knows when it was on the page last.
        boolean isNewer = latest.isEmpty() || latest.get().lastSeen().isBefore(incident.firstSeen());
        Instant firstSeen = isNewer ? incident.firstSeen() : at;
        int number = versions.add(page, Version.Kind.CAPTURE, snapshot, extraction, firstSeen, id);
        incidents.addEvent(incident, IncidentTable.Event.ACCEPTED, at, number);
        if (incidents.lasting(page).filter(lasting -> lasting.id() == id).isPresent()) {
            incidents.addEvent(incident, IncidentTable.Event.ENDED, at, null);
        }
        redactions.repeat(version(page, number), at);
        return version(page, number);
    }

    Version rederive(Version from, Extraction extraction, Instant at) throws SQLException {
        PageId page = from.page();
        Version latest = requireLatest(page);
        if (latest.number() != from.number()) {
            // What was read again is not the latest any more: its text would get the bytes of another version.
            throw new TakenOverException(page);
        }
        int number =
                versions.add(page, Version.Kind.REDERIVATION, latest.snapshot(), extraction, at, latest.incident());
        redactions.repeat(version(page, number), at);
        return version(page, number);
    }

    private int addVersion(Capture capture, Instant finishedAt) throws SQLException {
        PageId page = capture.page();
        Long incident = capture.incident();
        boolean isRemoved = redactions.isAny()
                && contents.isRedacted(
                        ArticleDocument.write(capture.extraction().article()));
        long snapshot =
                isRemoved ? snapshots.addWithoutBody(page, capture.fetched()) : snapshots.add(page, capture.fetched());
        Instant firstSeen = incident == null
                ? capture.fetched().exchange().startedAt()
                : incidents.require(incident).firstSeen();
        int number = versions.add(page, Version.Kind.CAPTURE, snapshot, capture.extraction(), firstSeen, incident);
        if (incident != null) {
            incidents.addEvent(incidents.require(incident), IncidentTable.Event.CONFIRMED, finishedAt, number);
        }
        redactions.repeat(version(page, number), finishedAt);
        endIncident(page, finishedAt);
        memories.put(page, number, capture.extraction(), capture.fetched());
        return number;
    }

    private Check unchanged(Claim claim, FetchResult.Fetched fetched, int version, Instant finishedAt)
            throws SQLException {
        endIncident(claim.page(), finishedAt);
        Finding finding = Finding.seen(Result.UNCHANGED, fetched.status(), version);
        return record(claim, fetched.exchange(), finding, finishedAt);
    }

    private Check record(Claim claim, Exchange exchange, Finding finding, Instant finishedAt) throws SQLException {
        Check check = new Check(
                checks.nextSequence(),
                claim.page(),
                claim.slot(),
                exchange.startedAt(),
                finishedAt,
                finding.result,
                finding.failure,
                finding.detail == null ? null : StoredText.of(finding.detail),
                finding.status,
                finding.version,
                finding.incident,
                exchange.robots(),
                finding.notBefore);
        return checks.add(check, pages.require(claim.page()), exchange);
    }

    private void endIncident(PageId page, Instant at) throws SQLException {
        Optional<Incident> lasting = incidents.lasting(page);
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

    /** Of a text that was removed only the hash is left, which says whether it is still the very same. */
    private boolean showsStill(Version latest, Extraction extraction) throws SQLException {
        if (latest.isRedacted()) {
            byte[] document = ArticleDocument.write(extraction.article());
            return ContentHash.of(ByteBuffer.wrap(document)).equals(latest.hash());
        }
        requireSameRevision(latest, extraction);
        return versions.recallArticle(latest).readsLike(extraction.article());
    }

    private Version version(PageId page, int number) throws SQLException {
        return versions.find(page, number)
                .orElseThrow(() -> new DamagedStoreException(
                        "version " + number + " of page " + page + " is gone since it was written", null));
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
        if (!latest.isRedacted() && !latest.revision().equals(extraction.revision())) {
            throw new IllegalStateException("version " + latest.number() + " of page " + latest.page() + " was made by "
                    + latest.revision() + ", not by " + extraction.revision() + "; it has to be rederived first");
        }
    }

    /** What a check found, as {@link Check} has it. */
    private record Finding(
            Result result,
            @Nullable FetchFailure failure,
            @Nullable String detail,
            @Nullable Integer status,
            @Nullable Integer version,
            @Nullable Long incident,
            @Nullable Instant notBefore) {
        static Finding seen(Result result, int status, int version) {
            return new Finding(result, null, null, status, version, null, null);
        }
    }
}
