package io.github.pressdiff.archive.sql;

import io.github.pressdiff.archive.ContentHash;
import io.github.pressdiff.archive.Snapshot;
import io.github.pressdiff.fetch.Body;
import io.github.pressdiff.fetch.FetchResult.Fetched;
import io.github.pressdiff.page.PageId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** What servers sent: everything in {@link ContentTable}, here only what belongs together. */
record SnapshotTable(Sql sql) {

    /** Stores an answer and returns the number of its snapshot. */
    long add(PageId page, Fetched fetched) throws SQLException {
        ContentTable contents = new ContentTable(sql);
        Optional<Entry> before = before(page);
        long received = contents.put(
                fetched.received().toByteArray(), before.map(Entry::received).orElse(null));
        long decoded = contents.put(
                fetched.content().toByteArray(), before.map(Entry::decoded).orElse(null));
        long head = contents.put(
                SnapshotHead.of(fetched).write(), before.map(Entry::head).orElse(null));
        return add(page, head, received, decoded);
    }

    /** Stores of an answer that shows what was removed on purpose no more than its head and the hashes of its body. */
    long addWithoutBody(PageId page, Fetched fetched) throws SQLException {
        ContentTable contents = new ContentTable(sql);
        long received = contents.putHash(fetched.received().toByteArray());
        long decoded = contents.putHash(fetched.content().toByteArray());
        long head = contents.put(
                SnapshotHead.of(fetched).write(), before(page).map(Entry::head).orElse(null));
        return add(page, head, received, decoded);
    }

    private long add(PageId page, long head, long received, long decoded) throws SQLException {
        return sql.insertNumbered(
                "INSERT INTO snapshot (page, head, received, decoded) VALUES (?, ?, ?, ?)",
                page.value(),
                head,
                received,
                decoded);
    }

    Snapshot get(long id) throws SQLException {
        Entry entry = sql.first("SELECT page, head, received, decoded FROM snapshot WHERE id = ?", Entry::read, id)
                .orElseThrow(() -> new DamagedStoreException("snapshot " + id + " is missing", null));
        ContentTable contents = new ContentTable(sql);
        Body received = Body.of(contents.get(entry.received));
        Body decoded = entry.decoded == entry.received ? received : Body.of(contents.get(entry.decoded));
        Fetched fetched = head(id, contents.get(entry.head)).with(received, decoded);
        return new Snapshot(id, entry.page, fetched, ContentHash.of(received.asByteBuffer()));
    }

    /** Returns what the latest version of a page was made from. */
    private Optional<Entry> before(PageId page) throws SQLException {
        return sql.first(
                "SELECT s.page, s.head, s.received, s.decoded FROM version v JOIN snapshot s ON s.id = v.snapshot"
                        + " WHERE v.page = ? ORDER BY v.page DESC, v.number DESC FETCH FIRST ROW ONLY",
                Entry::read,
                page.value());
    }

    private static SnapshotHead head(long snapshot, byte[] document) {
        try {
            return SnapshotHead.read(document);
        } catch (IllegalArgumentException e) {
            throw new DamagedStoreException("the head of snapshot " + snapshot + " cannot be read", e);
        }
    }

    private record Entry(PageId page, long head, long received, long decoded) {
        static Entry read(ResultSet row) throws SQLException {
            return new Entry(
                    new PageId(row.getLong("page")),
                    row.getLong("head"),
                    row.getLong("received"),
                    row.getLong("decoded"));
        }
    }
}
