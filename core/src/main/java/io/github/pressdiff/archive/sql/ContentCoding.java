package io.github.pressdiff.archive.sql;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** How bytes are written into the store. The names are stored; they are never changed. */
enum ContentCoding {
    /** As they are. */
    IDENTITY {
        @Override
        byte[] decode(byte[] stored, byte[] base, int length) {
            return stored;
        }
    },
    /** Compressed (RFC 1950). */
    DEFLATE {
        @Override
        byte[] decode(byte[] stored, byte[] base, int length) throws IOException {
            try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(stored))) {
                // Never more than was stored, whatever a damaged stream would unpack to.
                return in.readNBytes(length);
            }
        }
    },
    /** As a difference to another content, the base; {@link DeltaReader} says how it is written. */
    DELTA {
        @Override
        byte[] decode(byte[] stored, byte[] base, int length) throws IOException {
            return DeltaReader.rebuild(base, stored, length);
        }
    };

    private static final int LARGE = 262_144;
    private static final int VERY_LARGE = 4 << 20;

    /** Returns bytes compressed as {@link #DEFLATE} has them. */
    static byte[] deflate(byte[] bytes) throws IOException {
        Deflater deflater = new Deflater(level(bytes.length));
        ByteArrayOutputStream stored = new ByteArrayOutputStream(bytes.length / 3 + 64);
        try (DeflaterOutputStream out = new DeflaterOutputStream(stored, deflater)) {
            out.write(bytes);
        } finally {
            deflater.end();
        }
        return stored.toByteArray();
    }

    /**
     * Returns how hard Deflate should try. The best level saves a hundredth, and takes ten seconds for two megabytes that are
     * made for it. What is very large is done fast, since other writers may have to wait for it.
     */
    static int level(int length) {
        if (length <= LARGE) {
            return Deflater.BEST_COMPRESSION;
        }
        return length <= VERY_LARGE ? Deflater.DEFAULT_COMPRESSION : Deflater.BEST_SPEED;
    }

    /**
     * Returns what was encoded.
     *
     * @param base the bytes of the base; those of a whole content are not looked at
     * @param length the number of bytes that it had
     * @throws IOException if it is not what was stored
     */
    abstract byte[] decode(byte[] stored, byte[] base, int length) throws IOException;
}
