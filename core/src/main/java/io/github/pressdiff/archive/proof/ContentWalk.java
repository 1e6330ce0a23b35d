package io.github.pressdiff.archive.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Decodes every content once. */
final class ContentWalk {

    private final StoredRows rows;
    private final Names names;
    private final ContentReader reader;
    private final ContentIndex index;
    private final Map<Long, List<String>> removed = new HashMap<>();
    private long count;
    private long bytes;

    ContentWalk(StoredRows rows, Names names, ContentIndex index) {
        this.rows = rows;
        this.names = names;
        this.reader = new ContentReader(rows);
        this.index = index;
    }

    void run() {
        rows.each(EvidenceTable.CONTENT, this::check);
        rows.each(EvidenceTable.CONTENT_PLACE, this::checkOwner);
    }

    /** Returns how many contents are what was stored. */
    long count() {
        return count;
    }

    /** Returns how many bytes they have. */
    long bytes() {
        return bytes;
    }

    /** Returns the hashes of what redactions removed, in hexadecimal digits, by the number of the redaction. */
    Map<Long, List<String>> removed() {
        return removed;
    }

    private void check(EvidenceRow content) {
        long id = content.number("id");
        index.add(id, content.bytes("sha256"), !content.has("bytes") && !content.has("redaction"));
        try {
            if (content.has("redaction")) {
                checkRemoved(content);
            } else {
                bytes += reader.read(content).length;
            }
            count++;
        } catch (UndecodableException e) {
            throw new DamageException(
                    names.content(id) + " is not what was stored (content " + id + ": " + e.getMessage() + ")");
        }
    }

    private void checkRemoved(EvidenceRow content) throws UndecodableException {
        if (content.has("bytes")) {
            throw new UndecodableException("it was removed, but has bytes");
        }
        removed.computeIfAbsent(content.number("redaction"), id -> new ArrayList<>())
                .add(Sha256.hex(content.bytes("sha256")));
    }

    private void checkOwner(EvidenceRow part) {
        if (!index.isInParts(part.number("content"))) {
            throw new DamageException("bytes are left over of content " + part.number("content")
                    + ", which is missing, was removed, or has its bytes elsewhere");
        }
    }
}
