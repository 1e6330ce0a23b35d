package io.github.pressdiff.archive.sql;

import io.github.pressdiff.archive.ListFinding;
import io.github.pressdiff.archive.ListLook;
import io.github.pressdiff.archive.TakenUp;
import io.github.pressdiff.fetch.FetchFailure;
import io.github.pressdiff.page.ListId;
import io.github.pressdiff.page.ListRules;
import io.github.pressdiff.page.NewPage;
import io.github.pressdiff.page.PageUrl;
import io.github.pressdiff.page.UrlPattern;
import io.github.pressdiff.page.WatchedList;
import io.github.pressdiff.page.WatchedPage;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The lists of releases, with every look at each. */
record ListTable(Sql sql) {

    private static final String SELECT =
            "SELECT id, url, name, schedule, follows, per_day, paused, added_at FROM release_list";

    /** @throws IllegalArgumentException if the address is known, or a text is too long for its column */
    WatchedList add(PageUrl url, String name, ListRules rules, @Nullable String schedule, Instant at)
            throws SQLException {
        PageTable.requireLength("address of a list", url.toString(), 8_000);
        PageTable.requireLength("name of a list", name, 1_000);
        PageTable.requireLength("schedule of a list", schedule == null ? "" : schedule, 1_000);
        Optional<WatchedList> known = find(url);
        if (known.isPresent()) {
            throw new IllegalArgumentException(
                    url + " is a list already, with the number " + known.get().id());
        }
        long id = sql.insertNumbered(
                "INSERT INTO release_list (url, name, schedule, follows, per_day, paused, added_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                url.toString(),
                name,
                schedule,
                rules.follows(),
                rules.perDay(),
                false,
                Nanos.of(at));
        for (int i = 0; i < rules.match().size(); i++) {
            String pattern = rules.match().get(i).text();
            PageTable.requireLength("pattern of a list", pattern, 8_000);
            sql.insert("INSERT INTO release_list_pattern (list, position, pattern) VALUES (?, ?, ?)", id, i, pattern);
        }
        return require(new ListId(id));
    }

    Optional<WatchedList> find(ListId id) throws SQLException {
        return withPatterns(sql.list(SELECT + " WHERE id = ?", Entry::read, id.value())).stream()
                .findFirst();
    }

    private WatchedList require(ListId id) throws SQLException {
        return find(id).orElseThrow(() -> new IllegalArgumentException("there is no list " + id));
    }

    Optional<WatchedList> find(PageUrl url) throws SQLException {
        return withPatterns(sql.list(SELECT + " WHERE url = ?", Entry::read, url.toString())).stream()
                .findFirst();
    }

    List<WatchedList> all() throws SQLException {
        return withPatterns(sql.list(SELECT + " ORDER BY id", Entry::read));
    }

    /** @throws IllegalArgumentException if there is no such list */
    TakenUp recordLook(ListFinding finding, Instant finishedAt) throws SQLException {
        ListId list = require(finding.list()).id();
        List<WatchedPage> added = takeUp(finding);
        FetchFailure failure = finding.failure();
        long id = sql.insertNumbered(
                "INSERT INTO release_list_check (list, started_at, finished_at, failure, detail, found, added, waiting)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                list.value(),
                Nanos.of(finding.startedAt()),
                Nanos.of(finishedAt),
                failure == null ? null : failure.name(),
                finding.detail(),
                finding.found(),
                added.size(),
                finding.waiting());
        ListLook look = new ListLook(
                id,
                list,
                finding.startedAt(),
                finishedAt,
                failure,
                finding.detail(),
                finding.found(),
                added.size(),
                finding.waiting());
        return new TakenUp(look, added);
    }

    Optional<ListLook> latestLook(ListId list) throws SQLException {
        return sql.first(
                "SELECT id, list, started_at, finished_at, failure, detail, found, added, waiting FROM release_list_check"
                        + " WHERE list = ? ORDER BY list, id DESC FETCH FIRST ROW ONLY",
                ListTable::look,
                list.value());
    }

    private List<WatchedPage> takeUp(ListFinding finding) throws SQLException {
        PageTable pages = new PageTable(sql);
        List<WatchedPage> added = new ArrayList<>();
        for (NewPage page : finding.taken()) {
            if (pages.find(page.url()).isEmpty()) {
                added.add(pages.add(page.foundOn(finding.list()), finding.startedAt()));
            }
        }
        return added;
    }

    private List<WatchedList> withPatterns(List<Entry> entries) throws SQLException {
        List<WatchedList> lists = new ArrayList<>();
        for (Entry entry : entries) {
            lists.add(entry.toList(sql.list(
                    "SELECT pattern FROM release_list_pattern WHERE list = ? ORDER BY position",
                    row -> new UrlPattern(row.getString("pattern")),
                    entry.id.value())));
        }
        return lists;
    }

    private static ListLook look(ResultSet row) throws SQLException {
        String failure = row.getString("failure");
        return new ListLook(
                row.getLong("id"),
                new ListId(row.getLong("list")),
                Nanos.instant(row.getLong("started_at")),
                Nanos.instant(row.getLong("finished_at")),
                failure == null ? null : FetchFailure.valueOf(failure),
                row.getString("detail"),
                row.getInt("found"),
                row.getInt("added"),
                row.getInt("waiting"));
    }

    private record Entry(
            ListId id,
            PageUrl url,
            String name,
            @Nullable String schedule,
            ListRules rules,
            boolean paused,
            Instant addedAt) {

        /** The rules are made here, where such as no list can have are told as damage; the patterns are still missing. */
        static Entry read(ResultSet row) throws SQLException {
            return new Entry(
                    new ListId(row.getLong("id")),
                    new PageUrl(URI.create(row.getString("url"))),
                    row.getString("name"),
                    row.getString("schedule"),
                    new ListRules(List.of(), row.getInt("per_day"), row.getBoolean("follows")),
                    row.getBoolean("paused"),
                    Nanos.instant(row.getLong("added_at")));
        }

        WatchedList toList(List<UrlPattern> match) {
            ListRules whole = new ListRules(match, rules.perDay(), rules.follows());
            return new WatchedList(id, url, name, whole, schedule, paused, addedAt);
        }
    }
}
