package io.github.pressdiff.archive.sql;

import io.github.pressdiff.archive.Alert;
import io.github.pressdiff.archive.QueuedAlert;
import io.github.pressdiff.fetch.Body;
import io.github.pressdiff.page.PageId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Alerts that wait to be delivered. What they say is not looked at here. */
record OutboxTable(Sql sql) {

    private static final int LONGEST_PAYLOAD = 1 << 20;
    private static final int LONGEST_ERROR = 10_000;
    private static final String SELECT = "SELECT id, alert_key, page, version, channel, payload, created_at, due_at,"
            + " attempts, last_error FROM outbox WHERE state = ?";

    /** What became of an alert. The names are stored; they are never changed. */
    private enum State {
        PENDING,
        DELIVERED,
        GIVEN_UP
    }

    /** @throws IllegalArgumentException if a part of the alert is too long */
    void add(PageId page, int version, Alert alert, Instant at) throws SQLException {
        PageTable.requireLength("key of an alert", alert.key(), 100);
        PageTable.requireLength("channel of an alert", alert.channel(), 1_000);
        byte[] payload = alert.payload().toByteArray();
        if (payload.length > LONGEST_PAYLOAD) {
            throw new IllegalArgumentException(
                    "an alert has " + payload.length + " bytes; at most " + LONGEST_PAYLOAD + " are kept");
        }
        sql.insert(
                "INSERT INTO outbox (alert_key, page, version, channel, payload, created_at, state, due_at, attempts)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                alert.key(),
                page.value(),
                version,
                alert.channel(),
                payload,
                Nanos.of(at),
                State.PENDING.name(),
                Nanos.of(at),
                0);
    }

    List<QueuedAlert> due(Instant now, int limit) throws SQLException {
        return sql.list(
                SELECT + " AND due_at <= ? ORDER BY due_at, id FETCH FIRST ? ROWS ONLY",
                OutboxTable::read,
                State.PENDING.name(),
                Nanos.of(now),
                limit);
    }

    List<QueuedAlert> abandoned() throws SQLException {
        return sql.list(SELECT + " ORDER BY id", OutboxTable::read, State.GIVEN_UP.name());
    }

    void markDelivered(QueuedAlert alert) throws SQLException {
        sql.insert(
                "UPDATE outbox SET state = ?, attempts = attempts + 1, last_error = NULL WHERE id = ? AND state = ?",
                State.DELIVERED.name(),
                alert.id(),
                State.PENDING.name());
    }

    /** @param nextAt when to try again; null to give it up */
    void markFailed(QueuedAlert alert, String error, @Nullable Instant nextAt) throws SQLException {
        sql.insert(
                "UPDATE outbox SET state = ?, attempts = attempts + 1, last_error = ?, due_at = ?"
                        + " WHERE id = ? AND state = ?",
                (nextAt == null ? State.GIVEN_UP : State.PENDING).name(),
                error.substring(0, Math.min(error.length(), LONGEST_ERROR)),
                Nanos.of(nextAt == null ? alert.dueAt() : nextAt),
                alert.id(),
                State.PENDING.name());
    }

    /** Takes the words out of what was told of a version; what still waits is given up. */
    void redact(PageId page, int version) throws SQLException {
        sql.insert(
                "UPDATE outbox SET payload = ?, state = CASE WHEN state = ? THEN ? ELSE state END"
                        + " WHERE page = ? AND version = ?",
                new byte[0],
                State.PENDING.name(),
                State.GIVEN_UP.name(),
                page.value(),
                version);
    }

    private static QueuedAlert read(ResultSet row) throws SQLException {
        return new QueuedAlert(
                row.getLong("id"),
                new PageId(row.getLong("page")),
                row.getInt("version"),
                new Alert(row.getString("alert_key"), row.getString("channel"), Body.of(row.getBytes("payload"))),
                Nanos.instant(row.getLong("created_at")),
                Nanos.instant(row.getLong("due_at")),
                row.getInt("attempts"),
                row.getString("last_error"));
    }
}
