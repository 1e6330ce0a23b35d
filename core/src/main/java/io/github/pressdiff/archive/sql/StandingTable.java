package io.github.pressdiff.archive.sql;

import io.github.pressdiff.archive.Check;
import io.github.pressdiff.archive.PageStanding;
import io.github.pressdiff.page.PageId;
import io.github.pressdiff.page.WatchedPage;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The whole watch list at once. Three walks over tables instead of two questions a page: a hundred thousand pages are asked
 * for by everybody who types {@code list}.
 */
record StandingTable(Sql sql) {

    /** Rows of one question. H2 moves the rows of a larger answer to a file when memory is small. */
    private static final int ROWS = 10_000;

    /** Returns all pages by number. */
    List<PageStanding> all() throws SQLException {
        List<WatchedPage> pages = new PageTable(sql).all();
        Map<Long, Integer> versions = versions();
        Map<Long, Check> checks = latestChecks(pages);
        List<PageStanding> standings = new ArrayList<>(pages.size());
        for (WatchedPage page : pages) {
            long id = page.id().value();
            standings.add(new PageStanding(page, versions.getOrDefault(id, 0), checks.get(id)));
        }
        return standings;
    }

    private Map<Long, Integer> versions() throws SQLException {
        Map<Long, Integer> versions = new HashMap<>();
        long last = Long.MIN_VALUE;
        int read;
        do {
            List<Count> counts = sql.list(
                    "SELECT page, MAX(number) FROM version WHERE page > ? GROUP BY page ORDER BY page FETCH FIRST "
                            + ROWS + " ROWS ONLY",
                    row -> new Count(row.getLong(1), row.getInt(2)),
                    last);
            for (Count count : counts) {
                versions.put(count.page, count.versions);
                last = count.page;
            }
            read = counts.size();
        } while (read == ROWS);
        return versions;
    }

    /**
     * Goes back through the checks of all pages until every page has been met. Where pages are left over after as many checks
     * again as there are pages, as those that are paused, they are asked for one by one.
     */
    private Map<Long, Check> latestChecks(List<WatchedPage> pages) throws SQLException {
        CheckTable table = new CheckTable(sql);
        Map<Long, Check> latest = new HashMap<>();
        long before = Long.MAX_VALUE;
        long budget = 2L * pages.size();
        while (latest.size() < pages.size() && budget > 0) {
            List<Check> checks = table.before(before, (int) Math.min(ROWS, budget));
            if (checks.isEmpty()) {
                return latest;
            }
            for (Check check : checks) {
                latest.putIfAbsent(check.page().value(), check);
                before = check.sequence();
            }
            budget -= checks.size();
        }
        for (WatchedPage page : pages) {
            PageId id = page.id();
            if (!latest.containsKey(id.value())) {
                Optional<Check> check = table.latest(id);
                check.ifPresent(found -> latest.put(id.value(), found));
            }
        }
        return latest;
    }

    private record Count(long page, int versions) {}
}
