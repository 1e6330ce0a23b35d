package io.github.pressdiff.archive.sql;

/**
 * What a record of the chain of pages is about. The names are stored and never changed; nor are the columns of the statements,
 * which are the fields of the record's text in their order.
 */
enum RecordKind {
    /** A page began to be watched; the subject is its number. */
    PAGE("SELECT id AS page, url, added_at FROM page WHERE id = ? AND id = ?"),
    /** A version; the subject is its number within the page. */
    VERSION("""
            SELECT v.page, v.number, v.kind, v.snapshot, h.sha256 AS head, r.sha256 AS received, d.sha256 AS decoded,
                a.sha256 AS article, v.revision, v.charset, v.charset_reason, v.container, v.container_body,
                v.container_reason, v.first_seen, v.incident
            FROM version v
            JOIN snapshot s ON s.id = v.snapshot
            JOIN content h ON h.id = s.head
            JOIN content r ON r.id = s.received
            JOIN content d ON d.id = s.decoded
            JOIN content a ON a.id = v.article
            WHERE v.page = ? AND v.number = ?"""),
    /** An incident began; the subject is its number. */
    INCIDENT("""
            SELECT i.page, i.id, i.reason, i.evidence, i.opened_by, i.snapshot, h.sha256 AS head,
                r.sha256 AS received, d.sha256 AS decoded, i.digest
            FROM incident i
            LEFT JOIN snapshot s ON s.id = i.snapshot
            LEFT JOIN content h ON h.id = s.head
            LEFT JOIN content r ON r.id = s.received
            LEFT JOIN content d ON d.id = s.decoded
            WHERE i.page = ? AND i.id = ?"""),
    /** An incident was confirmed; the subject is the incident's number. */
    INCIDENT_CONFIRMED(event("CONFIRMED")),
    /** A person took what an incident held back; the subject is the incident's number. */
    INCIDENT_ACCEPTED(event("ACCEPTED")),
    /** An incident ended; the subject is its number. */
    INCIDENT_ENDED(event("ENDED")),
    /** A reader's remark; the subject is its number. */
    ANNOTATION("SELECT page, id, version, at, reviewed, importance, note FROM annotation WHERE page = ? AND id = ?"),
    /** Contents were removed; the subject is the number of the redaction. */
    REDACTION("SELECT page, id, version, at, reason FROM redaction WHERE page = ? AND id = ?");

    private final String select;

    RecordKind(String select) {
        this.select = select;
    }

    /** Returns the statement that reads the fields; its values are the page and the subject. */
    String select() {
        return select;
    }

    /** Returns the kind for what became of an incident. */
    static RecordKind of(IncidentTable.Event event) {
        return switch (event) {
            case CONFIRMED -> INCIDENT_CONFIRMED;
            case ACCEPTED -> INCIDENT_ACCEPTED;
            case ENDED -> INCIDENT_ENDED;
        };
    }

    private static String event(String kind) {
        return "SELECT i.page, i.id, e.at, e.version FROM incident_event e JOIN incident i ON i.id = e.incident"
                + " WHERE i.page = ? AND i.id = ? AND e.kind = '" + kind + "'";
    }
}
