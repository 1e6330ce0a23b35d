package io.github.pressdiff.archive.sql;

import io.github.pressdiff.archive.Check;
import io.github.pressdiff.fetch.Exchange;
import io.github.pressdiff.fetch.FetchFailure;
import io.github.pressdiff.fetch.RobotsVerdict;
import io.github.pressdiff.page.PageId;
import io.github.pressdiff.page.WatchedPage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Every check of every page. */
record CheckTable(Sql sql) {

    private static final String SELECT =
            "SELECT sequence, page, started_at, finished_at, result, failure, detail, status, version,"
                    + " incident, robots, not_before FROM check_record"
                    + " WHERE page = ?";

    /** Returns the number of the next check: there is one writer only, so that no two get the same. */
    long nextSequence() throws SQLException {
        return sql.first("SELECT MAX(sequence) AS latest FROM check_record", row -> row.getLong("latest"))
                        .orElse(0L)
                + 1;
    }

    /** Stores a check, with what else is known of the attempt. */
    Check add(Check check, WatchedPage page, Exchange exchange) throws SQLException {
        FetchFailure failure = check.failure();
        sql.insert(
                "INSERT INTO check_record (sequence, page, started_at, finished_at, result, failure, detail, status, version,"
                        + " incident, robots, not_before, final_url, elapsed)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                check.sequence(),
                check.page().value(),
                Nanos.of(check.startedAt()),
                Nanos.of(check.finishedAt()),
                check.result().name(),
                failure == null ? null : failure.name(),
                check.detail(),
                check.status(),
                check.version(),
                check.incident(),
                check.robots().name(),
                check.notBefore() == null ? null : Nanos.of(check.notBefore()),
                exchange.finalUrl().equals(page.url())
                        ? null
                        : exchange.finalUrl().toString(),
                Nanos.of(exchange.elapsed()));
        return check;
    }

    List<Check> all(PageId page) throws SQLException {
        return sql.list(SELECT + " ORDER BY page DESC, sequence", CheckTable::read, page.value());
    }

    Optional<Check> latest(PageId page) throws SQLException {
        return sql.first(SELECT + " ORDER BY page, sequence DESC FETCH FIRST ROW ONLY", CheckTable::read, page.value());
    }

    private static Check read(ResultSet row) throws SQLException {
        return new Check(
                row.getLong("sequence"),
                new PageId(row.getLong("page")),
                Nanos.instant(row.getLong("started_at")),
                Nanos.instant(row.getLong("finished_at")),
                Check.Result.valueOf(row.getString("result")),
                failure(row.getString("failure")),
                row.getString("detail"),
                Sql.integer(row, "status"),
                Sql.integer(row, "version"),
                Sql.wholeNumber(row, "incident"),
                RobotsVerdict.valueOf(row.getString("robots")),
                instant(row, "not_before"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Long nanos = Sql.wholeNumber(row, column);
        return nanos == null ? null : Nanos.instant(nanos);
    }

    private static @Nullable FetchFailure failure(@Nullable String name) {
        return name == null ? null : FetchFailure.valueOf(name);
    }
}
