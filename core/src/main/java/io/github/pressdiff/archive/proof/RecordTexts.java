package io.github.pressdiff.archive.proof;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Makes the texts of page records anew from the rows that they are about, as {@code core/src/docs/evidence.md} lays down. */
final class RecordTexts {

    private final StoredRows rows;
    private final Names names;
    private final ContentIndex contents;
    private final Map<Long, List<String>> removed;

    /** @param removed the hashes of what redactions removed, by the number of the redaction */
    RecordTexts(StoredRows rows, Names names, ContentIndex contents, Map<Long, List<String>> removed) {
        this.rows = rows;
        this.names = names;
        this.contents = contents;
        this.removed = removed;
    }

    /** Returns the text of a record. */
    byte[] of(Subject subject) {
        return switch (subject.kind()) {
            case PAGE -> page(subject);
            case VERSION -> version(subject);
            case INCIDENT -> incident(subject);
            case INCIDENT_CONFIRMED, INCIDENT_ACCEPTED, INCIDENT_ENDED -> event(subject);
            case ANNOTATION -> annotation(subject);
            case REDACTION -> redaction(subject);
        };
    }

    /** Returns the numbers of the redactions that contents name, whether there are such redactions or not; ascending. */
    Set<Long> redactions() {
        return new TreeSet<>(removed.keySet());
    }

    private byte[] page(Subject subject) {
        EvidenceRow row = require(rows.find(EvidenceTable.PAGE, subject.number()), subject);
        requireSame(subject, row.number("id"));
        return new RecordText("PAGE")
                .field("page", subject.page())
                .fields(row, "url", "added_at")
                .bytes();
    }

    private byte[] version(Subject subject) {
        EvidenceRow row = require(rows.find(EvidenceTable.VERSION, subject.page(), subject.number()), subject);
        RecordText text = new RecordText("VERSION").fields(row, "page", "number", "kind");
        snapshot(text, row, subject);
        return text.field("article", hash(row, "article", subject, ": its article"))
                .fields(row, "revision", "charset", "charset_reason", "container", "container_body")
                .fields(row, "container_reason", "first_seen", "incident")
                .bytes();
    }

    private byte[] incident(Subject subject) {
        EvidenceRow row = require(rows.find(EvidenceTable.INCIDENT, subject.number()), subject);
        requireSame(subject, row.number("page"));
        RecordText text = new RecordText("INCIDENT").fields(row, "page", "id", "reason", "evidence", "opened_by");
        snapshot(text, row, subject);
        return text.fields(row, "digest").bytes();
    }

    private byte[] event(Subject subject) {
        EvidenceRow row = require(
                rows.find(
                        EvidenceTable.INCIDENT_EVENT,
                        subject.number(),
                        subject.kind().event()),
                subject);
        EvidenceRow owner = require(rows.find(EvidenceTable.INCIDENT, subject.number()), subject);
        requireSame(subject, owner.number("page"));
        return new RecordText(subject.kind().name())
                .field("page", subject.page())
                .field("id", subject.number())
                .fields(row, "at", "version")
                .bytes();
    }

    private byte[] annotation(Subject subject) {
        EvidenceRow row = require(rows.find(EvidenceTable.ANNOTATION, subject.number()), subject);
        requireSame(subject, row.number("page"));
        return new RecordText("ANNOTATION")
                .fields(row, "page", "id", "version", "at", "reviewed", "importance", "note")
                .bytes();
    }

    private byte[] redaction(Subject subject) {
        EvidenceRow row = require(rows.find(EvidenceTable.REDACTION, subject.number()), subject);
        requireSame(subject, row.number("page"));
        RecordText text = new RecordText("REDACTION").fields(row, "page", "id", "version", "at", "reason");
        removed.getOrDefault(subject.number(), List.of()).stream()
                .sorted()
                .forEach(hash -> text.field("content", hash));
        return text.bytes();
    }

    private void snapshot(RecordText text, EvidenceRow owner, Subject subject) {
        text.fields(owner, "snapshot");
        if (!owner.has("snapshot")) {
            text.field("head", null).field("received", null).field("decoded", null);
            return;
        }
        EvidenceRow snapshot = rows.find(EvidenceTable.SNAPSHOT, owner.number("snapshot"))
                .orElseThrow(() -> new DamageException(names.of(subject) + ": what was received is missing"));
        requireSame(subject, snapshot.number("page"));
        text.field("head", hash(snapshot, "head", subject, ": what is known of the answer"))
                .field("received", hash(snapshot, "received", subject, ": the page as it was sent"))
                .field("decoded", hash(snapshot, "decoded", subject, ": the page that was received"));
    }

    private byte[] hash(EvidenceRow row, String column, Subject subject, String part) {
        byte @Nullable [] hash = contents.use(row.number(column));
        if (hash == null) {
            throw new DamageException(names.of(subject) + part + " is missing (content " + row.number(column) + ")");
        }
        return hash;
    }

    private EvidenceRow require(Optional<EvidenceRow> row, Subject subject) {
        return row.orElseThrow(() -> new DamageException(names.of(subject) + " is missing"));
    }

    private void requireSame(Subject subject, long page) {
        if (page != subject.page()) {
            throw new DamageException(names.of(subject) + " is said to belong to page " + page);
        }
    }
}
