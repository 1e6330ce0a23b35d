package io.github.pressdiff.fetch;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** A sequence of bytes that nobody can change any more. */
public final class Body {

    private static final Body EMPTY = new Body(new byte[0]);

    private final byte[] bytes;

    private Body(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Returns the body of no bytes. */
    public static Body empty() {
        return EMPTY;
    }

    /** Returns a body with a copy of the given bytes. */
    public static Body of(byte[] bytes) {
        return new Body(bytes.clone());
    }

    /** Returns the number of bytes. */
    public int size() {
        return bytes.length;
    }

    /** Tells whether there is no byte. */
    public boolean isEmpty() {
        return bytes.length == 0;
    }

    /** Returns a copy of the bytes. */
    public byte[] toByteArray() {
        return bytes.clone();
    }

    /** Returns a read-only view of the bytes, positioned at the first. */
    public ByteBuffer asByteBuffer() {
        return ByteBuffer.wrap(bytes).asReadOnlyBuffer();
    }

    /** Returns a stream over the bytes; closing it has no effect. */
    public InputStream openStream() {
        return new ByteArrayInputStream(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Body body && Arrays.equals(bytes, body.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return bytes.length + " bytes";
    }
}
