package io.github.pressdiff.diff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The matches found so far. Each paragraph is free until a match takes it. Not safe for use by several threads. */
final class Matching {

    private static final int FREE = -1;
    private static final double WEIGHT_UNIT = 1_000_000;

    private final ParagraphForms before;
    private final ParagraphForms after;
    private final int[] matchBefore;
    private final int[] matchAfter;
    private final List<Match> matches = new ArrayList<>();

    Matching(ParagraphForms before, ParagraphForms after) {
        this.before = before;
        this.after = after;
        this.matchBefore = new int[before.size()];
        this.matchAfter = new int[after.size()];
        Arrays.fill(matchBefore, FREE);
        Arrays.fill(matchAfter, FREE);
    }

    ParagraphForms before() {
        return before;
    }

    ParagraphForms after() {
        return after;
    }

    /** Tells whether there is such an old paragraph and no match has it. */
    boolean isFreeBefore(int index) {
        return index >= 0 && index < matchBefore.length && matchBefore[index] == FREE;
    }

    /** Tells whether there is such a new paragraph and no match has it. */
    boolean isFreeAfter(int index) {
        return index >= 0 && index < matchAfter.length && matchAfter[index] == FREE;
    }

    /** Takes the match if all its paragraphs are free; else does nothing. */
    boolean offer(Match match) {
        if (!isFree(matchBefore, match.before()) || !isFree(matchAfter, match.after())) {
            return false;
        }
        Arrays.fill(matchBefore, match.before().start(), match.before().end(), matches.size());
        Arrays.fill(matchAfter, match.after().start(), match.after().end(), matches.size());
        matches.add(match);
        return true;
    }

    /** Tells whether these two belong to one match; so do the places before the first two and after the last two. */
    boolean isMatched(int old, int other) {
        if (old < 0 || other < 0) {
            return old == other;
        }
        if (old >= matchBefore.length || other >= matchAfter.length) {
            return old == matchBefore.length && other == matchAfter.length;
        }
        return matchBefore[old] != FREE && matchBefore[old] == matchAfter[other];
    }

    /** Returns the matches in old order. */
    List<Match> inOldOrder() {
        return matches.stream()
                .sorted(Comparator.comparingInt(match -> match.before().start()))
                .toList();
    }

    /**
     * Tells of each of {@link #inOldOrder} whether it stays: the heaviest set without a crossing. A match weighs 1 + ln(1 +
     * tokens), so that a long paragraph that passes a few short ones is what moved.
     */
    boolean[] staying() {
        List<Match> ordered = inOldOrder();
        int[] positions =
                ordered.stream().mapToInt(match -> match.after().start()).toArray();
        long[] weights = ordered.stream().mapToLong(this::weight).toArray();
        return StayingOrder.of(positions, weights);
    }

    private long weight(Match match) {
        double tokens = (before.tokens(match.before()) + after.tokens(match.after())) / 2.0;
        return Math.round(WEIGHT_UNIT * (1 + Math.log1p(tokens)));
    }

    private static boolean isFree(int[] taken, Run range) {
        for (int at = range.start(); at < range.end(); at++) {
            if (taken[at] != FREE) {
                return false;
            }
        }
        return true;
    }
}
