package io.github.pressdiff.archive.proof;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;

/** Decodes contents, strictly: not a byte is missing and none is left over, and the hash is the stored one. */
final class ContentReader {

    /** No chain of differences is as long as this. */
    private static final int LONGEST_CHAIN = 1_024;

    private final StoredRows rows;
    private final ContentCache cache = new ContentCache();

    ContentReader(StoredRows rows) {
        this.rows = rows;
    }

    /** Returns the bytes of a content. */
    byte[] read(EvidenceRow content) throws UndecodableException {
        return read(content, 0);
    }

    private byte[] read(EvidenceRow content, int depth) throws UndecodableException {
        byte[] bytes = decode(content, depth);
        if (bytes.length != content.number("length")) {
            throw new UndecodableException(bytes.length + " bytes came out, not " + content.number("length"));
        }
        if (!Arrays.equals(Sha256.of(bytes), content.bytes("sha256"))) {
            throw new UndecodableException("its bytes do not have its hash");
        }
        cache.put(content.number("id"), bytes);
        return bytes;
    }

    private byte[] decode(EvidenceRow content, int depth) throws UndecodableException {
        byte[] stored = content.has("bytes") ? content.bytes("bytes") : parts(content.number("id"));
        String coding = content.text("coding");
        if (coding.equals("DELTA")) {
            return DeltaReader.read(base(content, depth), stored, content.number("length"));
        }
        if (content.has("base") || content.number("step") != 0) {
            throw new UndecodableException("it is no difference, but names a base");
        }
        return switch (coding) {
            case "IDENTITY" -> stored;
            case "DEFLATE" -> Unpacking.zlib(stored, content.number("length"));
            default -> throw new UndecodableException("there is no coding " + coding);
        };
    }

    private byte[] base(EvidenceRow content, int depth) throws UndecodableException {
        if (!content.has("base")) {
            throw new UndecodableException("it is a difference to nothing");
        }
        if (depth > LONGEST_CHAIN) {
            throw new UndecodableException("too many differences lead to it");
        }
        long id = content.number("base");
        EvidenceRow base = rows.find(EvidenceTable.CONTENT, id)
                .orElseThrow(
                        () -> new UndecodableException("content " + id + ", to which it is a difference, is missing"));
        if (base.number("step") >= content.number("step")) {
            throw new UndecodableException("it stands before content " + id + ", to which it is a difference");
        }
        byte[] known = cache.get(id);
        return known == null ? read(base, depth + 1) : known;
    }

    private byte[] parts(long id) throws UndecodableException {
        List<EvidenceRow> parts = rows.at(EvidenceTable.CONTENT_PART, id);
        ByteArrayOutputStream stored = new ByteArrayOutputStream();
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).number("content") != id || parts.get(i).number("position") != i) {
                throw new UndecodableException("part " + i + " of its bytes is not in its place");
            }
            stored.writeBytes(parts.get(i).bytes("bytes"));
        }
        return stored.toByteArray();
    }
}
