package io.github.pressdiff.archive.proof;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The text of a record, which is what is hashed: {@code NAME:LENGTH:VALUE} and a line feed for each field. */
final class RecordText {

    private final ByteArrayOutputStream text = new ByteArrayOutputStream(512);

    RecordText(String kind) {
        field("record", kind);
    }

    /**
     * Adds a field.
     *
     * @param value a text, a number, truth, or bytes, which are written in hexadecimal digits; null when absent
     */
    RecordText field(String name, @Nullable Object value) {
        if (value == null) {
            write(name + ":-");
        } else {
            byte[] bytes = (value instanceof byte[] hash ? HexFormat.of().formatHex(hash) : value.toString())
                    .getBytes(StandardCharsets.UTF_8);
            write(name + ":" + bytes.length + ":");
            text.writeBytes(bytes);
        }
        text.write('\n');
        return this;
    }

    /** Adds the columns of a row as fields of the same names. */
    RecordText fields(EvidenceRow row, String... columns) {
        for (String column : columns) {
            field(column, row.value(column));
        }
        return this;
    }

    byte[] bytes() {
        return text.toByteArray();
    }

    private void write(String ascii) {
        text.writeBytes(ascii.getBytes(StandardCharsets.US_ASCII));
    }
}
