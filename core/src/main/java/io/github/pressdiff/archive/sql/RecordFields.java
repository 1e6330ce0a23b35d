package io.github.pressdiff.archive.sql;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads a {@link RecordText} field by field. Throws {@link IllegalArgumentException} where it is none. */
final class RecordFields {

    private final byte[] text;
    private int position;

    RecordFields(byte[] text) {
        this.text = text;
    }

    /** Tells whether another field follows, and whether it has this name. */
    boolean isNext(String name) {
        byte[] prefix = (name + ":").getBytes(UTF_8);
        return position + prefix.length <= text.length
                && Arrays.equals(text, position, position + prefix.length, prefix, 0, prefix.length);
    }

    /** Tells whether all fields have been read. */
    boolean isAtEnd() {
        return position == text.length;
    }

    /** Reads the next field, which must have this name and a value. */
    String required(String name) {
        String value = next(name);
        if (value == null) {
            throw new IllegalArgumentException("no value of " + name);
        }
        return value;
    }

    /** Reads the next field, which must have this name; null when its value is absent. */
    @Nullable
    String next(String name) {
        if (!isNext(name)) {
            throw new IllegalArgumentException("no " + name + " at byte " + position);
        }
        position += name.length() + 1;
        if (position + 1 < text.length && text[position] == '-' && text[position + 1] == '\n') {
            position += 2;
            return null;
        }
        int length = length();
        if (length > text.length - position - 1 || text[position + length] != '\n') {
            throw new IllegalArgumentException(name + " does not end where it says");
        }
        String value = new String(text, position, length, UTF_8);
        position += length + 1;
        return value;
    }

    private int length() {
        int length = 0;
        for (int digits = 0; position < text.length && text[position] != ':'; digits++) {
            int digit = text[position++] - '0';
            if (digit < 0 || digit > 9 || digits == 9) {
                throw new IllegalArgumentException("no length at byte " + (position - 1));
            }
            length = 10 * length + digit;
        }
        if (position == text.length) {
            throw new IllegalArgumentException("cut off");
        }
        position++;
        return length;
    }
}
