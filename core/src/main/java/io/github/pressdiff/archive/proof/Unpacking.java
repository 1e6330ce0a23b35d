package io.github.pressdiff.archive.proof;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Unpacks compressed bytes, strictly: what unpacks to the right bytes but is not what was written is refused too. */
final class Unpacking {

    /** Bytes behind the compressed ones in RFC 1950: a check of what was compressed. */
    private static final int TRAILER = 4;

    private final byte[] dictionary;
    private final boolean isRaw;
    private final long most;

    private Unpacking(byte[] dictionary, boolean isRaw, long most) {
        this.dictionary = dictionary;
        this.isRaw = isRaw;
        this.most = most;
    }

    /**
     * Unpacks RFC 1950.
     *
     * @param most as many bytes may come out
     */
    static byte[] zlib(byte[] stored, long most) throws UndecodableException {
        return new Unpacking(new byte[0], false, most).run(stored);
    }

    /**
     * Unpacks RFC 1951.
     *
     * @param dictionary what stood before, as it were; empty for none
     * @param most as many bytes may come out
     */
    static byte[] raw(byte[] stored, byte[] dictionary, long most) throws UndecodableException {
        return new Unpacking(dictionary, true, most).run(stored);
    }

    private byte[] run(byte[] stored) throws UndecodableException {
        byte[] bytes = inflate(stored);
        if (isPadded(stored, bytes)) {
            throw new UndecodableException("its stored bytes are not those that were written");
        }
        return bytes;
    }

    private byte[] inflate(byte[] stored) throws UndecodableException {
        Inflater inflater = new Inflater(isRaw);
        try {
            if (dictionary.length > 0) {
                inflater.setDictionary(dictionary);
            }
            inflater.setInput(stored);
            return inflate(inflater);
        } catch (DataFormatException e) {
            throw new UndecodableException("its stored bytes do not unpack");
        } finally {
            inflater.end();
        }
    }

    private byte[] inflate(Inflater inflater) throws DataFormatException, UndecodableException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        while (!inflater.finished()) {
            int count = inflater.inflate(buffer);
            bytes.write(buffer, 0, count);
            if ((count == 0 && !inflater.finished()) || bytes.size() > most) {
                throw new UndecodableException("its stored bytes unpack to something else");
            }
        }
        if (inflater.getRemaining() > 0) {
            throw new UndecodableException("bytes stand behind its stored bytes");
        }
        return bytes.toByteArray();
    }

    /**
     * Tells whether one of the bits is set that fill up the last byte, which are written as zeros and say nothing (RFC 1951,
     * section 3.1): then everything unpacks the same without the highest bit.
     */
    private boolean isPadded(byte[] stored, byte[] bytes) {
        int last = stored.length - 1 - (isRaw ? 0 : TRAILER);
        if (last < 0 || stored[last] == 0) {
            return false;
        }
        byte[] other = stored.clone();
        other[last] ^= (byte) Integer.highestOneBit(stored[last] & 0xff);
        try {
            return Arrays.equals(bytes, inflate(other));
        } catch (UndecodableException e) {
            return false;
        }
    }
}
