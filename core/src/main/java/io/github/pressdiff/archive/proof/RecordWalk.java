package io.github.pressdiff.archive.proof;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Walks the chain of page records, then looks for what has no record. */
final class RecordWalk {

    private final StoredRows rows;
    private final Names names;
    private final RecordTexts texts;
    private final Map<Long, RecordedPage> pages = new HashMap<>();
    private final Map<RecordKind, Set<Long>> subjects = new EnumMap<>(RecordKind.class);
    private long number;
    private byte[] chain = Sha256.ZERO;
    private long versions;

    RecordWalk(StoredRows rows, Names names, RecordTexts texts) {
        this.rows = rows;
        this.names = names;
        this.texts = texts;
    }

    void run() {
        rows.each(EvidenceTable.PAGE_RECORD, this::check);
        rows.each(
                EvidenceTable.PAGE,
                row -> require(isRecordedPage(row.number("id")), RecordKind.PAGE, row.number("id")));
        rows.each(EvidenceTable.VERSION, this::requireVersion);
        rows.each(EvidenceTable.INCIDENT, row -> require(RecordKind.INCIDENT, row.number("id")));
        rows.each(EvidenceTable.INCIDENT_EVENT, row -> require(event(row), row.number("incident")));
        rows.each(EvidenceTable.ANNOTATION, row -> require(RecordKind.ANNOTATION, row.number("id")));
        rows.each(EvidenceTable.REDACTION, row -> require(RecordKind.REDACTION, row.number("id")));
        texts.redactions().forEach(this::requireRedaction);
    }

    /** Returns the number of the latest record that fits; 0 for none. */
    long number() {
        return number;
    }

    /** Returns the chain up to it: 32 bytes. */
    byte[] chain() {
        return chain;
    }

    long pages() {
        return pages.values().stream().filter(RecordedPage::isRecorded).count();
    }

    long versions() {
        return versions;
    }

    boolean isRecordedPage(long page) {
        RecordedPage recorded = pages.get(page);
        return recorded != null && recorded.isRecorded();
    }

    /** Tells whether a page has a version of this number. */
    boolean isRecorded(long page, long version) {
        RecordedPage recorded = pages.get(page);
        return recorded != null && version >= 1 && version <= recorded.versions();
    }

    boolean isRecorded(RecordKind kind, long subject) {
        return subjects.getOrDefault(kind, Set.of()).contains(subject);
    }

    private void check(EvidenceRow row) {
        if (row.number("number") != number + 1) {
            throw new DamageException("record " + (number + 1) + " is missing; " + row.number("number") + " follows");
        }
        RecordKind kind = RecordKind.of(row.text("kind"))
                .orElseThrow(() -> new DamageException(
                        "record " + row.number("number") + " is about nothing known: " + row.text("kind")));
        Subject subject = new Subject(kind, row.number("page"), row.number("subject"));
        RecordedPage recorded = pages.computeIfAbsent(subject.page(), id -> new RecordedPage());
        if (row.number("position") != recorded.position() + 1 || !note(subject, recorded)) {
            throw new DamageException(names.of(subject) + " is not in its place (record " + row.number("number") + ")");
        }
        byte[] pageChain = Sha256.of(recorded.chain(), texts.of(subject));
        byte[] link = Sha256.of(chain, row.bytes("page_chain"));
        if (!Arrays.equals(pageChain, row.bytes("page_chain")) || !Arrays.equals(link, row.bytes("chain"))) {
            throw new DamageException(
                    names.of(subject) + " is not what was stored (record " + row.number("number") + ")");
        }
        recorded.link(pageChain);
        chain = link;
        number++;
        versions += kind == RecordKind.VERSION ? 1 : 0;
    }

    /** Notes what a record is about; returns false if it cannot stand here. */
    private boolean note(Subject subject, RecordedPage recorded) {
        return switch (subject.kind()) {
            case PAGE -> subject.number() == subject.page() && recorded.addPage();
            case VERSION -> recorded.addVersion(subject.number());
            default ->
                subjects.computeIfAbsent(subject.kind(), any -> new HashSet<>()).add(subject.number());
        };
    }

    private static RecordKind event(EvidenceRow event) {
        return RecordKind.ofEvent(event.text("kind"))
                .orElseThrow(() -> new DamageException(
                        "incident " + event.number("incident") + " is said to be " + event.text("kind")));
    }

    private void requireVersion(EvidenceRow version) {
        long page = version.number("page");
        if (!isRecorded(page, version.number("number"))) {
            throw added(new Subject(RecordKind.VERSION, page, version.number("number")));
        }
    }

    /** Bytes that were taken away without a record were not redacted but deleted. */
    private void requireRedaction(long redaction) {
        if (!isRecorded(RecordKind.REDACTION, redaction)) {
            throw new DamageException(
                    "contents are said to have been removed by redaction " + redaction + ", which is missing");
        }
    }

    private void require(RecordKind kind, long number) {
        require(isRecorded(kind, number), kind, number);
    }

    private void require(boolean isRecorded, RecordKind kind, long number) {
        if (!isRecorded) {
            throw added(new Subject(kind, kind == RecordKind.PAGE ? number : 0, number));
        }
    }

    private DamageException added(Subject subject) {
        return new DamageException(names.of(subject) + " was added past the chain: no record is about it");
    }
}
