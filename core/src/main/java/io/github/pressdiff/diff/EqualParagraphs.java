package io.github.pressdiff.diff;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Matches paragraphs of the same text, in steps of falling certainty. What is short, or occurs more than once, first only
 * matches beside another match: "Question:" stays with its question.
 */
final class EqualParagraphs {

    private static final int REPEATED = -1;

    private final Matching matching;
    private final Labels labels;
    private final ParagraphForms before;
    private final ParagraphForms after;

    EqualParagraphs(Matching matching, Labels labels) {
        this.matching = matching;
        this.labels = labels;
        this.before = matching.before();
        this.after = matching.after();
    }

    /** Matches what occurs once on each side and is not short, wherever it stands, and what is equal beside it. */
    void matchCertain() {
        matchSingles(before.exact(), after.exact(), true);
        matchSingles(before.loose(), after.loose(), true);
        matchNeighbours(false);
        matchSingles(before.loose(), after.loose(), true);
    }

    /** Matches what is left beside another match, then in order between two that stay. */
    void matchInOrder() {
        matchNeighbours(true);
        matchInGaps();
    }

    /** Matches what is then left alone on each side, and any of the copies of what is not. */
    void matchAnywhere() {
        matchSingles(before.loose(), after.loose(), false);
        matchRepeated();
    }

    /** Tells whether an old paragraph is short or repeated, and has a free equal. */
    boolean[] waitingBefore() {
        return waiting(before, after, true);
    }

    /** Tells whether a new paragraph is short or repeated, and has a free equal. */
    boolean[] waitingAfter() {
        return waiting(after, before, false);
    }

    private boolean[] waiting(ParagraphForms side, ParagraphForms other, boolean old) {
        Map<Integer, Integer> own = singles(side.loose(), old);
        Map<Integer, Integer> others = singles(other.loose(), !old);
        boolean[] waiting = new boolean[side.size()];
        for (int at = 0; at < waiting.length; at++) {
            int number = side.loose()[at];
            waiting[at] = others.containsKey(number)
                    && (side.isShort(at)
                            || others.getOrDefault(number, REPEATED) == REPEATED
                            || own.getOrDefault(number, REPEATED) == REPEATED);
        }
        return waiting;
    }

    private void matchSingles(int[] olds, int[] news, boolean onlyLong) {
        Map<Integer, Integer> oldSingles = singles(olds, true);
        Map<Integer, Integer> newSingles = singles(news, false);
        for (int old = 0; old < olds.length; old++) {
            int other = newSingles.getOrDefault(olds[old], REPEATED);
            if (other != REPEATED
                    && oldSingles.getOrDefault(olds[old], REPEATED) == old
                    && !(onlyLong && before.isShort(old))) {
                matching.offer(Match.of(old, other));
            }
        }
    }

    /** Maps the number of each free text to its index, or to {@link #REPEATED}. */
    private Map<Integer, Integer> singles(int[] numbers, boolean old) {
        Map<Integer, Integer> singles = new HashMap<>();
        for (int at = 0; at < numbers.length; at++) {
            if (old ? matching.isFreeBefore(at) : matching.isFreeAfter(at)) {
                singles.merge(numbers[at], at, (first, second) -> REPEATED);
            }
        }
        return singles;
    }

    /**
     * Spreads from every match, those that stay first; upwards before downwards, since a label belongs to what follows. As long
     * as what follows it may not have been found yet, no label is taken downwards.
     */
    private void matchNeighbours(boolean labelsToo) {
        List<Match> matches = matching.inOldOrder();
        boolean[] stays = matching.staying();
        spreadUp(before.size() - 1, after.size() - 1);
        spread(matches, stays, true, labelsToo);
        spread(matches, stays, false, labelsToo);
    }

    private void spread(List<Match> matches, boolean[] stays, boolean staying, boolean labelsToo) {
        List<Match> sources = IntStream.range(0, stays.length)
                .filter(at -> stays[at] == staying)
                .mapToObj(matches::get)
                .toList();
        sources.forEach(
                match -> spreadUp(match.before().start() - 1, match.after().start() - 1));
        spreadDown(0, 0, labelsToo);
        sources.forEach(match -> spreadDown(match.before().end(), match.after().end(), labelsToo));
    }

    private void spreadUp(int fromOld, int fromNew) {
        int steps = 0;
        while (isFreeEqual(fromOld - steps, fromNew - steps)) {
            matching.offer(Match.of(fromOld - steps, fromNew - steps));
            steps++;
        }
    }

    private void spreadDown(int fromOld, int fromNew, boolean labelsToo) {
        int steps = 0;
        while (isFreeEqual(fromOld + steps, fromNew + steps)
                && (labelsToo || !labels.has(before.spaced(fromOld + steps)))) {
            matching.offer(Match.of(fromOld + steps, fromNew + steps));
            steps++;
        }
    }

    private boolean isFreeEqual(int old, int other) {
        return matching.isFreeBefore(old) && matching.isFreeAfter(other) && before.loose()[old] == after.loose()[other];
    }

    private void matchInGaps() {
        for (Gaps.Gap gap : new Gaps(matching).all()) {
            int[] olds =
                    Arrays.stream(gap.before()).map(at -> before.loose()[at]).toArray();
            int[] news = Arrays.stream(gap.after()).map(at -> after.loose()[at]).toArray();
            int[] partners = SequenceAlignment.of(olds, news, SequenceAlignment.Oversize.HALVE)
                    .partners();
            for (int at = 0; at < partners.length; at++) {
                if (partners[at] != SequenceAlignment.UNMATCHED) {
                    matching.offer(Match.of(gap.before()[at], gap.after()[partners[at]]));
                }
            }
        }
    }

    /** Matches what is repeated and not short in order: any of the copies would do. */
    private void matchRepeated() {
        Map<Integer, Deque<Integer>> copies = new HashMap<>();
        for (int other = 0; other < after.size(); other++) {
            if (matching.isFreeAfter(other) && !after.isShort(other)) {
                copies.computeIfAbsent(after.loose()[other], number -> new ArrayDeque<>())
                        .add(other);
            }
        }
        for (int old = 0; old < before.size(); old++) {
            Deque<Integer> left = copies.get(before.loose()[old]);
            if (matching.isFreeBefore(old) && left != null && !left.isEmpty()) {
                matching.offer(Match.of(old, left.remove()));
            }
        }
    }
}
