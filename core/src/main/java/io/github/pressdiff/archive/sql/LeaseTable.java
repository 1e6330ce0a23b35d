package io.github.pressdiff.archive.sql;

import io.github.pressdiff.archive.Claim;
import io.github.pressdiff.archive.PageHeldException;
import io.github.pressdiff.page.PageId;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Claims of several nodes on the pages of one store, as leases that end by themselves, by the clock of the database. A node that was
 * away for longer than its lease learns from the number of its claim, which is no longer the page's latest, that it comes too
 * late. As long as nobody else has claimed the page, a claim whose time is over still counts.
 *
 * @param holder how this node is called, to be read by people
 */
record LeaseTable(String holder) implements Claims {

    private static final String UNTIL = "clock_timestamp() + CAST(? AS DOUBLE PRECISION) * INTERVAL '1 second'";

    private static final String CLAIM =
            "INSERT INTO page_lease AS l (page, holder, fence, until) VALUES (?, ?, 1, " + UNTIL
                    + ") ON CONFLICT (page) DO UPDATE SET holder = EXCLUDED.holder, fence = l.fence + 1, until = EXCLUDED.until"
                    + " WHERE l.until <= clock_timestamp() RETURNING fence";

    private static final String REMAINING =
            "SELECT EXTRACT(EPOCH FROM until - clock_timestamp()) AS seconds FROM page_lease WHERE page = ?";

    /** A lease that is lost with the server lasts shorter or longer than was said; no number is given out twice for that. */
    private static final String WITHOUT_SYNC = "SET LOCAL synchronous_commit = off";

    @Override
    public Optional<Claim> claim(Storage storage, PageId page, @Nullable Instant slot, Duration length) {
        return storage.write(sql -> {
            new PageTable(sql).require(page);
            if (slot != null && new CheckTable(sql).isDone(page, slot)) {
                return Optional.empty();
            }
            Optional<Claim> claim = sql.first(
                    CLAIM, row -> new Claim(page, row.getLong("fence"), slot), page.value(), holder, seconds(length));
            if (claim.isEmpty()) {
                throw new PageHeldException(page, remaining(sql, page));
            }
            return claim;
        });
    }

    @Override
    public boolean extend(Storage storage, Claim claim, Duration length) {
        return storage.write(sql -> {
            sql.update(WITHOUT_SYNC);
            return sql.update(
                            "UPDATE page_lease SET until = " + UNTIL + " WHERE page = ? AND fence = ?",
                            seconds(length),
                            claim.page().value(),
                            claim.fence())
                    == 1;
        });
    }

    @Override
    public void release(Storage storage, Claim claim) {
        storage.write(sql -> {
            sql.update(WITHOUT_SYNC);
            return sql.update(
                    "UPDATE page_lease SET until = clock_timestamp() WHERE page = ? AND fence = ?",
                    claim.page().value(),
                    claim.fence());
        });
    }

    @Override
    public void requireCurrent(Sql sql, Claim claim) throws SQLException {
        boolean isCurrent = sql.first(
                        "SELECT 1 FROM page_lease WHERE page = ? AND fence = ?",
                        row -> true,
                        claim.page().value(),
                        claim.fence())
                .isPresent();
        if (!isCurrent) {
            throw new TakenOverException(claim.page());
        }
    }

    private static Duration remaining(Sql sql, PageId page) throws SQLException {
        double seconds = sql.first(REMAINING, row -> row.getDouble("seconds"), page.value())
                .orElse(0.0);
        return Duration.ofNanos(Math.max(0, (long) (seconds * 1e9)));
    }

    private static double seconds(Duration length) {
        return length.toNanos() / 1e9;
    }
}
