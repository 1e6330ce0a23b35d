package io.github.pressdiff.diff;

import java.util.Arrays;
import java.util.List;

/**
 * Puts the borders of added or removed runs where a reader would. Between equal paragraphs a run can slide: of "Question: B
 * Answer: Question: C" it is as true that the last label is new as that the first is. A run shall begin with a label and not
 * end with one, and otherwise stand as low as it can, since statements grow at their end.
 */
final class HunkBorders {

    private static final int FREE = -1;
    private static final int FIXED = -2;

    private final List<String> texts;
    private final Labels labels;
    private final int[] partners;
    private int start;
    private int end;

    private HunkBorders(List<String> texts, Labels labels, int[] partners) {
        this.texts = texts;
        this.labels = labels;
        this.partners = partners;
    }

    /**
     * Slides the runs of one side.
     *
     * @param texts the paragraphs of this side
     * @param labels what belongs to what follows it
     * @param pairs for each paragraph of this side its partner of the same text that stayed, -1 for none, -2 for one that
     *     belongs to any other match
     * @return the partners after sliding
     */
    static int[] slid(List<String> texts, Labels labels, int[] pairs) {
        HunkBorders borders = new HunkBorders(texts, labels, pairs.clone());
        for (int at = 0; at < pairs.length; at++) {
            if (borders.partners[at] == FREE) {
                borders.slideRunFrom(at);
                at = Math.max(at, borders.end - 1);
            }
        }
        return borders.partners;
    }

    /** Returns pairs of no paragraphs yet. */
    static int[] unpaired(int size) {
        int[] pairs = new int[size];
        Arrays.fill(pairs, FREE);
        return pairs;
    }

    /** Marks paragraphs of a match that cannot slide. */
    static void fix(int[] pairs, Run run) {
        Arrays.fill(pairs, run.start(), run.end(), FIXED);
    }

    private void slideRunFrom(int first) {
        start = first;
        end = first;
        while (end < partners.length && partners[end] == FREE) {
            end++;
        }
        while (canSlideDown()) {
            slideDown();
        }
        int bestStart = start;
        int best = worth();
        while (canSlideUp()) {
            slideUp();
            if (worth() > best) {
                best = worth();
                bestStart = start;
            }
        }
        while (start < bestStart) {
            slideDown();
        }
    }

    private int worth() {
        return (labels.has(texts.get(start)) ? 1 : 0) - (labels.has(texts.get(end - 1)) ? 1 : 0);
    }

    private boolean canSlideDown() {
        return end < partners.length && partners[end] >= 0 && texts.get(start).equals(texts.get(end));
    }

    private void slideDown() {
        partners[start++] = partners[end];
        partners[end++] = FREE;
    }

    private boolean canSlideUp() {
        return start > 0 && partners[start - 1] >= 0 && texts.get(start - 1).equals(texts.get(end - 1));
    }

    private void slideUp() {
        partners[--end] = partners[--start];
        partners[start] = FREE;
    }
}
