package io.github.pressdiff.archive.sql;

import io.github.pressdiff.archive.Check;
import io.github.pressdiff.archive.ContentHash;
import io.github.pressdiff.fetch.Exchange;
import io.github.pressdiff.fetch.FetchFailure;
import io.github.pressdiff.fetch.RobotsVerdict;
import io.github.pressdiff.page.PageId;
import io.github.pressdiff.page.WatchedPage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Every check of every page. */
record CheckTable(Sql sql) {

    /** What is hashed of a check, in this order, before the chain of pages. */
    private static final List<String> COLUMNS = List.of(
            "sequence",
            "page",
            "slot",
            "started_at",
            "finished_at",
            "result",
            "failure",
            "detail",
            "status",
            "version",
            "incident",
            "robots",
            "not_before",
            "final_url",
            "elapsed",
            "records");

    private static final String INSERT = "INSERT INTO check_record (" + String.join(", ", COLUMNS) + ", chain) VALUES ("
            + "?, ".repeat(COLUMNS.size()) + "?)";

    private static final String SELECT_ALL =
            "SELECT sequence, page, slot, started_at, finished_at, result, failure, detail, status, version,"
                    + " incident, robots, not_before FROM check_record";

    private static final String SELECT = SELECT_ALL + " WHERE page = ?";

    /** Returns the number of the next check: there is one writer only, so that no two get the same. */
    long nextSequence() throws SQLException {
        return sql.first("SELECT MAX(sequence) AS latest FROM check_record", row -> row.getLong("latest"))
                        .orElse(0L)
                + 1;
    }

    /** Tells whether a page has a check for a slot. */
    boolean isDone(PageId page, Instant slot) throws SQLException {
        return sql.first(
                        "SELECT 1 FROM check_record WHERE page = ? AND slot = ?",
                        row -> true,
                        page.value(),
                        Nanos.of(slot))
                .isPresent();
    }

    /** Stores a check, with what else is known of the attempt, and adds it to the chain. */
    Check add(Check check, WatchedPage page, Exchange exchange) throws SQLException {
        EvidenceLog log = new EvidenceLog(sql);
        EvidenceLog.End records = log.end();
        @Nullable Object[] evidence = evidence(check, page, exchange, records);
        ContentHash chain = EvidenceLog.link(log.endOfChecks().chain(), text(evidence));
        @Nullable Object[] row = Arrays.copyOf(evidence, evidence.length);
        // The row holds the chain of checks where the text holds the one of pages.
        row[row.length - 1] = chain;
        sql.insert(INSERT, row);
        return check;
    }

    private static @Nullable Object[] evidence(
            Check check, WatchedPage page, Exchange exchange, EvidenceLog.End records) {
        FetchFailure failure = check.failure();
        boolean isAtHome = exchange.finalUrl().equals(page.url());
        return new @Nullable Object[] {
            check.sequence(),
            check.page().value(),
            nanos(check.slot()),
            Nanos.of(check.startedAt()),
            Nanos.of(check.finishedAt()),
            check.result().name(),
            failure == null ? null : failure.name(),
            check.detail(),
            check.status(),
            check.version(),
            check.incident(),
            check.robots().name(),
            nanos(check.notBefore()),
            isAtHome ? null : StoredText.of(exchange.finalUrl().toString()),
            Nanos.of(exchange.elapsed()),
            records.number(),
            records.chainOrNull()
        };
    }

    private static byte[] text(@Nullable Object[] evidence) {
        RecordText text = RecordText.of("CHECK");
        for (int i = 0; i < COLUMNS.size(); i++) {
            text.with(COLUMNS.get(i), evidence[i]);
        }
        return text.with("record_chain", evidence[COLUMNS.size()]).bytes();
    }

    List<Check> all(PageId page) throws SQLException {
        return sql.list(SELECT + " ORDER BY page DESC, sequence", CheckTable::read, page.value());
    }

    Optional<Check> latest(PageId page) throws SQLException {
        return sql.first(SELECT + " ORDER BY page, sequence DESC FETCH FIRST ROW ONLY", CheckTable::read, page.value());
    }

    /**
     * Returns checks of all pages, the latest first.
     *
     * @param sequence the number that all of them are less than
     */
    List<Check> before(long sequence, int limit) throws SQLException {
        return sql.list(
                SELECT_ALL + " WHERE sequence < ? ORDER BY sequence DESC FETCH FIRST ? ROWS ONLY",
                CheckTable::read,
                sequence,
                limit);
    }

    /** Reads a row by the places of its columns in the question: names cost more than values where there are many rows. */
    private static Check read(ResultSet row) throws SQLException {
        return new Check(
                row.getLong(1),
                new PageId(row.getLong(2)),
                instant(row, 3),
                Nanos.instant(row.getLong(4)),
                Nanos.instant(row.getLong(5)),
                Check.Result.valueOf(row.getString(6)),
                failure(row.getString(7)),
                row.getString(8),
                Sql.integer(row, 9),
                Sql.integer(row, 10),
                Sql.wholeNumber(row, 11),
                RobotsVerdict.valueOf(row.getString(12)),
                instant(row, 13));
    }

    private static @Nullable Long nanos(@Nullable Instant time) {
        return time == null ? null : Nanos.of(time);
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        Long nanos = Sql.wholeNumber(row, column);
        return nanos == null ? null : Nanos.instant(nanos);
    }

    private static @Nullable FetchFailure failure(@Nullable String name) {
        return name == null ? null : FetchFailure.valueOf(name);
    }
}
