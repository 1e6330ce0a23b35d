package io.github.pressdiff.archive.sql;

import io.github.pressdiff.archive.ContentHash;
import io.github.pressdiff.archive.Snapshot;
import io.github.pressdiff.fetch.Body;
import io.github.pressdiff.fetch.Exchange;
import io.github.pressdiff.fetch.FetchResult.Fetched;
import io.github.pressdiff.fetch.Framing;
import io.github.pressdiff.fetch.Header;
import io.github.pressdiff.fetch.Hop;
import io.github.pressdiff.fetch.RobotsVerdict;
import io.github.pressdiff.page.PageId;
import io.github.pressdiff.page.PageUrl;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** What servers sent: the bytes in {@link ContentTable}, all else in rows. */
record SnapshotTable(Sql sql) {

    /** Stores an answer and returns the number of its snapshot. */
    long add(PageId page, Fetched fetched) throws SQLException {
        ContentTable contents = new ContentTable(sql);
        long received = contents.put(fetched.received().toByteArray());
        long decoded = contents.put(fetched.content().toByteArray());
        Exchange exchange = fetched.exchange();
        long id = sql.insertNumbered(
                "INSERT INTO snapshot (page, requested_url, final_url, address, status, started_at, elapsed, received,"
                        + " decoded, framing, certificate, robots) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                page.value(),
                exchange.requested().toString(),
                exchange.finalUrl().toString(),
                exchange.address(),
                fetched.status(),
                Nanos.of(exchange.startedAt()),
                Nanos.of(exchange.elapsed()),
                received,
                decoded,
                fetched.framing().name(),
                exchange.certificate(),
                exchange.robots().name());
        addHops(id, exchange.hops());
        addHeaders(id, fetched.headers());
        return id;
    }

    Snapshot get(long id) throws SQLException {
        Entry entry = sql.first("SELECT * FROM snapshot WHERE id = ?", Entry::read, id)
                .orElseThrow(() -> new DamagedStoreException("snapshot " + id + " is missing", null));
        ContentTable contents = new ContentTable(sql);
        Body received = Body.of(contents.get(entry.received));
        Body decoded = entry.decoded == entry.received ? received : Body.of(contents.get(entry.decoded));
        Fetched fetched = new Fetched(
                withHops(entry.exchange, hops(id)), entry.status, headers(id), entry.framing, received, decoded);
        return new Snapshot(id, entry.page, fetched, ContentHash.of(received.asByteBuffer()));
    }

    private void addHops(long snapshot, List<Hop> hops) throws SQLException {
        for (int i = 0; i < hops.size(); i++) {
            Hop hop = hops.get(i);
            sql.insert(
                    "INSERT INTO snapshot_hop (snapshot, position, from_url, status, to_url) VALUES (?, ?, ?, ?, ?)",
                    snapshot,
                    i,
                    hop.from(),
                    hop.status(),
                    hop.to());
        }
    }

    private List<Hop> hops(long snapshot) throws SQLException {
        return sql.list(
                "SELECT from_url, status, to_url FROM snapshot_hop WHERE snapshot = ? ORDER BY position",
                row -> new Hop(row.getString("from_url"), row.getInt("status"), row.getString("to_url")),
                snapshot);
    }

    private void addHeaders(long snapshot, List<Header> headers) throws SQLException {
        for (int i = 0; i < headers.size(); i++) {
            sql.insert(
                    "INSERT INTO snapshot_header (snapshot, position, name, text) VALUES (?, ?, ?, ?)",
                    snapshot,
                    i,
                    headers.get(i).name(),
                    headers.get(i).value());
        }
    }

    private List<Header> headers(long snapshot) throws SQLException {
        return sql.list(
                "SELECT name, text FROM snapshot_header WHERE snapshot = ? ORDER BY position",
                row -> new Header(row.getString("name"), row.getString("text")),
                snapshot);
    }

    private static Exchange withHops(Exchange exchange, List<Hop> hops) {
        return new Exchange(
                exchange.requested(),
                exchange.finalUrl(),
                hops,
                exchange.address(),
                exchange.certificate(),
                exchange.robots(),
                exchange.startedAt(),
                exchange.elapsed());
    }

    private record Entry(PageId page, Exchange exchange, int status, Framing framing, long received, long decoded) {
        static Entry read(ResultSet row) throws SQLException {
            return new Entry(
                    new PageId(row.getLong("page")),
                    new Exchange(
                            new PageUrl(URI.create(row.getString("requested_url"))),
                            new PageUrl(URI.create(row.getString("final_url"))),
                            List.of(),
                            row.getString("address"),
                            row.getString("certificate"),
                            RobotsVerdict.valueOf(row.getString("robots")),
                            Nanos.instant(row.getLong("started_at")),
                            Nanos.duration(row.getLong("elapsed"))),
                    row.getInt("status"),
                    Framing.valueOf(row.getString("framing")),
                    row.getLong("received"),
                    row.getLong("decoded"));
        }
    }
}
