package io.github.pressdiff.archive.sql;

import io.github.pressdiff.archive.ContentHash;
import io.github.pressdiff.archive.Incident;
import io.github.pressdiff.archive.Incident.State;
import io.github.pressdiff.fetch.FetchFailure;
import io.github.pressdiff.page.PageId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The incidents of all pages. How long one lasted follows from the checks that name it, its state from its events. */
record IncidentTable(Sql sql) {

    private static final String SELECT = """
            SELECT i.id, i.page, i.reason, i.evidence, i.snapshot, i.digest,
                e.kind AS ended, a.kind AS accepted, c.kind AS confirmed, COALESCE(a.version, c.version) AS version,
                (SELECT k.started_at FROM check_record k WHERE k.sequence = i.opened_by) AS first_seen,
                (SELECT MAX(k.started_at) FROM check_record k
                    WHERE k.page = i.page AND k.sequence >= i.opened_by AND k.incident = i.id) AS last_seen,
                (SELECT COUNT(*) FROM check_record k
                    WHERE k.page = i.page AND k.sequence >= i.opened_by AND k.incident = i.id) AS checks
            FROM incident i
            LEFT JOIN incident_event e ON e.incident = i.id AND e.kind = 'ENDED'
            LEFT JOIN incident_event a ON a.incident = i.id AND a.kind = 'ACCEPTED'
            LEFT JOIN incident_event c ON c.incident = i.id AND c.kind = 'CONFIRMED'
            """;

    /** What happens to an incident. The names are stored; they are never changed. */
    enum Event {
        /** It has stayed so through further checks. */
        CONFIRMED,
        /** A person took what was held back for a version. */
        ACCEPTED,
        /** Another check met it no more. */
        ENDED
    }

    /** Begins an incident and returns its number. */
    long add(
            PageId page,
            FetchFailure reason,
            String evidence,
            long openedBy,
            @Nullable Long snapshot,
            @Nullable ContentHash digest)
            throws SQLException {
        long id = sql.insertNumbered(
                "INSERT INTO incident (page, reason, evidence, opened_by, snapshot, digest) VALUES (?, ?, ?, ?, ?, ?)",
                page.value(),
                reason.name(),
                evidence,
                openedBy,
                snapshot,
                digest);
        new EvidenceLog(sql).add(page, RecordKind.INCIDENT, id);
        return id;
    }

    /**
     * Notes what happened to an incident.
     *
     * @param version the version that it became; null for none
     */
    void addEvent(Incident incident, Event event, Instant at, @Nullable Integer version) throws SQLException {
        sql.insert(
                "INSERT INTO incident_event (incident, kind, at, version) VALUES (?, ?, ?, ?)",
                incident.id(),
                event.name(),
                Nanos.of(at),
                version);
        new EvidenceLog(sql).add(incident.page(), RecordKind.of(event), incident.id());
    }

    /** Returns the incident that a page is in; there is at most one. */
    Optional<Incident> lasting(PageId page) throws SQLException {
        Optional<Long> id = sql.first(
                "SELECT i.id FROM incident i WHERE i.page = ? AND NOT EXISTS ("
                        + "SELECT 1 FROM incident_event e WHERE e.incident = i.id AND e.kind = 'ENDED')",
                row -> row.getLong("id"),
                page.value());
        return id.isPresent() ? find(id.get()) : Optional.empty();
    }

    Optional<Incident> find(long id) throws SQLException {
        return sql.first(SELECT + " WHERE i.id = ?", IncidentTable::read, id);
    }

    /**
     * Returns the incident with this number.
     *
     * @throws IllegalArgumentException if there is none
     */
    Incident require(long id) throws SQLException {
        return find(id).orElseThrow(() -> new IllegalArgumentException("there is no incident " + id));
    }

    List<Incident> all(PageId page) throws SQLException {
        return sql.list(SELECT + " WHERE i.page = ? ORDER BY i.id", IncidentTable::read, page.value());
    }

    private static Incident read(ResultSet row) throws SQLException {
        long snapshot = row.getLong("snapshot");
        boolean hasSnapshot = !row.wasNull();
        return new Incident(
                row.getLong("id"),
                new PageId(row.getLong("page")),
                FetchFailure.valueOf(row.getString("reason")),
                row.getString("evidence"),
                Nanos.instant(row.getLong("first_seen")),
                Nanos.instant(row.getLong("last_seen")),
                row.getInt("checks"),
                hasSnapshot ? snapshot : null,
                row.getBytes("digest") == null ? null : Sql.hash(row, "digest"),
                state(row),
                Sql.integer(row, "version"));
    }

    /** What a person or further checks decided says more than that it is over. */
    private static State state(ResultSet row) throws SQLException {
        if (row.getString("accepted") != null) {
            return State.ACCEPTED;
        }
        if (row.getString("confirmed") != null) {
            return State.CONFIRMED;
        }
        return row.getString("ended") != null ? State.ENDED : State.OPEN;
    }
}
