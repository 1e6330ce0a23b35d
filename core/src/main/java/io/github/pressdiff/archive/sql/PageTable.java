package io.github.pressdiff.archive.sql;

import io.github.pressdiff.page.ContentRules;
import io.github.pressdiff.page.ListId;
import io.github.pressdiff.page.NewPage;
import io.github.pressdiff.page.PageAccess;
import io.github.pressdiff.page.PageId;
import io.github.pressdiff.page.PageUrl;
import io.github.pressdiff.page.WatchedPage;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The pages that are watched, with the user's rules for each. */
record PageTable(Sql sql) {

    private static final String SELECT =
            "SELECT id, url, name, ignores_robots, renders, credentials, schedule, paused, added_at FROM page";
    /** Rows of one question. H2 moves the rows of a larger answer to a file when memory is small. */
    private static final int ROWS = 10_000;

    private static final String INCLUDE = "INCLUDE";
    private static final String EXCLUDE = "EXCLUDE";
    private static final String FROM = "FROM";
    private static final String TO = "TO";
    private static final String IGNORE = "IGNORE";

    /** @throws IllegalArgumentException if the address is known, or a text is too long for its column */
    WatchedPage add(NewPage page, Instant at) throws SQLException {
        PageUrl url = page.url();
        PageAccess access = page.access();
        requireLength("address of a page", url.toString(), 8_000);
        requireLength("name of a page", page.name(), 1_000);
        requireLength("schedule of a page", page.schedule() == null ? "" : page.schedule(), 1_000);
        requireLength(
                "place of credentials of a page", access.credentials() == null ? "" : access.credentials(), 8_000);
        Optional<WatchedPage> known = find(url);
        if (known.isPresent()) {
            throw new IllegalArgumentException(
                    url + " is watched already, as page " + known.get().id());
        }
        long id = sql.insertNumbered(
                "INSERT INTO page (url, name, ignores_robots, renders, credentials, schedule, list, paused, added_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                url.toString(),
                page.name(),
                access.ignoresRobots(),
                access.renders(),
                access.credentials(),
                page.schedule(),
                page.list() == null ? null : page.list().value(),
                false,
                Nanos.of(at));
        addRules(id, page.rules());
        new EvidenceLog(sql).add(new PageId(id), RecordKind.PAGE, id);
        return require(new PageId(id));
    }

    Optional<WatchedPage> find(PageId id) throws SQLException {
        return withRules(sql.list(SELECT + " WHERE id = ?", Entry::read, id.value())).stream()
                .findFirst();
    }

    Optional<WatchedPage> find(PageUrl url) throws SQLException {
        return withRules(sql.list(SELECT + " WHERE url = ?", Entry::read, url.toString())).stream()
                .findFirst();
    }

    /** Returns the page with this number. @throws IllegalArgumentException if there is none */
    WatchedPage require(PageId id) throws SQLException {
        return find(id).orElseThrow(() -> new IllegalArgumentException("there is no page " + id));
    }

    List<WatchedPage> all() throws SQLException {
        Map<Long, ContentRules> rules = allRules();
        List<WatchedPage> pages = new ArrayList<>();
        List<Entry> entries;
        long last = Long.MIN_VALUE;
        do {
            entries = sql.list(
                    SELECT + " WHERE id > ? ORDER BY id FETCH FIRST " + ROWS + " ROWS ONLY", Entry::read, last);
            for (Entry entry : entries) {
                pages.add(entry.toPage(rules.getOrDefault(entry.id, ContentRules.none())));
                last = entry.id;
            }
        } while (entries.size() == ROWS);
        return pages;
    }

    /** Returns the rules of the pages that have any. */
    private Map<Long, ContentRules> allRules() throws SQLException {
        Map<Long, ContentRules> rules = new HashMap<>();
        for (long page : sql.list("SELECT DISTINCT page FROM page_selector", row -> row.getLong("page"))) {
            rules.put(page, rules(page));
        }
        return rules;
    }

    /**
     * Returns how many pages of a list were added within a time.
     *
     * @param after left out
     * @param until included
     */
    int count(ListId list, Instant after, Instant until) throws SQLException {
        return sql.first(
                        "SELECT COUNT(*) AS pages FROM page WHERE list = ? AND added_at > ? AND added_at <= ?",
                        row -> row.getInt("pages"),
                        list.value(),
                        Nanos.of(after),
                        Nanos.of(until))
                .orElse(0);
    }

    private void addRules(long page, ContentRules rules) throws SQLException {
        addSelectors(page, INCLUDE, rules.include());
        addSelectors(page, EXCLUDE, rules.exclude());
        addSelectors(page, FROM, Stream.ofNullable(rules.from()).toList());
        addSelectors(page, TO, Stream.ofNullable(rules.to()).toList());
        addSelectors(page, IGNORE, rules.ignore());
    }

    private ContentRules rules(long page) throws SQLException {
        return new ContentRules(
                selectors(page, INCLUDE),
                selectors(page, EXCLUDE),
                selectors(page, FROM).stream().findFirst().orElse(null),
                selectors(page, TO).stream().findFirst().orElse(null),
                selectors(page, IGNORE));
    }

    private void addSelectors(long page, String kind, List<String> selectors) throws SQLException {
        for (int i = 0; i < selectors.size(); i++) {
            requireLength("selector of a page", selectors.get(i), 10_000);
            sql.insert(
                    "INSERT INTO page_selector (page, kind, position, selector) VALUES (?, ?, ?, ?)",
                    page,
                    kind,
                    i,
                    selectors.get(i));
        }
    }

    private List<WatchedPage> withRules(List<Entry> entries) throws SQLException {
        List<WatchedPage> pages = new ArrayList<>();
        for (Entry entry : entries) {
            pages.add(entry.toPage(rules(entry.id)));
        }
        return pages;
    }

    private List<String> selectors(long page, String kind) throws SQLException {
        return sql.list(
                "SELECT selector FROM page_selector WHERE page = ? AND kind = ? ORDER BY position",
                row -> row.getString("selector"),
                page,
                kind);
    }

    /** @throws IllegalArgumentException if a text is too long for its column */
    static void requireLength(String what, String text, int limit) {
        if (text.length() > limit) {
            throw new IllegalArgumentException(
                    "the " + what + " has " + text.length() + " characters; at most " + limit + " are kept");
        }
    }

    private record Entry(
            long id,
            PageUrl url,
            String name,
            PageAccess access,
            @Nullable String schedule,
            boolean paused,
            Instant addedAt) {
        /** Reads a row by the places of its columns in {@link #SELECT}. */
        static Entry read(ResultSet row) throws SQLException {
            return new Entry(
                    row.getLong(1),
                    new PageUrl(URI.create(row.getString(2))),
                    row.getString(3),
                    new PageAccess(row.getBoolean(4), row.getBoolean(5), row.getString(6)),
                    row.getString(7),
                    row.getBoolean(8),
                    Nanos.instant(row.getLong(9)));
        }

        WatchedPage toPage(ContentRules rules) {
            return new WatchedPage(new PageId(id), url, name, rules, access, schedule, paused, addedAt);
        }
    }
}
