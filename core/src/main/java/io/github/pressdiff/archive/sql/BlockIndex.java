package io.github.pressdiff.archive.sql;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Finds where the blocks of some bytes stand: every eight bytes from the start on, the first of equal ones first. */
final class BlockIndex {

    /** Bytes in a block. Any 15 equal bytes hold a whole one. */
    static final int BLOCK = 8;

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /** What spreads the blocks: odd, with bits set all over (2^64 divided by the golden ratio). */
    private static final long SPREAD = 0x9e37_79b9_7f4a_7c15L;

    private final int shift;
    /** By hash: the number of the first block that has it; -1 for none. */
    private final int[] heads;
    /** By number of a block: the next one with its hash; -1 for none. */
    private final int[] nexts;

    BlockIndex(byte[] bytes) {
        int count = bytes.length / BLOCK;
        int bits = 33 - Integer.numberOfLeadingZeros(count | 1);
        shift = 64 - bits;
        heads = new int[1 << bits];
        Arrays.fill(heads, -1);
        nexts = new int[count];
        for (int block = count - 1; block >= 0; block--) {
            int hash = hash(bytes, block * BLOCK);
            nexts[block] = heads[hash];
            heads[hash] = block;
        }
    }

    /** Returns where the first block stands that may be equal to the eight bytes at a place; -1 for none. */
    int first(byte[] content, int place) {
        return heads[hash(content, place)] * BLOCK;
    }

    /** Returns where the next block stands that may be equal to the one that stands there; negative for none. */
    int next(int start) {
        return nexts[start / BLOCK] * BLOCK;
    }

    private int hash(byte[] from, int place) {
        return (int) (((long) LONG.get(from, place) * SPREAD) >>> shift);
    }
}
