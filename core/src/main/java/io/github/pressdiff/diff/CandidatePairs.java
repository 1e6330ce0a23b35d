package io.github.pressdiff.diff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The pairs of an old and a new text that are worth a look, each with what the two share. Which pairs are looked at grows with
 * the number of texts, not with its square.
 */
final class CandidatePairs {

    /** Counted as the distance of a pair that was not found by its place. */
    private static final int FAR = Integer.MAX_VALUE;

    private static final int MAX_STEPS = 4;
    private static final int SMALL_GAP = 100;
    private static final int NONE = -1;

    /**
     * Two texts.
     *
     * @param before the old index
     * @param after the new index
     * @param shared the weight of what they share
     * @param dice their similarity, 0 to 1
     * @param distance how many free paragraphs further from the start or the end of their gap one of them stands
     */
    record Pair(int before, int after, double shared, double dice, int distance) {

        private Pair at(int nearer) {
            return new Pair(before, after, shared, dice, Math.min(distance, nearer));
        }
    }

    private final Similarity similarity;
    private final List<Features> before;
    private final List<Features> after;
    private final double[] weightsBefore;
    private final double[] weightsAfter;
    private final List<List<Pair>> pairs = new ArrayList<>();

    /** An empty text stands for one that takes no part. */
    CandidatePairs(Similarity similarity, List<Features> before, List<Features> after) {
        this.similarity = similarity;
        this.before = before;
        this.after = after;
        this.weightsBefore = before.stream().mapToDouble(similarity::weight).toArray();
        this.weightsAfter = after.stream().mapToDouble(similarity::weight).toArray();
        before.forEach(text -> pairs.add(new ArrayList<>()));
    }

    /** The weight of all features of an old text. */
    double weightBefore(int old) {
        return weightsBefore[old];
    }

    /** The weight of all features of a new text. */
    double weightAfter(int other) {
        return weightsAfter[other];
    }

    /** Returns the pairs of one old text after the other. */
    Iterable<Pair> all() {
        return () -> pairs.stream().flatMap(List::stream).iterator();
    }

    /** Adds what shares rare features, wherever it stands. */
    void addFrom(CandidateIndex index) {
        for (int old = 0; old < before.size(); old++) {
            if (!before.get(old).isEmpty()) {
                for (int other : index.candidates(before.get(old))) {
                    add(old, other, FAR);
                }
            }
        }
    }

    /** Adds what stands at about the same place between two fixed paragraphs, counted from either of them. */
    void addFrom(Gaps gaps) {
        for (Gaps.Gap gap : gaps.all()) {
            boolean small = (long) gap.before().length * gap.after().length <= SMALL_GAP;
            int shift = gap.after().length - gap.before().length;
            for (int at = 0; at < gap.before().length; at++) {
                addAround(gap, at, at, small ? SMALL_GAP : MAX_STEPS);
                if (shift != 0 && !small) {
                    addAround(gap, at, at + shift, MAX_STEPS);
                }
            }
        }
    }

    private void addAround(Gaps.Gap gap, int at, int middle, int steps) {
        int shift = gap.after().length - gap.before().length;
        int to = Math.min(gap.after().length, middle + steps + 1);
        for (int other = Math.max(0, middle - steps); other < to; other++) {
            int distance = Math.min(Math.abs(at - other), Math.abs(at + shift - other));
            add(gap.before()[at], gap.after()[other], distance);
        }
    }

    private void add(int old, int other, int distance) {
        if (before.get(old).isEmpty() || after.get(other).isEmpty()) {
            return;
        }
        List<Pair> known = pairs.get(old);
        for (int at = 0; at < known.size(); at++) {
            if (known.get(at).after == other) {
                known.set(at, known.get(at).at(distance));
                return;
            }
        }
        known.add(compared(old, other, distance));
    }

    private Pair compared(int old, int other, int distance) {
        double shared = similarity.shared(before.get(old), after.get(other));
        return new Pair(old, other, shared, 2 * shared / (weightsBefore[old] + weightsAfter[other]), distance);
    }

    /**
     * Returns for each old text the new one that is most similar to it, if that is in turn most similar to the old one and
     * they are at least so similar; else -1.
     */
    int[] mutualBest(double least) {
        Pair[] bestBefore = new Pair[before.size()];
        Pair[] bestAfter = new Pair[after.size()];
        for (Pair pair : all()) {
            bestBefore[pair.before] = better(bestBefore[pair.before], pair);
            bestAfter[pair.after] = better(bestAfter[pair.after], pair);
        }
        int[] partners = new int[before.size()];
        Arrays.fill(partners, NONE);
        for (Pair pair : all()) {
            if (pair.dice >= least && bestBefore[pair.before].equals(pair) && bestAfter[pair.after].equals(pair)) {
                partners[pair.before] = pair.after;
            }
        }
        return partners;
    }

    private static Pair better(Pair first, Pair second) {
        return first == null || second.dice > first.dice ? second : first;
    }
}
