package io.github.pressdiff.archive.sql;

import io.github.pressdiff.archive.Redaction;
import io.github.pressdiff.archive.Redaction.Place;
import io.github.pressdiff.archive.Version;
import io.github.pressdiff.page.PageId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Contents removed for a reason: the one thing that is ever taken out of the history. */
record RedactionTable(Sql sql) {

    private static final String SELECT = "SELECT id, page, version, at, reason FROM redaction WHERE id = ?";

    private static final String REMOVED = "SELECT v.page, v.number FROM version v JOIN content c ON c.id = v.article"
            + " WHERE c.redaction = ? ORDER BY v.page, v.number";

    /** @throws IllegalArgumentException if there is no such version, or it is redacted already, or the reason is too long */
    Redaction add(PageId page, int number, String reason, Instant at) throws SQLException {
        PageTable.requireLength("reason of a redaction", reason, 1_000);
        Version version = new VersionTable(sql).require(page, number);
        Set<Long> contents = SharedContent.of(sql, version);
        if (contents.isEmpty()) {
            throw new IllegalArgumentException("version " + number + " of page " + page + " is redacted already");
        }
        long id = sql.insertNumbered(
                "INSERT INTO redaction (page, version, at, reason) VALUES (?, ?, ?, ?)",
                page.value(),
                number,
                Nanos.of(at),
                reason);
        new ContentTable(sql).redact(contents, id);
        List<Place> removed = removed(id);
        clearAlerts(removed);
        new EvidenceLog(sql).add(page, RecordKind.REDACTION, id);
        return new Redaction(id, page, number, at, reason, removed);
    }

    /** Redacts a version whose text was removed before, and came back: what was received with it is not there to be read. */
    void repeat(Version version, Instant at) throws SQLException {
        Long earlier = version.redaction();
        if (earlier != null && !SharedContent.of(sql, version).isEmpty()) {
            String reason = find(earlier)
                    .orElseThrow(() -> new DamagedStoreException("redaction " + earlier + " is missing", null))
                    .reason();
            add(version.page(), version.number(), reason, at);
        }
    }

    /** Tells whether anything was ever removed. */
    boolean isAny() throws SQLException {
        return sql.first("SELECT 1 FROM redaction FETCH FIRST ROW ONLY", row -> true)
                .isPresent();
    }

    Optional<Redaction> find(long id) throws SQLException {
        List<Place> removed = removed(id);
        return sql.first(SELECT, row -> read(row, removed), id);
    }

    private List<Place> removed(long id) throws SQLException {
        return sql.list(REMOVED, row -> new Place(new PageId(row.getLong("page")), row.getInt("number")), id);
    }

    private void clearAlerts(List<Place> removed) throws SQLException {
        for (Place place : removed) {
            new OutboxTable(sql).redact(place.page(), place.version());
            // What changed with the version after it shows the same words, crossed out.
            new OutboxTable(sql).redact(place.page(), place.version() + 1);
        }
    }

    private static Redaction read(ResultSet row, List<Place> removed) throws SQLException {
        return new Redaction(
                row.getLong("id"),
                new PageId(row.getLong("page")),
                row.getInt("version"),
                Nanos.instant(row.getLong("at")),
                row.getString("reason"),
                removed);
    }
}
