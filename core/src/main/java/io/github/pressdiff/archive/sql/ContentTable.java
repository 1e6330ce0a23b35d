package io.github.pressdiff.archive.sql;

import io.github.pressdiff.archive.ContentHash;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Sequences of bytes, each stored once and known by its SHA-256, in rows of bounded size. What resembles an earlier content is
 * stored as a difference; {@link DeltaLine} says to which one.
 */
record ContentTable(Sql sql) {

    /** Bytes in the row of a content and in a row of its parts, as the columns allow. */
    private static final int SHORT = 4_000;

    private static final int PART = 262_144;

    /** Stores bytes that resemble nothing known, unless they are stored already, and returns their number. */
    long put(byte[] bytes) throws SQLException {
        return put(bytes, null);
    }

    /**
     * Stores bytes, unless they are stored already, and returns their number.
     *
     * @param predecessor the number of a content that they are likely to resemble; null for none
     */
    long put(byte[] bytes, @Nullable Long predecessor) throws SQLException {
        ContentHash sha256 = hash(bytes);
        Optional<Long> known = find(sha256);
        if (known.isPresent()) {
            return known.get();
        }
        Optional<Base> base = predecessor == null ? Optional.empty() : readableBase(predecessor);
        EncodedContent encoded =
                base.isPresent() ? EncodedContent.between(base.get().bytes, bytes) : EncodedContent.whole(bytes);
        boolean isDelta = encoded.coding() == ContentCoding.DELTA;
        long id = sql.insertNumbered(
                "INSERT INTO content (sha256, length, coding, base, step, bytes) VALUES (?, ?, ?, ?, ?, ?)",
                sha256,
                bytes.length,
                encoded.coding().name(),
                isDelta ? base.get().id : null,
                isDelta ? base.get().nextStep : 0,
                inRow(encoded.stored()));
        putParts(id, encoded.stored());
        sql.recent().put(id, bytes.clone());
        return id;
    }

    /** Returns what is stored under a number, read from the beginning. */
    byte[] get(long id) throws SQLException {
        return bytes(readable(id), new RecentContents()).clone();
    }

    /** Returns what was stored under a number, if it was used a short while ago without looking at the store again. */
    byte[] recall(long id) throws SQLException {
        return bytes(readable(id), sql.recent()).clone();
    }

    private StoredContent readable(long id) throws SQLException {
        StoredContent content = row(id);
        Long redaction = content.redaction();
        if (redaction != null) {
            throw new RedactedException(new RedactionTable(sql)
                    .find(redaction)
                    .orElseThrow(() -> new DamagedStoreException("content " + id + " is missing", null)));
        }
        return content;
    }

    /** Stores the hash of bytes that are not to be read again, unless they are known, and returns their number. */
    long putHash(byte[] bytes) throws SQLException {
        ContentHash sha256 = hash(bytes);
        Optional<Long> known = find(sha256);
        return known.isPresent()
                ? known.get()
                : sql.insertNumbered(
                        "INSERT INTO content (sha256, length, coding) VALUES (?, ?, ?)",
                        sha256,
                        bytes.length,
                        ContentCoding.IDENTITY.name());
    }

