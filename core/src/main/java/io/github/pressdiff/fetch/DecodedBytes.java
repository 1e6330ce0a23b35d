package io.github.pressdiff.fetch;

import java.io.ByteArrayOutputStream;

/**
 * Takes what comes out of a decoder, and stops it at once when too much does. One use, one thread.
 *
 * <p>Two limits: a number of bytes, and a ratio to what went in. The ratio counts from the first megabyte on: small pages of
 * repeated markup compress better than that.
 */
final class DecodedBytes {

    private static final int WITHOUT_RATIO = 1 << 20;

    private final ByteArrayOutputStream out;
    private final int compressed;
    private final int maxBytes;
    private final int maxRatio;

    /**
     * Makes a sink.
     *
     * @param compressed how many bytes go into the decoder
     * @param maxBytes how many bytes may come out; no more than these are ever held
     * @param maxRatio how many bytes may come out of each that goes in, after the first megabyte
     */
    DecodedBytes(int compressed, int maxBytes, int maxRatio) {
        this.out = new ByteArrayOutputStream(Math.max(32, Math.min(maxBytes, 4 * Math.min(compressed, 1 << 20))));
        this.compressed = compressed;
        this.maxBytes = maxBytes;
        this.maxRatio = maxRatio;
    }

    /** @throws FaultException if these bytes are too many */
    void write(byte[] buffer, int count) throws FaultException {
        if (count > maxBytes - out.size()) {
            throw new FaultException(FetchFailure.TOO_LARGE, "more than " + maxBytes + " bytes once decompressed");
        }
        long size = (long) out.size() + count;
        if (size > WITHOUT_RATIO && size > (long) compressed * maxRatio) {
            throw new FaultException(
                    FetchFailure.TOO_LARGE,
                    "more than " + maxRatio + " bytes come out of each of the " + compressed + " received");
        }
        out.write(buffer, 0, count);
    }

    /** Returns all that came out. */
    byte[] toByteArray() {
        return out.toByteArray();
    }
}
