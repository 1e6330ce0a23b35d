package io.github.pressdiff.archive.sql;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The text of a record: what is hashed into a chain, and the form in which the heads of snapshots are stored. One field after
 * the other as {@code NAME:LENGTH:VALUE} and a line feed, the length in bytes of UTF-8; {@code NAME:-} for an absent value.
 * What each record holds is said in core/src/docs/evidence.md. Written by one thread.
 */
final class RecordText {

    private final ByteArrayOutputStream text = new ByteArrayOutputStream(256);

    private RecordText() {}

    /** Begins a record of this kind. */
    static RecordText of(String kind) {
        return new RecordText().with("record", kind);
    }

    /**
     * Adds a field.
     *
     * @param value text, a whole number, a truth, or bytes, which are written in hexadecimal digits; null when absent
     */
    RecordText with(String name, @Nullable Object value) {
        if (value == null) {
            text.writeBytes((name + ":-\n").getBytes(UTF_8));
            return this;
        }
        String shown = value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : value.toString();
        byte[] bytes = shown.getBytes(UTF_8);
        text.writeBytes((name + ":" + bytes.length + ":").getBytes(UTF_8));
        text.writeBytes(bytes);
        text.write('\n');
        return this;
    }

    /** Returns the text up to here, in UTF-8. */
    byte[] bytes() {
        return text.toByteArray();
    }
}
