package io.github.pressdiff.archive.sql;

import io.github.pressdiff.archive.ContentHash;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sequences of bytes, each stored once and known by its SHA-256, in rows of bounded size. */
record ContentTable(Sql sql) {

    /** Bytes in a row, as the column allows. */
    private static final int PART = 262_144;

    /** Stores bytes, unless they are stored already, and returns their number. */
    long put(byte[] bytes) throws SQLException {
        ContentHash sha256 = hash(bytes);
        Optional<Long> known = sql.first("SELECT id FROM content WHERE sha256 = ?", row -> row.getLong("id"), sha256);
        if (known.isPresent()) {
            return known.get();
        }
        byte[] deflated = encode(ContentCoding.DEFLATE, bytes);
        ContentCoding coding = deflated.length < bytes.length ? ContentCoding.DEFLATE : ContentCoding.IDENTITY;
        long id = sql.insertNumbered(
                "INSERT INTO content (sha256, length, coding) VALUES (?, ?, ?)", sha256, bytes.length, coding.name());
        putParts(id, coding == ContentCoding.DEFLATE ? deflated : bytes);
        return id;
    }

    /** Returns the numbers under which bytes are stored that have not been removed. */
    List<Long> numbers() throws SQLException {
        return sql.list("SELECT id FROM content WHERE redaction IS NULL ORDER BY id", row -> row.getLong("id"));
    }

    /** Returns what was stored under a number. */
    byte[] get(long id) throws SQLException {
        Entry entry = sql.first("SELECT sha256, length, coding, redaction FROM content WHERE id = ?", Entry::read, id)
                .orElseThrow(() -> new DamagedStoreException("content " + id + " is missing", null));
        if (entry.redaction != null) {
            throw new RedactedException(new RedactionTable(sql)
                    .find(entry.redaction)
                    .orElseThrow(() -> new DamagedStoreException("content " + id + " is missing", null)));
        }
        byte[] bytes = decode(id, entry);
        if (!hash(bytes).equals(entry.hash)) {
            throw new DamagedStoreException("content " + id + " does not have its hash " + entry.hash, null);
        }
        return bytes;
    }

    /** Tells whether a content was removed on purpose. */
    boolean isRedacted(long id) throws SQLException {
        return sql.first(
                        "SELECT redaction FROM content WHERE id = ?",
                        row -> Sql.wholeNumber(row, "redaction") != null,
                        id)
                .orElse(false);
    }

    /** Removes contents for ever; what was stored as a difference to them is stored whole first. */
    void redact(List<Long> ids, long redaction) throws SQLException {
        for (long id : ids) {
            for (long dependent : sql.list("SELECT id FROM content WHERE base = ?", row -> row.getLong("id"), id)) {
                if (!ids.contains(dependent)) {
                    storeWhole(dependent, get(dependent));
                }
            }
        }
        for (long id : ids) {
            sql.insert("UPDATE content SET redaction = ?, base = NULL WHERE id = ?", redaction, id);
            sql.insert("DELETE FROM content_part WHERE content = ?", id);
        }
    }

    private void storeWhole(long id, byte[] bytes) throws SQLException {
        byte[] deflated = encode(ContentCoding.DEFLATE, bytes);
        ContentCoding coding = deflated.length < bytes.length ? ContentCoding.DEFLATE : ContentCoding.IDENTITY;
        sql.insert("DELETE FROM content_part WHERE content = ?", id);
        sql.insert("UPDATE content SET coding = ?, base = NULL, step = 0 WHERE id = ?", coding.name(), id);
        putParts(id, coding == ContentCoding.DEFLATE ? deflated : bytes);
    }

    private void putParts(long id, byte[] stored) throws SQLException {
        for (int start = 0; start < stored.length; start += PART) {
            sql.insert(
                    "INSERT INTO content_part (content, position, bytes) VALUES (?, ?, ?)",
                    id,
                    start / PART,
                    Arrays.copyOfRange(stored, start, Math.min(stored.length, start + PART)));
        }
    }

    private byte[] decode(long id, Entry entry) throws SQLException {
        ByteArrayOutputStream stored = new ByteArrayOutputStream();
        sql.list("SELECT bytes FROM content_part WHERE content = ? ORDER BY position", row -> row.getBytes("bytes"), id)
                .forEach(stored::writeBytes);
        try {
            return entry.coding.decode(stored.toByteArray(), entry.length);
        } catch (IOException | IllegalArgumentException e) {
            throw new DamagedStoreException("content " + id + " cannot be decompressed", e);
        }
    }

    private static byte[] encode(ContentCoding coding, byte[] bytes) {
        try {
            return coding.encode(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("no file is involved", e);
        }
    }

    private static ContentHash hash(byte[] bytes) {
        return ContentHash.of(ByteBuffer.wrap(bytes));
    }

    private record Entry(
            ContentHash hash,
            int length,
            ContentCoding coding,
            @Nullable Long redaction) {
        static Entry read(ResultSet row) throws SQLException {
            return new Entry(
                    Sql.hash(row, "sha256"),
                    row.getInt("length"),
                    ContentCoding.valueOf(row.getString("coding")),
                    Sql.wholeNumber(row, "redaction"));
        }
    }
}
