package io.github.pressdiff.archive.sql;

import io.github.pressdiff.archive.ContentHash;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Brings what was stored before there were chains under them: rows of headers become heads, and every page, version, incident
 * and check gets its place. What the chains say of these is that they were so at the time of the conversion.
 *
 * <p>It runs between two steps, on tables that no program but this one has ever had, and has to go on doing so when later steps have
 * changed them. So its statements are its own; shared is only what belongs to stored forms, which have to be read for ever: the
 * texts of records, the codings, the link of a chain.
 */
final class EvidenceConversion {

    private static final String HEAD = """
            SELECT requested_url, final_url, address, status, started_at, elapsed, framing, certificate, robots
            FROM snapshot WHERE id = ?""";

    private static final String HOPS = """
            SELECT from_url AS hop_from, status AS hop_status, to_url AS hop_to
            FROM snapshot_hop WHERE snapshot = ? ORDER BY position""";

    private static final String HEADERS = """
            SELECT name AS response_name, text AS response_value
            FROM snapshot_header WHERE snapshot = ? ORDER BY position""";

    private static final String PAGE = "SELECT id AS page, url, added_at FROM page WHERE id = ?";

    private static final String VERSION = """
            SELECT v.page, v.number, v.kind, v.snapshot, h.sha256 AS head, r.sha256 AS received, d.sha256 AS decoded,
                a.sha256 AS article, v.revision, v.charset, v.charset_reason, v.container, v.container_body,
                v.container_reason, v.first_seen, v.incident
            FROM version v
            JOIN snapshot s ON s.id = v.snapshot
            JOIN content h ON h.id = s.head
            JOIN content r ON r.id = s.received
            JOIN content d ON d.id = s.decoded
            JOIN content a ON a.id = v.article
            WHERE v.page = ? AND v.number = ?""";

    private static final String INCIDENT = """
            SELECT i.page, i.id, i.reason, i.evidence, i.opened_by, i.snapshot, h.sha256 AS head,
                r.sha256 AS received, d.sha256 AS decoded, i.digest
            FROM incident i
            LEFT JOIN snapshot s ON s.id = i.snapshot
            LEFT JOIN content h ON h.id = s.head
            LEFT JOIN content r ON r.id = s.received
            LEFT JOIN content d ON d.id = s.decoded
            WHERE i.id = ?""";

    private static final String EVENT = """
            SELECT i.page, i.id, e.at, e.version
            FROM incident_event e JOIN incident i ON i.id = e.incident
            WHERE i.id = ? AND e.kind = ?""";

    private static final String CHECKS = """
            SELECT sequence, page, slot, started_at, finished_at, result, failure, detail, status, version, incident, robots,
                not_before, final_url, elapsed, ? AS records, ? AS record_chain
            FROM check_record WHERE sequence > ? ORDER BY sequence FETCH FIRST 1000 ROWS ONLY""";

    private static final String RECORD = """
            INSERT INTO page_record (number, page, position, kind, subject, page_chain, chain)
            VALUES (?, ?, ?, ?, ?, ?, ?)""";

    private static final String CONTENT =
            "INSERT INTO content (sha256, length, coding, base, step, bytes) VALUES (?, ?, ?, ?, ?, ?)";

    /** Bytes in the row of a content and in a row of its parts, as the columns allow. */
    private static final int SHORT = 4_000;

    private static final int PART = 262_144;

    private final Sql sql;

    /** The chain of all pages as far as it goes. */
    private long records;

    private ContentHash chain = EvidenceLog.BEGINNING;

    /** The chain of the page that is under way. */
    private int position;

    private ContentHash pageChain = EvidenceLog.BEGINNING;

    private EvidenceConversion(Sql sql) {
        this.sql = sql;
    }

    static void run(Sql sql) throws SQLException {
        EvidenceConversion conversion = new EvidenceConversion(sql);
        List<Long> pages = conversion.ids("SELECT id FROM page ORDER BY id");
        for (long page : pages) {
            conversion.writeHeads(page);
        }
        for (long page : pages) {
            conversion.chainPage(page);
        }
        conversion.chainChecks();
    }

    private void writeHeads(long page) throws SQLException {
        HeadLine line = new HeadLine(sql);
        for (long snapshot : ids("SELECT id FROM snapshot WHERE page = ? ORDER BY id", page)) {
            byte[] head = head(snapshot);
            requireReadable(head, snapshot);
            sql.insert("UPDATE snapshot SET head = ? WHERE id = ?", line.put(head), snapshot);
        }
    }

    private byte[] head(long snapshot) throws SQLException {
        RecordText text = RecordText.of("SNAPSHOT");
        for (String select : List.of(HEAD, HOPS, HEADERS)) {
            sql.list(select, row -> EvidenceLog.fields(text, row), snapshot);
        }
        return text.bytes();
    }

