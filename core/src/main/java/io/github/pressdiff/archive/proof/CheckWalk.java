package io.github.pressdiff.archive.proof;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Walks the chain of checks. */
final class CheckWalk {

    private final StoredRows rows;
    private final Names names;
    private final RecordWalk records;
    private long sequence;
    private byte[] chain = Sha256.ZERO;
    private long recordsBefore;
    private byte @Nullable [] recordChain;

    CheckWalk(StoredRows rows, Names names, RecordWalk records) {
        this.rows = rows;
        this.names = names;
        this.records = records;
    }

    void run() {
        rows.each(EvidenceTable.CHECK, this::check);
    }

    /** Returns the sequence of the latest check that fits; 0 for none. */
    long sequence() {
        return sequence;
    }

    /** Returns the chain up to it: 32 bytes. */
    byte[] chain() {
        return chain;
    }

    private void check(EvidenceRow row) {
        if (row.number("sequence") != sequence + 1) {
            throw new DamageException(
                    "check " + (sequence + 1) + " is missing; " + row.number("sequence") + " follows");
        }
        readRecordChain(row);
        byte[] link = Sha256.of(chain, text(row));
        if (!Arrays.equals(link, row.bytes("chain"))) {
            throw new DamageException(names.check(row) + " is not what was stored");
        }
        requireKnown(row);
        chain = link;
        sequence++;
    }

    private byte[] text(EvidenceRow row) {
        return new RecordText("CHECK")
                .fields(row, "sequence", "page", "slot", "started_at", "finished_at", "result", "failure", "detail")
                .fields(row, "status", "version", "incident", "robots", "not_before", "final_url", "elapsed", "records")
                .field("record_chain", recordChain)
                .bytes();
    }

    /** Most checks find nothing new, and have the same records before them as the check before. */
    private void readRecordChain(EvidenceRow row) {
        long before = row.number("records");
        if (before == recordsBefore) {
            return;
        }
        recordChain = rows.find(EvidenceTable.PAGE_RECORD, before)
                .orElseThrow(() ->
                        new DamageException(names.check(row) + " came after record " + before + ", which is missing"))
                .bytes("chain");
        recordsBefore = before;
    }

    private void requireKnown(EvidenceRow row) {
        long page = row.number("page");
        if (!records.isRecordedPage(page)) {
            throw new DamageException(names.check(row) + " is of a page that is missing");
        }
        if (row.has("version") && !records.isRecorded(page, row.number("version"))) {
            throw new DamageException(
                    names.check(row) + " saw version " + row.number("version") + ", which is missing");
        }
        if (row.has("incident") && !records.isRecorded(RecordKind.INCIDENT, row.number("incident"))) {
            throw new DamageException(
                    names.check(row) + " met incident " + row.number("incident") + ", which is missing");
        }
    }
}
