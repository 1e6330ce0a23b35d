package io.github.pressdiff.diff;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Matches paragraphs that were edited, split or merged: proposes what is alike, and chooses the best proposals first.
 *
 * <p>Word and word-pair overlap comes within a few tenths of neural matching here (Spangher et al., NewsEdits, NAACL 2022).
 */
final class SimilarParagraphs {

    private static final double MIN_IN_GAP = 0.30;
    private static final double MIN_ELSEWHERE = 0.45;

    /** With nothing better left in the gap. */
    private static final double MIN_LAST = 0.18;

    private static final double GAP_BONUS = 0.10;
    private static final double BESIDE_BONUS = 0.04;
    private static final double GROUP_BONUS = 0.06;

    /** A piece is tried as the first of a run when this much of it is found in the whole. */
    private static final double MIN_SEED = 0.45;

    private static final int MAX_STEPS = 4;
    private static final int SMALL_GAP = 100;
    private static final int FAR = Integer.MAX_VALUE;

    /** How far is looked, in paragraphs, and how much must be alike. */
    private record Reach(int steps, double least) {}

    private final Matching matching;
    private final Gaps gaps;
    private final List<Features> before;
    private final List<Features> after;
    private final Similarity similarity;
    private final CandidateIndex index;
    private final PieceRuns splits;
    private final PieceRuns merges;
    private final Set<Proposal> proposals = new HashSet<>();

    /**
     * @param waitingBefore the old paragraphs that take no part now
     * @param waitingAfter the new ones
     */
    private SimilarParagraphs(Matching matching, boolean[] waitingBefore, boolean[] waitingAfter) {
        this.matching = matching;
        this.gaps = new Gaps(matching);
        Vocabulary vocabulary = new Vocabulary();
        this.before = IntStream.range(0, waitingBefore.length)
                .mapToObj(at -> waitingBefore[at] || !matching.isFreeBefore(at)
                        ? Features.NONE
                        : vocabulary.featuresOf(matching.before().spaced(at)))
                .toList();
        this.after = IntStream.range(0, waitingAfter.length)
                .mapToObj(at -> waitingAfter[at] || !matching.isFreeAfter(at)
                        ? Features.NONE
                        : vocabulary.featuresOf(matching.after().spaced(at)))
                .toList();
        this.similarity = new Similarity(vocabulary.size(), before, after);
        this.index = new CandidateIndex(vocabulary.size(), after, similarity);
        this.splits = new PieceRuns(similarity, after, at -> matching.isFreeAfter(at) && !waitingAfter[at]);
        this.merges = new PieceRuns(similarity, before, at -> matching.isFreeBefore(at) && !waitingBefore[at]);
    }

    /** Matches what is alike anywhere; paragraphs that wait for an equal one take no part. */
    static void match(Matching matching, EqualParagraphs equals) {
        SimilarParagraphs similar = new SimilarParagraphs(matching, equals.waitingBefore(), equals.waitingAfter());
        similar.proposeIndexed();
        similar.proposeInGaps(MIN_IN_GAP);
        similar.choose();
    }

    /** Matches what is left with little in common, but in the same gap. */
    static void matchLast(Matching matching) {
        SimilarParagraphs similar = new SimilarParagraphs(
                matching,
                new boolean[matching.before().size()],
                new boolean[matching.after().size()]);
        similar.proposeInGaps(MIN_LAST);
        similar.choose();
    }

    private void proposeIndexed() {
        for (int old = 0; old < before.size(); old++) {
            if (!before.get(old).isEmpty()) {
                for (int other : index.candidates(before.get(old))) {
                    boolean same = gaps.isSame(old, other);
                    propose(old, other, same ? MIN_IN_GAP : MIN_ELSEWHERE, FAR);
                }
            }
        }
    }

    /** Proposes what stands at about the same place between two fixed paragraphs, counted from either of them. */
    private void proposeInGaps(double least) {
        for (Gaps.Gap gap : gaps.all()) {
            int steps = (long) gap.before().length * gap.after().length <= SMALL_GAP ? SMALL_GAP : MAX_STEPS;
            int shift = gap.after().length - gap.before().length;
            for (int at = 0; at < gap.before().length; at++) {
                proposeAround(gap, at, at, new Reach(steps, least));
                if (shift != 0 && steps == MAX_STEPS) {
                    proposeAround(gap, at, at + shift, new Reach(steps, least));
                }
            }
        }
    }

    private void proposeAround(Gaps.Gap gap, int at, int middle, Reach reach) {
        int shift = gap.after().length - gap.before().length;
        int to = Math.min(gap.after().length, middle + reach.steps + 1);
        for (int other = Math.max(0, middle - reach.steps); other < to; other++) {
            int distance = Math.min(Math.abs(at - other), Math.abs(at + shift - other));
            propose(gap.before()[at], gap.after()[other], reach.least, distance);
        }
    }

    private void propose(int old, int other, double least, int distance) {
        Features first = before.get(old);
        Features second = after.get(other);
        if (first.isEmpty() || second.isEmpty()) {
            return;
        }
        double shared = similarity.shared(first, second);
        double firstWeight = similarity.weight(first);
        double secondWeight = similarity.weight(second);
        double dice = 2 * shared / (firstWeight + secondWeight);
        if (dice >= least) {
            add(Match.of(old, other), dice, distance);
        }
        if (shared >= MIN_SEED * secondWeight) {
            splits.around(other, first)
                    .forEach(run -> add(new Match(Run.of(old), run.pieces()), run.joint() + GROUP_BONUS, distance));
        }
        if (shared >= MIN_SEED * firstWeight) {
            merges.around(old, second)
                    .forEach(run -> add(new Match(run.pieces(), Run.of(other)), run.joint() + GROUP_BONUS, distance));
        }
    }

    private void add(Match match, double similarity, int distance) {
        int old = match.before().start();
        int other = match.after().start();
        double bonus = gaps.isSame(old, other) ? GAP_BONUS : 0;
        if (matching.isMatched(old - 1, other - 1)) {
            bonus += BESIDE_BONUS;
        }
        if (matching.isMatched(match.before().end(), match.after().end())) {
            bonus += BESIDE_BONUS;
        }
        proposals.add(new Proposal(match, similarity + bonus, distance));
    }

    private void choose() {
        List<Proposal> best = new ArrayList<>(proposals);
        best.sort(Proposal.BEST_FIRST);
        best.forEach(proposal -> matching.offer(proposal.match()));
    }
}