    /** The rows, from which it could be made again, are gone after the next step. */
    private static void requireReadable(byte[] head, long snapshot) {
        try {
            Object unused = SnapshotHead.read(head);
        } catch (IllegalArgumentException e) {
            throw new DamagedStoreException("snapshot " + snapshot + " cannot be what was stored", e);
        }
    }

    private void chainPage(long page) throws SQLException {
        position = 0;
        pageChain = EvidenceLog.BEGINNING;
        add(page, "PAGE", page, text(PAGE, "PAGE", page));
        for (long number : ids("SELECT number AS id FROM version WHERE page = ? ORDER BY number", page)) {
            add(page, "VERSION", number, text(VERSION, "VERSION", page, number));
        }
        for (long incident : ids("SELECT id FROM incident WHERE page = ? ORDER BY id", page)) {
            add(page, "INCIDENT", incident, text(INCIDENT, "INCIDENT", incident));
            for (String event : sql.list(
                    "SELECT kind FROM incident_event WHERE incident = ? ORDER BY at, kind",
                    row -> row.getString("kind"),
                    incident)) {
                add(page, "INCIDENT_" + event, incident, text(EVENT, "INCIDENT_" + event, incident, event));
            }
        }
    }

    private byte[] text(String select, String kind, Object... values) throws SQLException {
        return sql.first(select, row -> EvidenceLog.fields(RecordText.of(kind), row), values)
                .orElseThrow(() -> new DamagedStoreException(
                        "what belongs to " + kind + " " + Arrays.asList(values) + " is gone", null))
                .bytes();
    }

    private void add(long page, String kind, long subject, byte[] text) throws SQLException {
        records++;
        position++;
        pageChain = EvidenceLog.link(pageChain, text);
        chain = EvidenceLog.link(chain, pageChain.toByteArray());
        sql.insert(RECORD, records, page, position, kind, subject, pageChain, chain);
    }

    private void chainChecks() throws SQLException {
        ContentHash recordChain = records == 0 ? null : chain;
        ContentHash checkChain = EvidenceLog.BEGINNING;
        long last = 0;
        while (true) {
            List<CheckText> texts = sql.list(CHECKS, CheckText::read, records, recordChain, last);
            for (CheckText check : texts) {
                last = check.sequence;
                checkChain = EvidenceLog.link(checkChain, check.text.bytes());
                sql.insert(
                        "UPDATE check_record SET records = ?, chain = ? WHERE sequence = ?", records, checkChain, last);
            }
            if (texts.isEmpty()) {
                return;
            }
        }
    }

    private List<Long> ids(String select, Object... values) throws SQLException {
        return sql.list(select, row -> row.getLong("id"), values);
    }

    private record CheckText(long sequence, RecordText text) {
        static CheckText read(ResultSet row) throws SQLException {
            return new CheckText(row.getLong("sequence"), EvidenceLog.fields(RecordText.of("CHECK"), row));
        }
    }

    /** Stores the heads of a page: one whole, the next as differences to it, until one does not resemble it any more. */
    private static final class HeadLine {

        private final Sql sql;
        private byte @Nullable [] whole;
        private long wholeId;

        HeadLine(Sql sql) {
            this.sql = sql;
        }

        /** Returns the number of the content that it is. */
        long put(byte[] head) throws SQLException {
            ContentHash sha256 = ContentHash.of(ByteBuffer.wrap(head));
            Optional<Long> known = sql.first(
                    "SELECT id FROM content WHERE prefix = ? AND sha256 = ?",
                    row -> row.getLong("id"),
                    ByteBuffer.wrap(sha256.toByteArray()).getInt(),
                    sha256);
            return known.isPresent() ? known.get() : insert(head, sha256);
        }

        private long insert(byte[] head, ContentHash sha256) throws SQLException {
            EncodedContent encoded = whole == null ? EncodedContent.whole(head) : EncodedContent.between(whole, head);
            boolean isDelta = encoded.coding() == ContentCoding.DELTA;
            byte[] stored = encoded.stored();
            long id = sql.insertNumbered(
                    CONTENT,
                    sha256,
                    head.length,
                    encoded.coding().name(),
                    isDelta ? wholeId : null,
                    isDelta ? 1 : 0,
                    stored.length <= SHORT ? stored : null);
            for (int start = 0; start < stored.length && stored.length > SHORT; start += PART) {
                sql.insert(
                        "INSERT INTO content_part (content, position, bytes) VALUES (?, ?, ?)",
                        id,
                        start / PART,
                        Arrays.copyOfRange(stored, start, Math.min(stored.length, start + PART)));
            }
            if (!isDelta) {
                whole = head;
                wholeId = id;
            }
            return id;
        }
    }
}
