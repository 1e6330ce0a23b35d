package io.github.pressdiff.diff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
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
    private static final double MIN_LAST = 0.20;

    private static final double MIN_LETTERS = 0.50;
    private static final int FEW_WORDS = 8;

    /** Pairs of neighbouring words that both have, for each word. */
    private static final double MIN_PHRASES = 0.12;

    private static final double GAP_BONUS = 0.10;
    private static final double BESIDE_BONUS = 0.04;
    private static final double GROUP_BONUS = 0.06;

    /** A piece is tried as the first of a run when this much of it is found in the whole. */
    private static final double MIN_SEED = 0.45;

    /** Two paragraphs that are most similar to each other, and at least so, are no pieces of a third. */
    private static final double MIN_PARTNER = 0.50;

    private static final int NONE = -1;

    private final Vocabulary vocabulary = new Vocabulary();
    private final Matching matching;
    private final Gaps gaps;
    private final List<Features> before;
    private final List<Features> after;
    private final Similarity similarity;
    private final CandidatePairs pairs;
    private final List<Proposal> proposals = new ArrayList<>();

    /** What takes part, and how it is compared. */
    private interface Reading {
        Features of(Vocabulary vocabulary, ParagraphForms side, int index);
    }

    private SimilarParagraphs(Matching matching, Reading readingBefore, Reading readingAfter) {
        this.matching = matching;
        this.gaps = new Gaps(matching);
        this.before = features(vocabulary, matching.before(), readingBefore, matching::isFreeBefore);
        this.after = features(vocabulary, matching.after(), readingAfter, matching::isFreeAfter);
        this.similarity = new Similarity(vocabulary.size(), before, after);
        this.pairs = new CandidatePairs(similarity, before, after);
        pairs.addFrom(gaps);
    }

    private SimilarParagraphs(Matching matching, Reading reading) {
        this(matching, reading, reading);
    }

    /** Matches what is alike anywhere; paragraphs that wait for an equal one take no part. */
    static void match(Matching matching, EqualParagraphs equals) {
        SimilarParagraphs similar =
                new SimilarParagraphs(matching, except(equals.waitingBefore()), except(equals.waitingAfter()));
        similar.pairs.addFrom(new CandidateIndex(similar.similarity, similar.after));
        similar.proposePairs(MIN_IN_GAP);
        similar.proposeGroups();
        similar.choose();
    }

    /**
     * Matches short paragraphs of one gap that stand directly before the same match: "Article 4" became "Article 5" when an
     * article was put in before it, and is not the old fifth.
     */
    static void matchHeadings(Matching matching) {
        SimilarParagraphs similar = new SimilarParagraphs(matching, SimilarParagraphs::letters);
        for (CandidatePairs.Pair pair : similar.pairs.all()) {
            if (pair.dice() >= MIN_LETTERS && similar.leadsToSame(pair)) {
                similar.propose(Match.of(pair.before(), pair.after()), pair.dice(), pair.distance());
            }
        }
        similar.choose();
    }

    /** Matches what is left with little in common, but in the same gap: a few words, or of few words their letters. */
    static void matchLast(Matching matching) {
        SimilarParagraphs words = new SimilarParagraphs(matching, SimilarParagraphs::words);
        for (CandidatePairs.Pair pair : words.pairs.all()) {
            if (pair.dice() >= MIN_LAST && words.gaps.isSame(pair.before(), pair.after()) && words.sharePhrases(pair)) {
                words.propose(Match.of(pair.before(), pair.after()), pair.dice(), pair.distance());
            }
        }
        words.choose();
        SimilarParagraphs letters = new SimilarParagraphs(matching, SimilarParagraphs::letters);
        letters.proposePairs(MIN_LETTERS);
        letters.choose();
    }

    private static Features words(Vocabulary vocabulary, ParagraphForms side, int index) {
        return vocabulary.featuresOf(side.spaced(index));
    }

    private static Features letters(Vocabulary vocabulary, ParagraphForms side, int index) {
        return side.tokens(index) <= FEW_WORDS ? vocabulary.lettersOf(side.spaced(index)) : Features.NONE;
    }

    private static Reading except(boolean[] waiting) {
        return (vocabulary, side, at) -> waiting[at] ? Features.NONE : words(vocabulary, side, at);
    }

    private static List<Features> features(
            Vocabulary vocabulary, ParagraphForms side, Reading reading, IntPredicate isFree) {
        return IntStream.range(0, side.size())
                .mapToObj(at -> isFree.test(at) ? reading.of(vocabulary, side, at) : Features.NONE)
                .toList();
    }

    /** Single words that both have are "the" and "of" in any two texts; pairs of words are not, unless there are few of either. */
    private boolean sharePhrases(CandidatePairs.Pair pair) {
        Features old = before.get(pair.before());
        Features other = after.get(pair.after());
        int tokens = Math.min(old.tokens(), other.tokens());
        return tokens <= FEW_WORDS
                || pair.dice() >= MIN_IN_GAP
                || vocabulary.sharedPairs(old, other) >= MIN_PHRASES * tokens;
    }

    private boolean leadsToSame(CandidatePairs.Pair pair) {
        return gaps.isSame(pair.before(), pair.after()) && matching.isMatched(pair.before() + 1, pair.after() + 1);
    }

    private void proposePairs(double leastInGap) {
        for (CandidatePairs.Pair pair : pairs.all()) {
            boolean same = gaps.isSame(pair.before(), pair.after());
            if (pair.dice() >= (same ? leastInGap : MIN_ELSEWHERE) && (same || !isShort(pair))) {
                propose(Match.of(pair.before(), pair.after()), pair.dice(), pair.distance());
            }
        }
    }

    private boolean isShort(CandidatePairs.Pair pair) {
        return Math.min(
                        before.get(pair.before()).tokens(),
                        after.get(pair.after()).tokens())
                < ParagraphForms.MIN_TOKENS;
    }

    /** A paragraph that has a clear partner of its own is no piece of another. */
    private void proposeGroups() {
        int[] partners = pairs.mutualBest(MIN_PARTNER);
        int[] backwards = new int[after.size()];
        Arrays.fill(backwards, NONE);
        IntStream.range(0, partners.length)
                .filter(old -> partners[old] != NONE)
                .forEach(old -> backwards[partners[old]] = old);
        PieceRuns splits = new PieceRuns(similarity, after, backwards);
        PieceRuns merges = new PieceRuns(similarity, before, partners);
        for (CandidatePairs.Pair pair : pairs.all()) {
            Features old = before.get(pair.before());
            Features other = after.get(pair.after());
            if (pair.shared() >= MIN_SEED * pairs.weightAfter(pair.after())) {
                for (PieceRuns.Candidate run : splits.around(pair.after(), old, pair.before())) {
                    Match match = new Match(Run.of(pair.before()), run.pieces());
                    propose(match, run.joint() + GROUP_BONUS, pair.distance());
                }
            }
            if (pair.shared() >= MIN_SEED * pairs.weightBefore(pair.before())) {
                for (PieceRuns.Candidate run : merges.around(pair.before(), other, pair.after())) {
                    Match match = new Match(run.pieces(), Run.of(pair.after()));
                    propose(match, run.joint() + GROUP_BONUS, pair.distance());
                }
            }
        }
    }

    private void propose(Match match, double similar, int distance) {
        int old = match.before().start();
        int other = match.after().start();
        double bonus = gaps.isSame(old, other) ? GAP_BONUS : 0;
        if (matching.isMatched(old - 1, other - 1)) {
            bonus += BESIDE_BONUS;
        }
        if (matching.isMatched(match.before().end(), match.after().end())) {
            bonus += BESIDE_BONUS;
        }
        proposals.add(new Proposal(match, similar + bonus, distance));
    }

    private void choose() {
        proposals.sort(Proposal.BEST_FIRST);
        proposals.forEach(proposal -> matching.offer(proposal.match()));
    }
}
