package io.github.pressdiff.archive.sql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Bytes as they are written into the store: in the coding that takes the least room, or nearly so. */
final class EncodedContent {

    /** A difference this much shorter than its content is taken without a look at what the content takes alone. */
    private static final int CLEARLY_SHORTER = 32;

    private final ContentCoding coding;
    private final byte[] stored;

    private EncodedContent(ContentCoding coding, byte[] stored) {
        this.coding = coding;
        this.stored = stored;
    }

    /** Returns bytes that stand alone. */
    static EncodedContent whole(byte[] bytes) {
        try {
            byte[] deflated = ContentCoding.deflate(bytes);
            return deflated.length < bytes.length
                    ? new EncodedContent(ContentCoding.DEFLATE, deflated)
                    : new EncodedContent(ContentCoding.IDENTITY, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("no file is involved", e);
        }
    }

    /** Returns bytes as a difference, or as they stand alone when the difference does not save a quarter at least. */
    static EncodedContent between(byte[] base, byte[] bytes) {
        Optional<byte[]> delta = DeltaWriter.write(base, bytes);
        if (delta.isPresent() && delta.get().length < bytes.length / CLEARLY_SHORTER) {
            return new EncodedContent(ContentCoding.DELTA, delta.get());
        }
        EncodedContent whole = whole(bytes);
        return delta.isPresent() && delta.get().length < whole.stored.length / 4 * 3
                ? new EncodedContent(ContentCoding.DELTA, delta.get())
                : whole;
    }

    ContentCoding coding() {
        return coding;
    }

    byte[] stored() {
        return stored;
    }
}
