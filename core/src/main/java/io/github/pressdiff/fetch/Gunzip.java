package io.github.pressdiff.fetch;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Decompresses gzip (RFC 1952), every part of it checked.
 *
 * <p>The JDK's own stream ignores what follows the last member and what is wrong with it; here a page is evidence, so a byte
 * too many or too few is a fault. One use, one thread.
 */
final class Gunzip {

    private static final int HAS_HEADER_CHECK = 2;
    private static final int HAS_EXTRA = 4;
    private static final int HAS_NAME = 8;
    private static final int HAS_COMMENT = 16;
    private static final int RESERVED = 0xe0;

    private final ByteBuffer in;
    private final DecodedBytes out;

    private Gunzip(byte[] compressed, DecodedBytes out) {
        this.in = ByteBuffer.wrap(compressed).order(ByteOrder.LITTLE_ENDIAN);
        this.out = out;
    }

    /** Tells whether bytes begin as gzip does. */
    static boolean isGzip(byte[] bytes) {
        return bytes.length >= 2 && bytes[0] == 0x1f && (bytes[1] & 0xff) == 0x8b;
    }

    /**
     * Decompresses all members.
     *
     * @param compressed one or more gzip members
     * @param out takes what comes out
     * @throws FaultException if the bytes are broken, cut or followed by others, or if too many come out
     */
    static void decompress(byte[] compressed, DecodedBytes out) throws FaultException {
        Gunzip gunzip = new Gunzip(compressed, out);
        do {
            gunzip.readMember();
        } while (gunzip.in.hasRemaining());
    }

    private void readMember() throws FaultException {
        readHeader();
        CRC32 check = new CRC32();
        int size = inflate(check);
        require(8);
        if (in.getInt() != (int) check.getValue() || in.getInt() != size) {
            throw broken("its check sum is wrong");
        }
    }

    private void readHeader() throws FaultException {
        int start = in.position();
        byte[] rest = in.array();
        if (in.remaining() >= 2 && (rest[start] != 0x1f || (rest[start + 1] & 0xff) != 0x8b)) {
            throw broken(start == 0 ? "it does not begin as gzip does" : "other bytes follow it");
        }
        require(10);
        int method = in.get(start + 2);
        int flags = in.get(start + 3);
        if (method != 8 || (flags & RESERVED) != 0) {
            throw broken("its method is unknown");
        }
        in.position(start + 10);
        if ((flags & HAS_EXTRA) != 0) {
            require(2);
            skip(in.getShort() & 0xffff);
        }
        if ((flags & HAS_NAME) != 0) {
            skipText();
        }
        if ((flags & HAS_COMMENT) != 0) {
            skipText();
        }
        if ((flags & HAS_HEADER_CHECK) != 0) {
            skip(2);
        }
    }

    /** Returns the number of bytes that came out of this member, modulo 2^32, as the trailer counts them. */
    private int inflate(CRC32 check) throws FaultException {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(in);
            byte[] buffer = new byte[8192];
            while (!inflater.finished()) {
                int count = inflater.inflate(buffer);
                if (count == 0 && !inflater.finished()) {
                    throw inflater.needsDictionary() ? broken("it needs a dictionary") : cut();
                }
                check.update(buffer, 0, count);
                out.write(buffer, count);
            }
            return (int) inflater.getBytesWritten();
        } catch (DataFormatException e) {
            throw broken("its data are invalid");
        } finally {
            inflater.end();
        }
    }

    private void skipText() throws FaultException {
        do {
            require(1);
        } while (in.get() != 0);
    }

    private void skip(int bytes) throws FaultException {
        require(bytes);
        in.position(in.position() + bytes);
    }

    private void require(int bytes) throws FaultException {
        if (in.remaining() < bytes) {
            throw cut();
        }
    }

    private static FaultException cut() {
        return new FaultException(FetchFailure.TRUNCATED, "the gzip body ends too early");
    }

    private static FaultException broken(String why) {
        return new FaultException(FetchFailure.DECODE_ERROR, "the gzip body is broken: " + why);
    }
}
