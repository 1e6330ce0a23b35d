package io.github.pressdiff.archive.sql;

import io.github.pressdiff.archive.ContentHash;
import io.github.pressdiff.fetch.Body;
import io.github.pressdiff.fetch.Exchange;
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

/**
 * Brings what was stored before there were chains under them: rows of headers become heads, and every page, version, incident
 * and check gets its place. What the chains say of these is that they were so at the time of the conversion.
 */
record EvidenceConversion(Sql sql) {

    private static final String CHECKS_AS_TEXT = """
            SELECT sequence, page, slot, started_at, finished_at, result, failure, detail, status, version, incident, robots,
                not_before, final_url, elapsed, ? AS records, ? AS record_chain
            FROM check_record WHERE sequence > ? ORDER BY sequence FETCH FIRST 1000 ROWS ONLY""";

    static void run(Sql sql) throws SQLException {
        EvidenceConversion conversion = new EvidenceConversion(sql);
        conversion.writeHeads();
        conversion.chainPages();
        conversion.chainChecks();
    }

    private void writeHeads() throws SQLException {
        for (long page : ids("SELECT id FROM page ORDER BY id")) {
            Long before = null;
            for (long snapshot : ids("SELECT id FROM snapshot WHERE page = ? ORDER BY id", page)) {
                SnapshotHead head = sql.first("SELECT * FROM snapshot WHERE id = ?", this::head, snapshot)
                        .orElseThrow();
                before = new ContentTable(sql).put(withRows(snapshot, head).write(), before);
                sql.insert("UPDATE snapshot SET head = ? WHERE id = ?", before, snapshot);
            }
        }
    }

    private SnapshotHead head(ResultSet row) throws SQLException {
        Exchange exchange = new Exchange(
                new PageUrl(URI.create(row.getString("requested_url"))),
                new PageUrl(URI.create(row.getString("final_url"))),
                List.of(),
                row.getString("address"),
                row.getString("certificate"),
                RobotsVerdict.valueOf(row.getString("robots")),
                Nanos.instant(row.getLong("started_at")),
                Nanos.duration(row.getLong("elapsed")));
        return new SnapshotHead(exchange, row.getInt("status"), Framing.valueOf(row.getString("framing")), List.of());
    }

    private SnapshotHead withRows(long snapshot, SnapshotHead head) throws SQLException {
        List<Hop> hops = sql.list(
                "SELECT from_url, status, to_url FROM snapshot_hop WHERE snapshot = ? ORDER BY position",
                row -> new Hop(row.getString("from_url"), row.getInt("status"), row.getString("to_url")),
                snapshot);
        List<Header> headers = sql.list(
                "SELECT name, text FROM snapshot_header WHERE snapshot = ? ORDER BY position",
                row -> new Header(row.getString("name"), row.getString("text")),
                snapshot);
        Exchange known = head.exchange();
        Exchange exchange = new Exchange(
                known.requested(),
                known.finalUrl(),
                hops,
                known.address(),
                known.certificate(),
                known.robots(),
                known.startedAt(),
                known.elapsed());
        return new SnapshotHead(exchange, head.status(), head.framing(), headers);
    }

    private void chainPages() throws SQLException {
        EvidenceLog log = new EvidenceLog(sql);
        for (long id : ids("SELECT id FROM page ORDER BY id")) {
            PageId page = new PageId(id);
            log.add(page, RecordKind.PAGE, id);
            for (long number : ids("SELECT number AS id FROM version WHERE page = ? ORDER BY number", id)) {
                log.add(page, RecordKind.VERSION, number);
            }
            for (long incident : ids("SELECT id FROM incident WHERE page = ? ORDER BY id", id)) {
                log.add(page, RecordKind.INCIDENT, incident);
                for (String event : sql.list(
                        "SELECT kind FROM incident_event WHERE incident = ? ORDER BY at, kind",
                        row -> row.getString("kind"),
                        incident)) {
                    log.add(page, RecordKind.of(IncidentTable.Event.valueOf(event)), incident);
                }
            }
        }
    }

    private void chainChecks() throws SQLException {
        EvidenceLog.End records = new EvidenceLog(sql).end();
        ContentHash chain = EvidenceLog.BEGINNING;
        long last = 0;
        while (true) {
            List<Text> texts = sql.list(CHECKS_AS_TEXT, Text::read, records.number(), records.chainOrNull(), last);
            for (Text text : texts) {
                last = text.sequence;
                chain = EvidenceLog.link(chain, text.content.toByteArray());
                sql.insert(
                        "UPDATE check_record SET records = ?, chain = ? WHERE sequence = ?",
                        records.number(),
                        chain,
                        last);
            }
            if (texts.isEmpty()) {
                return;
            }
        }
    }

    private List<Long> ids(String select, Object... values) throws SQLException {
        return sql.list(select, row -> row.getLong("id"), values);
    }

    private record Text(long sequence, Body content) {
        static Text read(ResultSet row) throws SQLException {
            return new Text(
                    row.getLong("sequence"),
                    Body.of(EvidenceLog.fields(RecordText.of("CHECK"), row).bytes()));
        }
    }
}
