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
        byte[] encode(byte[] bytes) {
            return bytes;
        }

        @Override
        byte[] decode(byte[] stored, int length) {
            return stored;
        }
    },
    /** Compressed (RFC 1950). */
    DEFLATE {
        @Override
        byte[] encode(byte[] bytes) throws IOException {
            Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
            ByteArrayOutputStream stored = new ByteArrayOutputStream(bytes.length / 3 + 64);
            try (DeflaterOutputStream out = new DeflaterOutputStream(stored, deflater)) {
                out.write(bytes);
            } finally {
                deflater.end();
            }
            return stored.toByteArray();
        }

        @Override
        byte[] decode(byte[] stored, int length) throws IOException {
            try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(stored))) {
                // Never more than was stored, whatever a damaged stream would unpack to.
                return in.readNBytes(length);
            }
        }
    };

    abstract byte[] encode(byte[] bytes) throws IOException;

    /**
     * Returns what was encoded.
     *
     * @param length the number of bytes that it had
     * @throws IOException if it is not what was stored
     */
    abstract byte[] decode(byte[] stored, int length) throws IOException;
}
