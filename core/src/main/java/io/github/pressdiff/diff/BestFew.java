package io.github.pressdiff.diff;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Keeps the few items of the highest worth; of equal worth, those that came first. Not safe for use by several threads. */
final class BestFew {

    private final int[] items;
    private final double[] worths;
    private int size;

    BestFew(int most) {
        this.items = new int[most];
        this.worths = new double[most];
    }

    /** Takes the item if it is among the best so far. */
    void offer(int item, double worth) {
        if (size == items.length && worth <= worths[size - 1]) {
            return;
        }
        int at = size < items.length ? size++ : size - 1;
        while (at > 0 && worths[at - 1] < worth) {
            items[at] = items[at - 1];
            worths[at] = worths[at - 1];
            at--;
        }
        items[at] = item;
        worths[at] = worth;
    }

    /** Returns what was kept, the best first. */
    IntStream items() {
        return Arrays.stream(items, 0, size);
    }
}
