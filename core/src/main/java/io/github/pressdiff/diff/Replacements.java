package io.github.pressdiff.diff;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Short paragraphs that took the place of one another: nothing else is free between the same two that stay. "Yes." and "No."
 * that were exchanged did not move; each answer changed.
 */
final class Replacements {

    /** With more words, two lines in the same place need not have to do with each other. */
    private static final int MAX_TOKENS = 2;

    private final Matching matching;
    private final List<Gaps.Gap> slots;
    private final Set<Integer> olds = new HashSet<>();
    private final Set<Integer> news = new HashSet<>();
    private final boolean[] waitingBefore;
    private final boolean[] waitingAfter;

    private Replacements(Matching matching, EqualParagraphs equals) {
        this.matching = matching;
        this.slots = new Gaps(matching).all().stream().filter(this::isSlot).toList();
        this.waitingBefore = equals.waitingBefore();
        this.waitingAfter = equals.waitingAfter();
        for (Gaps.Gap slot : slots) {
            olds.add(matching.before().loose()[slot.before()[0]]);
            news.add(matching.after().loose()[slot.after()[0]]);
        }
    }

    /** Matches those that were exchanged, and those of a word or two that stand nowhere else. */
    static void match(Matching matching, EqualParagraphs equals) {
        Replacements replacements = new Replacements(matching, equals);
        for (Gaps.Gap slot : replacements.slots) {
            int old = slot.before()[0];
            int other = slot.after()[0];
            if (replacements.areExchanged(old, other) || replacements.areNew(old, other)) {
                matching.offer(Match.of(old, other));
            }
        }
    }

    private boolean isSlot(Gaps.Gap gap) {
        return gap.before().length == 1
                && gap.after().length == 1
                && matching.before().isShort(gap.before()[0])
                && matching.after().isShort(gap.after()[0]);
    }

    private boolean areExchanged(int old, int other) {
        return news.contains(matching.before().loose()[old])
                && olds.contains(matching.after().loose()[other]);
    }

    private boolean areNew(int old, int other) {
        return !waitingBefore[old]
                && !waitingAfter[other]
                && Math.max(matching.before().tokens(old), matching.after().tokens(other)) <= MAX_TOKENS;
    }
}
