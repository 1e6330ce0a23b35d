package io.github.pressdiff.archive.sql;

import io.github.pressdiff.archive.ContentHash;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A row of the table {@code content}. */
final class StoredContent {

    static final String COLUMNS = "id, sha256, length, coding, base, step, redaction, bytes";

    private final long id;
    private final ContentHash hash;
    private final int length;
    private final ContentCoding coding;
    private final @Nullable Long base;
    private final int step;
    private final @Nullable Long redaction;
    private final byte @Nullable [] bytes;

    private StoredContent(ResultSet row) throws SQLException {
        id = row.getLong("id");
        hash = Sql.hash(row, "sha256");
        length = row.getInt("length");
        coding = ContentCoding.valueOf(row.getString("coding"));
        base = Sql.wholeNumber(row, "base");
        step = row.getInt("step");
        redaction = Sql.wholeNumber(row, "redaction");
        bytes = row.getBytes("bytes");
    }

    static StoredContent read(ResultSet row) throws SQLException {
        return new StoredContent(row);
    }

    /**
     * Returns the bytes before coding.
     *
     * @param stored what is stored of them
     * @param baseBytes the bytes of the base; those of a whole content are not looked at
     * @throws IOException if they do not come out, or not as many as there were
     */
    byte[] decode(byte[] stored, byte[] baseBytes) throws IOException {
        byte[] decoded = coding.decode(stored, baseBytes, length);
        if (decoded.length != length) {
            throw new IOException("other than " + length + " bytes");
        }
        return decoded;
    }

    long id() {
        return id;
    }

    ContentHash hash() {
        return hash;
    }

    /** Returns the number of the content that this one is a difference to; null for a whole one. */
    @Nullable
    Long base() {
        return base;
    }

    int step() {
        return step;
    }

    /** Returns the number of the redaction that removed the bytes; null while they are there. */
    @Nullable
    Long redaction() {
        return redaction;
    }

    /** Returns what is stored; null when it is longer than the row takes. */
    byte @Nullable [] bytes() {
        return bytes;
    }
}
