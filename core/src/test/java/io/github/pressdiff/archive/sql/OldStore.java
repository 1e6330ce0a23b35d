package io.github.pressdiff.archive.sql;

import io.github.pressdiff.archive.ContentHash;
import io.github.pressdiff.extract.Article;
import io.github.pressdiff.extract.ArticleDocument;
import io.github.pressdiff.fetch.Exchange;
import io.github.pressdiff.fetch.FetchResult.Fetched;
import io.github.pressdiff.fetch.Header;
import io.github.pressdiff.fetch.Hop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A store as the program wrote it that knew the first three steps: headers in rows, contents whole, nothing chained. */
final class OldStore implements AutoCloseable {

    private static final int PART = 262_144;

    private final Storage storage;

    private OldStore(Storage storage) {
        this.storage = storage;
    }

    static OldStore make(Path path) {
        StoreFolder folder = StoreFolder.of(path);
        Migrator migrator = new Migrator(folder, SchemaStep.h2().subList(0, 3));
        return new OldStore(new StoreOpener(folder, migrator, Captures.START).openOrMake());
    }

    /** Runs a statement. */
    OldStore insert(String statement, @Nullable Object... values) {
        storage.write(sql -> {
            sql.insert(statement, values);
            return 0;
        });
        return this;
    }

    /** Stores an answer and returns the number of its snapshot. */
    long snapshot(long page, Fetched fetched) {
        return storage.write(sql -> {
            long received = content(sql, fetched.received().toByteArray());
            long decoded = content(sql, fetched.content().toByteArray());
            Exchange exchange = fetched.exchange();
            long id = sql.insertNumbered(
                    "INSERT INTO snapshot (page, requested_url, final_url, address, status, started_at, elapsed, received,"
                            + " decoded, framing, certificate, robots) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    page,
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
            for (int i = 0; i < exchange.hops().size(); i++) {
                Hop hop = exchange.hops().get(i);
                sql.insert(
                        "INSERT INTO snapshot_hop VALUES (?, ?, ?, ?, ?)", id, i, hop.from(), hop.status(), hop.to());
            }
            for (int i = 0; i < fetched.headers().size(); i++) {
                Header header = fetched.headers().get(i);
                sql.insert("INSERT INTO snapshot_header VALUES (?, ?, ?, ?)", id, i, header.name(), header.value());
            }
            return id;
        });
    }

    /** Stores a version that was made from an answer; it was first seen when that was asked for. */
    void version(long page, int number, String kind, long snapshot, Article article, @Nullable Long incident) {
        storage.write(sql -> {
            sql.insert(
                    "INSERT INTO version (page, number, kind, snapshot, revision, article, charset, charset_reason, container,"
                            + " first_seen, incident, container_body, container_reason) VALUES (?, ?, ?, ?, ?, ?, 'UTF-8',"
                            + " 'HEADER', 'main > article', ?, ?, 'article > div.text', 'SCORE')",
                    page,
                    number,
                    kind,
                    snapshot,
                    Captures.REVISION.toString(),
                    content(sql, ArticleDocument.write(article)),
                    Nanos.of(Captures.minute(number)),
                    incident);
            return 0;
        });
    }

    /** Stores a check that began that many minutes after the start, as its sequence says. */
    void check(long sequence, long page, String result, @Nullable Integer version, @Nullable Long incident) {
        boolean isGood = incident == null;
        insert(
                "INSERT INTO check_record (sequence, page, started_at, finished_at, result, failure, detail, status, version,"
                        + " final_url, elapsed, incident, robots) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, NULL, 5, ?, 'ALLOWED')",
                sequence,
                page,
                Nanos.of(Captures.minute((int) sequence)),
                Nanos.of(Captures.minute((int) sequence).plusNanos(7)),
                result,
                isGood ? null : "BOT_CHECK",
                isGood ? null : "a question",
                isGood ? 200 : 403,
                version,
                incident);
    }

    @Override
    public void close() {
        storage.close();
    }

    private static long content(Sql sql, byte[] bytes) throws SQLException {
        ContentHash sha256 = ContentHash.of(ByteBuffer.wrap(bytes));
        Long known = sql.first("SELECT id FROM content WHERE sha256 = ?", row -> row.getLong("id"), sha256)
                .orElse(null);
        if (known != null) {
            return known;
        }
        byte[] deflated = deflated(bytes);
        boolean isShorter = deflated.length < bytes.length;
        byte[] stored = isShorter ? deflated : bytes;
        long id = sql.insertNumbered(
                "INSERT INTO content (sha256, length, coding) VALUES (?, ?, ?)",
                sha256,
                bytes.length,
                isShorter ? "DEFLATE" : "IDENTITY");
        for (int start = 0; start < stored.length; start += PART) {
            byte[] part = Arrays.copyOfRange(stored, start, Math.min(stored.length, start + PART));
            sql.insert("INSERT INTO content_part VALUES (?, ?, ?)", id, start / PART, part);
        }
        return id;
    }

    private static byte[] deflated(byte[] bytes) {
        try {
            return ContentCoding.deflate(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
