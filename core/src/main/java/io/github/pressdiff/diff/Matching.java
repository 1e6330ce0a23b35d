package io.github.pressdiff.diff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The matches found so far. Each paragraph is free until a match takes it. Not safe for use by several threads. */
final class Matching {

    private static final int FREE = -1;
    private static final double WEIGHT_UNIT = 1_000_000;

    /** The weights of what has few tokens, which nearly everything has. */
    private static final long[] WEIGHTS =
            IntStream.range(0, 2_000).mapToLong(Matching::weight).toArray();

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

    /** Gives the old paragraphs of some matches of one and one the new paragraphs of these matches in another order. */
    void exchange(int[] olds, int[] news) {
        for (int at = 0; at < olds.length; at++) {
            int match = matchBefore[olds[at]];
            matches.set(match, Match.of(olds[at], news[at]));
            matchAfter[news[at]] = match;
        }
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
        List<Match> ordered = new ArrayList<>(matches.size());
        int old = 0;
        while (old < matchBefore.length) {
            if (matchBefore[old] == FREE) {
                old++;
            } else {
                Match match = matches.get(matchBefore[old]);
                ordered.add(match);
                old = match.before().end();
            }
        }
        return ordered;
    }

    /**
     * Tells of each of {@link #inOldOrder} whether it stays: the heaviest set without a crossing. A match weighs 1 + ln(1 +
     * tokens), so that a long paragraph that passes a few short ones is what moved.
     */
    boolean[] staying() {
        List<Match> ordered = inOldOrder();
        int[] positions = new int[ordered.size()];
        long[] weights = new long[ordered.size()];
        for (int at = 0; at < positions.length; at++) {
            Match match = ordered.get(at);
            positions[at] = match.after().start();
            weights[at] = weight(match);
        }
        return StayingOrder.of(positions, weights);
    }

    private long weight(Match match) {
        int tokens = before.tokens(match.before()) + after.tokens(match.after());
        return tokens < WEIGHTS.length ? WEIGHTS[tokens] : weight(tokens);
    }

    private static long weight(int tokensOfBoth) {
        return Math.round(WEIGHT_UNIT * (1 + Math.log1p(tokensOfBoth / 2.0)));
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
