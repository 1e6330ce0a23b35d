package io.github.pressdiff.diff;

import java.util.Arrays;

/**
 * What two texts can have in common: the words of a text and its pairs of neighbouring words, counted.
 *
 * @param ids what occurs, as numbers, rising
 * @param counts how often each occurs; positive
 * @param tokens number of words, pairs not counted
 */
@SuppressWarnings("ArrayRecordComponent") // never compared as a whole, and many
record Features(int[] ids, int[] counts, int tokens) {

    static final Features NONE = new Features(new int[0], new int[0], 0);

    /** Counts features, given in any order. */
    static Features counted(int[] occurrences, int tokens) {
        int[] sorted = occurrences.clone();
        Arrays.sort(sorted);
        int[] ids = new int[sorted.length];
        int[] counts = new int[sorted.length];
        int size = 0;
        for (int at = 0; at < sorted.length; at++) {
            if (at == 0 || sorted[at] != sorted[at - 1]) {
                ids[size++] = sorted[at];
            }
            counts[size - 1]++;
        }
        return new Features(Arrays.copyOf(ids, size), Arrays.copyOf(counts, size), tokens);
    }

    boolean isEmpty() {
        return ids.length == 0;
    }

    /** Returns what is in this but not in the other; each occurrence counts. */
    Features minus(Features other) {
        int[] left = counts.clone();
        int[] kept = new int[ids.length];
        int size = 0;
        int at = 0;
        for (int mine = 0; mine < ids.length; mine++) {
            while (at < other.ids.length && other.ids[at] < ids[mine]) {
                at++;
            }
            boolean shared = at < other.ids.length && other.ids[at] == ids[mine];
            int count = counts[mine] - (shared ? other.counts[at] : 0);
            if (count > 0) {
                kept[size] = ids[mine];
                left[size++] = count;
            }
        }
        return new Features(Arrays.copyOf(kept, size), Arrays.copyOf(left, size), Math.max(0, tokens - other.tokens));
    }

    /** Returns what is in either; occurrences add up. */
    Features plus(Features other) {
        int[] allIds = new int[ids.length + other.ids.length];
        int[] allCounts = new int[allIds.length];
        int size = 0;
        int mine = 0;
        int at = 0;
        while (mine < ids.length || at < other.ids.length) {
            int next = Math.min(
                    mine < ids.length ? ids[mine] : Integer.MAX_VALUE,
                    at < other.ids.length ? other.ids[at] : Integer.MAX_VALUE);
            allIds[size] = next;
            if (mine < ids.length && ids[mine] == next) {
                allCounts[size] += counts[mine++];
            }
            if (at < other.ids.length && other.ids[at] == next) {
                allCounts[size] += other.counts[at++];
            }
            size++;
        }
        return new Features(Arrays.copyOf(allIds, size), Arrays.copyOf(allCounts, size), tokens + other.tokens);
    }
}
