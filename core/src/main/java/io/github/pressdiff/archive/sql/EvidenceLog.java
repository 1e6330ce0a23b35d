package io.github.pressdiff.archive.sql;

import io.github.pressdiff.archive.ContentHash;
import io.github.pressdiff.page.PageId;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes the chains by which an alteration of the history shows. Each record is read back as it is stored before it is hashed, so
 * that the chain holds what a reader will find.
 */
record EvidenceLog(Sql sql) {

    /** What stands before the first record of a chain. */
    static final ContentHash BEGINNING = new ContentHash("0".repeat(64));

    private static final String CONTENTS_OF_REDACTION =
            "SELECT sha256 FROM content WHERE redaction = ? ORDER BY sha256";

    /**
     * Where a chain ends.
     *
     * @param number of its last record; 0 for an empty chain
     * @param chain the hash up to it; 32 zero bytes for an empty chain
     */
    record End(long number, ContentHash chain) {
        /** Returns the hash, or null for an empty chain. */
        @Nullable
        ContentHash chainOrNull() {
            return number == 0 ? null : chain;
        }
    }

    /** Adds what has just been stored to the chain of its page and to the chain of all pages. */
    void add(PageId page, RecordKind kind, long subject) throws SQLException {
        End all = end();
        End own = end(page);
        ContentHash pageChain = link(own.chain, text(page, kind, subject));
        sql.insert(
                "INSERT INTO page_record (number, page, position, kind, subject, page_chain, chain)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                all.number + 1,
                page.value(),
                (int) own.number + 1,
                kind.name(),
                subject,
                pageChain,
                link(all.chain, pageChain.toByteArray()));
    }

    /** Returns where the chain of all pages ends. */
    End end() throws SQLException {
        return end(sql.first(
                "SELECT number, chain FROM page_record ORDER BY number DESC FETCH FIRST ROW ONLY", EvidenceLog::end));
    }

    /** Returns where the chain of a page ends. */
    End end(PageId page) throws SQLException {
        return end(sql.first(
                "SELECT position AS number, page_chain AS chain FROM page_record WHERE page = ?"
                        + " ORDER BY page DESC, position DESC FETCH FIRST ROW ONLY",
                EvidenceLog::end,
                page.value()));
    }

    /** Returns where the chain of the checks ends. */
    End endOfChecks() throws SQLException {
        return end(sql.first(
                "SELECT sequence AS number, chain FROM check_record ORDER BY sequence DESC FETCH FIRST ROW ONLY",
                EvidenceLog::end));
    }

    /** Returns the hash of a chain that goes on with this text. */
    static ContentHash link(ContentHash chain, byte[] text) {
        return ContentHash.of(ByteBuffer.allocate(32 + text.length)
                .put(chain.toByteArray())
                .put(text)
                .flip());
    }

    private byte[] text(PageId page, RecordKind kind, long subject) throws SQLException {
        RecordText text = sql.first(
                        kind.select(), row -> fields(RecordText.of(kind.name()), row), page.value(), subject)
                .orElseThrow(() -> new DamagedStoreException(
                        kind + " " + subject + " of page " + page + " is gone since it was written", null));
        if (kind == RecordKind.REDACTION) {
            for (byte[] content : sql.list(CONTENTS_OF_REDACTION, row -> row.getBytes("sha256"), subject)) {
                text.with("content", content);
            }
        }
        return text.bytes();
    }

    /** Adds a field for each column of a row, by its name. */
    static RecordText fields(RecordText text, ResultSet row) throws SQLException {
        ResultSetMetaData columns = row.getMetaData();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            text.with(columns.getColumnLabel(i).toLowerCase(Locale.ROOT), row.getObject(i));
        }
        return text;
    }

    private static End end(ResultSet row) throws SQLException {
        return new End(row.getLong("number"), Sql.hash(row, "chain"));
    }

    private static End end(Optional<End> last) {
        return last.orElse(new End(0, BEGINNING));
    }
}
