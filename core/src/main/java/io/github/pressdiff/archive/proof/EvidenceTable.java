package io.github.pressdiff.archive.proof;

import java.util.List;

/** The tables that hold evidence, with the columns that are read: first those of the key, by which the rows are ordered. */
public enum EvidenceTable {
    /** Every check, by its sequence. */
    CHECK(
            "check_record",
            1,
            "sequence page slot started_at finished_at result failure detail status version incident robots not_before"
                    + " final_url elapsed records chain"),
    /** The chain of what is stored beside checks, by number. */
    PAGE_RECORD("page_record", 1, "number page position kind subject page_chain chain"),
    /** The pages that are watched. */
    PAGE("page", 1, "id url added_at"),
    /** The versions, by page and number. */
    VERSION(
            "version",
            2,
            "page number kind snapshot article revision charset charset_reason container container_body"
                    + " container_reason first_seen incident"),
    /** What was not believed or could not be read. */
    INCIDENT("incident", 1, "id page reason evidence opened_by snapshot digest"),
    /** What became of incidents, by incident and kind. */
    INCIDENT_EVENT("incident_event", 2, "incident kind at version"),
    /** What readers said of versions. */
    ANNOTATION("annotation", 1, "id page version at reviewed importance note"),
    /** What was removed for a reason. */
    REDACTION("redaction", 1, "id page version at reason"),
    /** What servers sent. */
    SNAPSHOT("snapshot", 1, "id page head received decoded"),
    /** Sequences of bytes, with the hash and the length that they have once decoded. */
    CONTENT("content", 1, "id sha256 length coding base step redaction bytes"),
    /** The stored bytes of contents that have more than their row holds, in pieces, by content and position. */
    CONTENT_PART("content_part", 2, "content position bytes"),
    /** The same without the bytes. */
    CONTENT_PLACE("content_part", 2, "content position"),
    /** The seals of the chains. */
    SEAL("seal", 1, "id at checks check_chain records record_chain public_key signature authority token");

    private final String table;
    private final int keyLength;

    @SuppressWarnings("ImmutableEnumChecker") // List.of cannot be changed.
    private final List<String> columns;

    EvidenceTable(String table, int keyLength, String columns) {
        this.table = table;
        this.keyLength = keyLength;
        this.columns = List.of(columns.split(" "));
    }

    /** Returns the name of the table in the store. */
    public String table() {
        return table;
    }

    /** Returns the columns that are read, those of the key first. */
    public List<String> columns() {
        return columns;
    }

    /** Returns the columns of the key: one or two. */
    public List<String> key() {
        return columns.subList(0, keyLength);
    }
}
