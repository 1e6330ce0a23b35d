package io.github.pressdiff.diff;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds for a text those of the other side that share rare features with it: an inverted index. Features that occur in more
 * than a fixed number of texts are left out, so that the cost grows with the texts and not with their square.
 */
final class CandidateIndex {

    private static final int MAX_POSTINGS = 30;
    private static final int MAX_CANDIDATES = 8;

    private final Similarity similarity;
    private final double[] weights;
    private final int[] starts;
    private final int[] postings;
    private final double[] shared;
    private int[] touched = new int[64];

    /** Takes the texts to be found; an empty one is not. */
    CandidateIndex(Similarity similarity, List<Features> texts) {
        int size = similarity.features();
        this.similarity = similarity;
        this.weights = texts.stream().mapToDouble(similarity::weight).toArray();
        this.shared = new double[texts.size()];
        this.starts = starts(size, texts);
        this.postings = new int[starts[size]];
        int[] next = starts.clone();
        for (int text = 0; text < texts.size(); text++) {
            for (int id : texts.get(text).ids()) {
                if (starts[id] < starts[id + 1]) {
                    postings[next[id]++] = text;
                }
            }
        }
    }

    /**
     * Returns the indexes of the most similar texts, rising: those that share most, and those of which the smaller is shared
     * most.
     */
    int[] candidates(Features text) {
        int size = share(text);
        Arrays.sort(touched, 0, size);
        double weight = similarity.weight(text);
        BestFew most = new BestFew(MAX_CANDIDATES);
        BestFew fullest = new BestFew(MAX_CANDIDATES);
        for (int at = 0; at < size; at++) {
            int other = touched[at];
            most.offer(other, shared[other]);
            fullest.offer(other, shared[other] / Math.min(weight, weights[other]));
            shared[other] = 0;
        }
        return IntStream.concat(most.items(), fullest.items())
                .distinct()
                .sorted()
                .toArray();
    }

    private int share(Features text) {
        int size = 0;
        for (int id : text.ids()) {
            for (int at = starts[id]; at < starts[id + 1]; at++) {
                int other = postings[at];
                if (shared[other] == 0) {
                    if (size == touched.length) {
                        touched = Arrays.copyOf(touched, 2 * size);
                    }
                    touched[size++] = other;
                }
                shared[other] += similarity.weight(id);
            }
        }
        return size;
    }

    private static int[] starts(int size, List<Features> texts) {
        int[] starts = new int[size + 1];
        for (Features text : texts) {
            for (int id : text.ids()) {
                starts[id + 1]++;
            }
        }
        for (int id = 0; id < size; id++) {
            int count = starts[id + 1];
            starts[id + 1] = starts[id] + (count > MAX_POSTINGS ? 0 : count);
        }
        return starts;
    }
}
