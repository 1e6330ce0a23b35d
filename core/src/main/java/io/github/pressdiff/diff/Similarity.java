package io.github.pressdiff.diff;

import java.util.Arrays;
import java.util.List;

/**
 * How much two texts have in common, from 0 to 1, where what is rare counts more than what is frequent.
 *
 * <p>A feature weighs ln(1 + n / df): n texts on the larger side, df of them with the feature on the side where it is more
 * frequent. The measure is the same in both directions.
 */
final class Similarity {

    private static final int FAR_LARGER = 16;

    private final double[] weights;

    /**
     * @param size one more than the greatest feature
     * @param before the texts of the old side
     * @param after the texts of the new side
     */
    Similarity(int size, List<Features> before, List<Features> after) {
        int[] old = frequencies(size, before);
        int[] other = frequencies(size, after);
        double texts = Math.max(count(before), count(after));
        weights = new double[size];
        Arrays.setAll(weights, id -> Math.log1p(texts / Math.max(1, Math.max(old[id], other[id]))));
    }

    /** One more than the greatest feature. */
    int features() {
        return weights.length;
    }

    /** The weight of one feature. */
    double weight(int id) {
        return weights[id];
    }

    /** The weight of all features of a text. */
    double weight(Features text) {
        double sum = 0;
        for (int at = 0; at < text.ids().length; at++) {
            sum += text.counts()[at] * weights[text.ids()[at]];
        }
        return sum;
    }

    /** The weight of what two texts share; in time that grows with the smaller one. */
    double shared(Features first, Features second) {
        if (first.ids().length > FAR_LARGER * second.ids().length) {
            return sharedWithLarger(second, first);
        }
        if (second.ids().length > FAR_LARGER * first.ids().length) {
            return sharedWithLarger(first, second);
        }
        int[] others = second.ids();
        double sum = 0;
        int at = 0;
        for (int mine = 0; mine < first.ids().length; mine++) {
            int id = first.ids()[mine];
            while (at < others.length && others[at] < id) {
                at++;
            }
            if (at < others.length && others[at] == id) {
                sum += Math.min(first.counts()[mine], second.counts()[at]) * weights[id];
            }
        }
        return sum;
    }

    private double sharedWithLarger(Features small, Features large) {
        double sum = 0;
        int from = 0;
        for (int at = 0; at < small.ids().length && from < large.ids().length; at++) {
            int found = Arrays.binarySearch(large.ids(), from, large.ids().length, small.ids()[at]);
            from = found < 0 ? -found - 1 : found;
            if (found >= 0) {
                sum += Math.min(small.counts()[at], large.counts()[found]) * weights[small.ids()[at]];
            }
        }
        return sum;
    }

    /** The share of both that is in both (Dice); 0 if one is empty. */
    double dice(Features first, Features second) {
        double both = weight(first) + weight(second);
        return first.isEmpty() || second.isEmpty() ? 0 : 2 * shared(first, second) / both;
    }

    /** The share of the part that is in the whole; 0 if one is empty. */
    double contained(Features part, Features whole) {
        return part.isEmpty() || whole.isEmpty() ? 0 : shared(part, whole) / weight(part);
    }

    private static int[] frequencies(int size, List<Features> texts) {
        int[] frequencies = new int[size];
        for (Features text : texts) {
            for (int id : text.ids()) {
                frequencies[id]++;
            }
        }
        return frequencies;
    }

    private static long count(List<Features> texts) {
        return texts.stream().filter(text -> !text.isEmpty()).count();
    }
}
