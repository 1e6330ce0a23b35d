package io.github.pressdiff.archive.sql;

import io.github.pressdiff.archive.ContentHash;
import io.github.pressdiff.archive.Version;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Everything in a store that holds what one version holds: the snapshots with the same bytes, the texts found in them, the
 * snapshots in which the same texts were found, and what was held back of them before it was believed; from one to the next,
 * until there is nothing new. The heads of snapshots are left out, which have no word of a page.
 */
final class SharedContent {

    private static final String IDENTICAL = """
            SELECT o.id FROM snapshot s JOIN snapshot o
                ON o.received = s.received OR o.decoded = s.decoded OR o.received = s.decoded OR o.decoded = s.received
            WHERE s.id = ?""";

    private static final String SAME_TEXT =
            "SELECT DISTINCT o.snapshot AS id FROM version v JOIN version o ON o.article = v.article WHERE v.snapshot = ?";

    private static final String HELD_BACK_BEFORE = "SELECT i.snapshot AS id FROM version v JOIN incident i"
            + " ON i.id = v.incident WHERE v.snapshot = ? AND i.snapshot IS NOT NULL";

    private static final String CONTENTS = """
            SELECT received AS id FROM snapshot WHERE id = ?
            UNION SELECT decoded FROM snapshot WHERE id = ?
            UNION SELECT article FROM version WHERE snapshot = ?""";

    private final Sql sql;
    private final Set<Long> snapshots = new TreeSet<>();
    private final Deque<Long> open = new ArrayDeque<>();

    private SharedContent(Sql sql) {
        this.sql = sql;
    }

    /** Returns the numbers of the contents, in order, without those that are removed already. */
    static Set<Long> of(Sql sql, Version version) throws SQLException {
        SharedContent shared = new SharedContent(sql);
        shared.add(List.of(version.snapshot()));
        if (!version.isRedacted()) {
            shared.add(shared.heldBack(version));
        }
        while (!shared.open.isEmpty()) {
            long snapshot = shared.open.remove();
            shared.add(shared.ids(IDENTICAL, snapshot));
            shared.add(shared.ids(SAME_TEXT, snapshot));
            shared.add(shared.ids(HELD_BACK_BEFORE, snapshot));
        }
        return shared.contents();
    }

    /** Returns what was held back of a page and read the same. */
    private List<Long> heldBack(Version version) throws SQLException {
        ContentHash digest = ContentHash.ofText(new VersionTable(sql).article(version));
        return ids(
                "SELECT snapshot AS id FROM incident WHERE page = ? AND digest = ? AND snapshot IS NOT NULL",
                version.page().value(),
                digest);
    }

    private Set<Long> contents() throws SQLException {
        Set<Long> contents = new TreeSet<>();
        for (long snapshot : snapshots) {
            contents.addAll(ids(CONTENTS, snapshot, snapshot, snapshot));
        }
        Set<Long> kept = new TreeSet<>();
        for (long content : contents) {
            if (!new ContentTable(sql).isRedacted(content)) {
                kept.add(content);
            }
        }
        return kept;
    }

    private void add(List<Long> found) {
        for (long snapshot : found) {
            if (snapshots.add(snapshot)) {
                open.add(snapshot);
            }
        }
    }

    private List<Long> ids(String select, Object... values) throws SQLException {
        return sql.list(select, row -> row.getLong("id"), values);
    }
}