    /** Tells whether these bytes were removed on purpose. */
    boolean isRedacted(byte[] bytes) throws SQLException {
        Optional<Long> known = find(hash(bytes));
        return known.isPresent() && isRedacted(known.get());
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
    void redact(Set<Long> ids, long redaction) throws SQLException {
        for (long id : ids) {
            for (long dependent : sql.list("SELECT id FROM content WHERE base = ?", row -> row.getLong("id"), id)) {
                if (!ids.contains(dependent)) {
                    storeWhole(dependent, get(dependent));
                }
            }
        }
        sql.recent().clear();
        for (long id : ids) {
            sql.insert("UPDATE content SET redaction = ?, base = NULL, bytes = NULL WHERE id = ?", redaction, id);
            sql.insert("DELETE FROM content_part WHERE content = ?", id);
        }
    }

    private void storeWhole(long id, byte[] bytes) throws SQLException {
        EncodedContent whole = EncodedContent.whole(bytes);
        sql.insert("DELETE FROM content_part WHERE content = ?", id);
        sql.insert(
                "UPDATE content SET coding = ?, base = NULL, step = 0, bytes = ? WHERE id = ?",
                whole.coding().name(),
                inRow(whole.stored()),
                id);
        putParts(id, whole.stored());
    }

    private Optional<Long> find(ContentHash sha256) throws SQLException {
        return sql.first(
                "SELECT id FROM content WHERE prefix = ? AND sha256 = ?",
                row -> row.getLong("id"),
                ByteBuffer.wrap(sha256.toByteArray()).getInt(),
                sha256);
    }

    /** Returns no base when it is damaged: what is new is stored all the same, and the damage is told when that is read. */
    private Optional<Base> readableBase(long predecessor) throws SQLException {
        try {
            return base(predecessor);
        } catch (DamagedStoreException e) {
            return Optional.empty();
        }
    }

    /** Returns the content that the successor of another one is a difference to; empty when it is stored whole. */
    private Optional<Base> base(long predecessor) throws SQLException {
        StoredContent last = row(predecessor);
        int step = DeltaLine.step(last.step() + 1);
        if (step == 0 || last.redaction() != null) {
            return Optional.empty();
        }
        StoredContent base = last;
        for (Long next = base.base(); next != null && base.step() > DeltaLine.baseStep(step); next = base.base()) {
            base = below(base, next);
        }
        return Optional.of(new Base(base.id(), bytes(base, sql.recent()), step));
    }

    /** Returns the content that another one is a difference to. */
    private StoredContent below(StoredContent content, long base) throws SQLException {
        StoredContent below = row(base);
        if (below.step() >= content.step()) {
            throw new DamagedStoreException("content " + content.id() + " is built on itself", null);
        }
        return below;
    }

    /** Returns the bytes of a content, not to be written to. */
    private byte[] bytes(StoredContent last, RecentContents recent) throws SQLException {
        byte[] known = recent.get(last.id());
        if (known != null) {
            return known;
        }
        Deque<StoredContent> chain = new ArrayDeque<>();
        chain.push(last);
        byte[] bytes = new byte[0];
        for (Long base = last.base(); base != null; base = chain.getFirst().base()) {
            byte[] start = recent.get(base);
            if (start != null) {
                bytes = start;
                break;
            }
            chain.push(below(chain.getFirst(), base));
        }
        bytes = build(bytes, chain);
        if (!hash(bytes).equals(last.hash())) {
            throw new DamagedStoreException("content " + last.id() + " does not have its hash " + last.hash(), null);
        }
        recent.put(last.id(), bytes);
        return bytes;
    }

    private byte[] build(byte[] start, Deque<StoredContent> chain) throws SQLException {
        byte[] bytes = start;
        for (StoredContent content : chain) {
            byte[] stored = content.bytes();
            try {
                bytes = content.decode(stored == null ? parts(content.id()) : stored, bytes);
            } catch (IOException e) {
                throw new DamagedStoreException("content " + content.id() + " cannot be decompressed", e);
            }
        }
        return bytes;
    }

    private StoredContent row(long id) throws SQLException {
        return sql.first("SELECT " + StoredContent.COLUMNS + " FROM content WHERE id = ?", StoredContent::read, id)
                .orElseThrow(() -> new DamagedStoreException("content " + id + " is missing", null));
    }

    private static byte @Nullable [] inRow(byte[] stored) {
        return stored.length <= SHORT ? stored : null;
    }

    private void putParts(long id, byte[] stored) throws SQLException {
        for (int start = 0; start < stored.length && inRow(stored) == null; start += PART) {
            sql.insert(
                    "INSERT INTO content_part (content, position, bytes) VALUES (?, ?, ?)",
                    id,
                    start / PART,
                    Arrays.copyOfRange(stored, start, Math.min(stored.length, start + PART)));
        }
    }

    private byte[] parts(long id) throws SQLException {
        ByteArrayOutputStream stored = new ByteArrayOutputStream();
        sql.list("SELECT bytes FROM content_part WHERE content = ? ORDER BY position", row -> row.getBytes("bytes"), id)
                .forEach(stored::writeBytes);
        return stored.toByteArray();
    }

    private static ContentHash hash(byte[] bytes) {
        return ContentHash.of(ByteBuffer.wrap(bytes));
    }

    /** What a difference is made to, and the step of the content that it makes. */
    private static final class Base {
        private final long id;
        private final byte[] bytes;
        private final int nextStep;

        Base(long id, byte[] bytes, int nextStep) {
            this.id = id;
            this.bytes = bytes;
            this.nextStep = nextStep;
        }
    }
}
