package io.github.pressdiff.archive.proof;

import java.util.Arrays;
import java.util.BitSet;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The hashes of all contents by their numbers, 40 bytes each, and which of them something refers to. */
final class ContentIndex {

    private static final int HASH = 32;

    private long[] ids = new long[1024];
    private byte[] hashes = new byte[1024 * HASH];
    private int size;
    private final BitSet used = new BitSet();
    private final BitSet inParts = new BitSet();

    /**
     * Adds a content; its number is greater than those before.
     *
     * @param hash its SHA-256
     * @param isInParts whether its bytes stand in rows of their own
     */
    void add(long id, byte[] hash, boolean isInParts) {
        if (hash.length != HASH) {
            throw new DamageException("content " + id + " has no SHA-256 but " + hash.length + " bytes");
        }
        if (size == ids.length) {
            ids = Arrays.copyOf(ids, size * 2);
            hashes = Arrays.copyOf(hashes, size * 2 * HASH);
        }
        ids[size] = id;
        System.arraycopy(hash, 0, hashes, size * HASH, HASH);
        inParts.set(size, isInParts);
        size++;
    }

    /** Returns the hash of a content that something refers to; null when there is no such content. */
    byte @Nullable [] use(long id) {
        int at = Arrays.binarySearch(ids, 0, size, id);
        if (at < 0) {
            return null;
        }
        used.set(at);
        return Arrays.copyOfRange(hashes, at * HASH, (at + 1) * HASH);
    }

    /** Tells whether there is such a content, whose bytes stand in rows of their own. */
    boolean isInParts(long id) {
        int at = Arrays.binarySearch(ids, 0, size, id);
        return at >= 0 && inParts.get(at);
    }

    /** Returns the first content that nothing refers to. */
    OptionalLong unused() {
        int at = used.nextClearBit(0);
        return at < size ? OptionalLong.of(ids[at]) : OptionalLong.empty();
    }
}
