package io.github.pressdiff.diff;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A common subsequence of two sequences of numbers, close to the longest, found in bounded time.
 *
 * <p>Common ends are taken first. What is small enough goes to Myers' algorithm in linear space ("An O(ND) Difference
 * Algorithm and Its Variations", 1986); what is larger is first cut at the numbers that occur once on both sides (patience).
 */
final class SequenceAlignment {

    /** What is done with a stretch that is too large for Myers and has nothing to be cut at. */
    enum Oversize {
        /** Both sides are cut in the middle: quick, and not the longest. */
        HALVE,
        /** Nothing in it is aligned. */
        LEAVE
    }

    static final int UNMATCHED = -1;

    private static final long MAX_CELLS = 2_000_000;

    /** Of both sides together: Myers' algorithm may cost the square of it. */
    private static final int MAX_MYERS = 4_000;

    private static final int MAX_CUTS = 24;

    private record Stretch(int oldFrom, int oldTo, int newFrom, int newTo, int cuts) {}

    private final int[] before;
    private final int[] after;
    private final Oversize oversize;
    private final int[] partners;
    private final Deque<Stretch> open = new ArrayDeque<>();
    private boolean complete = true;

    private SequenceAlignment(int[] before, int[] after, Oversize oversize) {
        this.before = before;
        this.after = after;
        this.oversize = oversize;
        this.partners = new int[before.length];
        Arrays.fill(partners, UNMATCHED);
    }

    static SequenceAlignment of(int[] before, int[] after, Oversize oversize) {
        SequenceAlignment alignment = new SequenceAlignment(before, after, oversize);
        alignment.open.push(new Stretch(0, before.length, 0, after.length, 0));
        while (!alignment.open.isEmpty()) {
            alignment.align(alignment.trimmed(alignment.open.pop()));
        }
        return alignment;
    }

    /** Returns for each old index its new index, or {@link #UNMATCHED}; the new indexes rise. */
    int[] partners() {
        return partners;
    }

    /** Tells whether everything was compared. */
    boolean isComplete() {
        return complete;
    }

    private Stretch trimmed(Stretch whole) {
        int oldFrom = whole.oldFrom;
        int newFrom = whole.newFrom;
        while (oldFrom < whole.oldTo && newFrom < whole.newTo && before[oldFrom] == after[newFrom]) {
            partners[oldFrom++] = newFrom++;
        }
        int oldTo = whole.oldTo;
        int newTo = whole.newTo;
        while (oldFrom < oldTo && newFrom < newTo && before[oldTo - 1] == after[newTo - 1]) {
            partners[--oldTo] = --newTo;
        }
        return new Stretch(oldFrom, oldTo, newFrom, newTo, whole.cuts);
    }

    private void align(Stretch stretch) {
        int[] olds =
                sharedIndexes(before, stretch.oldFrom, stretch.oldTo, values(after, stretch.newFrom, stretch.newTo));
        if (olds.length == 0) {
            return;
        }
        int[] news =
                sharedIndexes(after, stretch.newFrom, stretch.newTo, values(before, stretch.oldFrom, stretch.oldTo));
        boolean small = (long) olds.length * news.length <= MAX_CELLS;
        if (small && olds.length + news.length <= MAX_MYERS) {
            myers(olds, news);
        } else if (small) {
            table(olds, news);
        } else if (stretch.cuts >= MAX_CUTS || !cutAtAnchors(stretch, olds, news)) {
            leaveOrHalve(stretch);
        }
    }

    private void leaveOrHalve(Stretch stretch) {
        complete = false;
        if (oversize == Oversize.HALVE) {
            int oldMiddle = (stretch.oldFrom + stretch.oldTo) >>> 1;
            int newMiddle = (stretch.newFrom + stretch.newTo) >>> 1;
            open.push(new Stretch(stretch.oldFrom, oldMiddle, stretch.newFrom, newMiddle, stretch.cuts));
            open.push(new Stretch(oldMiddle, stretch.oldTo, newMiddle, stretch.newTo, stretch.cuts));
        }
    }

