package io.github.pressdiff.diff;

import java.util.Arrays;

/**
 * Numbers pairs of numbers, from 0, in the order in which they are first seen. Not safe for use by several threads.
 *
 * <p>An open table, since boxed pairs cost more than all that is done with them. Each look takes a bounded number of steps, even
 * for pairs that were chosen to collide: where the bound is met, two pairs share a number. So it serves for ranking only.
 */
final class PairNumbers {

    private static final int FREE = -1;
    private static final int MAX_STEPS = 64;

    /** 2^64 divided by the golden ratio: neighbouring numbers are spread over the table. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private long[] pairs = new long[1 << 10];
    private int[] numbers = new int[pairs.length];
    private int size;

    PairNumbers() {
        Arrays.fill(numbers, FREE);
    }

    /** Returns how many numbers were given. */
    int size() {
        return size;
    }

    /** Returns the number of a pair, a new one if it was not seen before. */
    int of(int first, int second) {
        if (2 * size >= pairs.length) {
            grow();
        }
        long pair = ((long) first << 32) | (second & 0xFFFFFFFFL);
        int slot = slot(pair);
        if (numbers[slot] == FREE) {
            pairs[slot] = pair;
            numbers[slot] = size++;
        }
        return numbers[slot];
    }

    private int slot(long pair) {
        int mask = pairs.length - 1;
        long mixed = (pair ^ (pair >>> 32)) * SPREAD;
        int slot = (int) (mixed ^ (mixed >>> 29)) & mask;
        for (int step = 0; step < MAX_STEPS && numbers[slot] != FREE && pairs[slot] != pair; step++) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldPairs = pairs;
        int[] oldNumbers = numbers;
        pairs = new long[2 * oldPairs.length];
        numbers = new int[pairs.length];
        Arrays.fill(numbers, FREE);
        for (int at = 0; at < oldPairs.length; at++) {
            if (oldNumbers[at] != FREE) {
                int slot = slot(oldPairs[at]);
                pairs[slot] = oldPairs[at];
                numbers[slot] = oldNumbers[at];
            }
        }
    }
}
