package io.github.pressdiff.diff;

import java.util.Arrays;

/**
 * Finds what keeps its order: of items in old order, the heaviest set whose new positions rise.
 *
 * <p>The longest increasing subsequence with weights, over a tree of prefix maxima (P. Fenwick, "A New Data Structure for
 * Cumulative Frequency Tables", Software: Practice and Experience 24(3), 1994): n log n.
 */
final class StayingOrder {

    private static final int NONE = -1;

    private final int[] positions;
    private final int[] previous;
    private final long[] sums;
    private final int[] tree;

    private StayingOrder(int[] positions) {
        this.positions = positions;
        this.previous = new int[positions.length];
        this.sums = new long[positions.length];
        this.tree = new int[Arrays.stream(positions).max().orElse(0) + 2];
        Arrays.fill(tree, NONE);
    }

    /**
     * Tells for each item whether it stays.
     *
     * @param positions the new positions in old order, from 0, each once
     * @param weights what it is worth that the item stays; positive
     */
    static boolean[] of(int[] positions, long[] weights) {
        StayingOrder order = new StayingOrder(positions);
        int last = NONE;
        for (int item = 0; item < positions.length; item++) {
            order.append(item, weights[item]);
            if (last == NONE || order.sums[item] > order.sums[last]) {
                last = item;
            }
        }
        boolean[] stays = new boolean[positions.length];
        for (int item = last; item != NONE; item = order.previous[item]) {
            stays[item] = true;
        }
        return stays;
    }

    private void append(int item, long weight) {
        int before = NONE;
        for (int at = positions[item]; at > 0; at -= at & -at) {
            before = heavier(before, tree[at]);
        }
        previous[item] = before;
        sums[item] = weight + (before == NONE ? 0 : sums[before]);
        for (int at = positions[item] + 1; at < tree.length; at += at & -at) {
            tree[at] = heavier(tree[at], item);
        }
    }

    private int heavier(int first, int second) {
        if (first == NONE || second == NONE) {
            return first == NONE ? second : first;
        }
        if (sums[first] != sums[second]) {
            return sums[first] > sums[second] ? first : second;
        }
        return Math.min(first, second);
    }
}