    private static Set<Integer> values(int[] sequence, int from, int to) {
        Set<Integer> values = new HashSet<>();
        for (int at = from; at < to; at++) {
            values.add(sequence[at]);
        }
        return values;
    }

    private static int[] sharedIndexes(int[] sequence, int from, int to, Set<Integer> others) {
        int[] indexes = new int[to - from];
        int size = 0;
        for (int at = from; at < to; at++) {
            if (others.contains(sequence[at])) {
                indexes[size++] = at;
            }
        }
        return Arrays.copyOf(indexes, size);
    }

    private void myers(int[] olds, int[] news) {
        boolean[] removed = new boolean[olds.length];
        boolean[] added = new boolean[news.length];
        List<Change> changes =
                new MyersDiffWithLinearSpace<Integer>().computeDiff(boxed(before, olds), boxed(after, news), null);
        for (Change change : changes) {
            Arrays.fill(removed, change.startOriginal, change.endOriginal, true);
            Arrays.fill(added, change.startRevised, change.endRevised, true);
        }
        int other = 0;
        for (int at = 0; at < olds.length; at++) {
            if (!removed[at]) {
                while (added[other]) {
                    other++;
                }
                partners[olds[at]] = news[other++];
            }
        }
    }

    private void table(int[] olds, int[] news) {
        int[] found = CommonSubsequence.of(
                Arrays.stream(olds).map(old -> before[old]).toArray(),
                Arrays.stream(news).map(other -> after[other]).toArray());
        for (int at = 0; at < olds.length; at++) {
            if (found[at] != CommonSubsequence.UNMATCHED) {
                partners[olds[at]] = news[found[at]];
            }
        }
    }

    private static List<Integer> boxed(int[] sequence, int[] indexes) {
        Integer[] boxed = new Integer[indexes.length];
        for (int at = 0; at < indexes.length; at++) {
            boxed[at] = sequence[indexes[at]];
        }
        return Arrays.asList(boxed);
    }

    /** Aligns what occurs once on both sides and keeps its order, and opens the stretches between; false if there is none. */
    private boolean cutAtAnchors(Stretch stretch, int[] olds, int[] news) {
        Map<Integer, Integer> newSingles = singles(after, news);
        Map<Integer, Integer> oldSingles = singles(before, olds);
        int[] shared = Arrays.stream(olds)
                .filter(old -> isSingle(oldSingles, before[old]) && isSingle(newSingles, before[old]))
                .toArray();
        int[] positions = new int[shared.length];
        Arrays.setAll(positions, at -> newSingles.getOrDefault(before[shared[at]], UNMATCHED) - stretch.newFrom);
        long[] weights = new long[shared.length];
        Arrays.fill(weights, 1);
        boolean[] stays = StayingOrder.of(positions, weights);
        int oldFrom = stretch.oldFrom;
        int newFrom = stretch.newFrom;
        for (int at = 0; at < stays.length; at++) {
            if (stays[at]) {
                int newAt = positions[at] + stretch.newFrom;
                partners[shared[at]] = newAt;
                open.push(new Stretch(oldFrom, shared[at], newFrom, newAt, stretch.cuts + 1));
                oldFrom = shared[at] + 1;
                newFrom = newAt + 1;
            }
        }
        if (shared.length > 0) {
            open.push(new Stretch(oldFrom, stretch.oldTo, newFrom, stretch.newTo, stretch.cuts + 1));
        }
        return shared.length > 0;
    }

    private static boolean isSingle(Map<Integer, Integer> singles, int value) {
        return singles.getOrDefault(value, UNMATCHED) != UNMATCHED;
    }

    /** Maps each value to its index, or to {@link #UNMATCHED} when it occurs more than once. */
    private static Map<Integer, Integer> singles(int[] sequence, int[] indexes) {
        Map<Integer, Integer> singles = new HashMap<>();
        for (int index : indexes) {
            singles.merge(sequence[index], index, (first, second) -> UNMATCHED);
        }
        return singles;
    }
}
