package io.github.pressdiff.diff;

import java.util.ArrayList;
import java.util.List;

/** The stretches between the matches that stay, from the first to the last, and what is free in each. */
final class Gaps {

    /**
     * The free paragraphs of one gap.
     *
     * @param before their old indexes, rising
     * @param after their new indexes, rising
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared, and read in tight loops
    record Gap(int[] before, int[] after) {}

    private final int[] numberBefore;
    private final int[] numberAfter;
    private final List<Gap> gaps = new ArrayList<>();

    Gaps(Matching matching) {
        numberBefore = new int[matching.before().size()];
        numberAfter = new int[matching.after().size()];
        List<Match> matches = matching.inOldOrder();
        boolean[] stays = matching.staying();
        int before = 0;
        int after = 0;
        for (int at = 0; at < stays.length; at++) {
            if (stays[at]) {
                Match match = matches.get(at);
                close(
                        matching,
                        new Run(before, match.before().start()),
                        new Run(after, match.after().start()));
                before = match.before().end();
                after = match.after().end();
            }
        }
        close(matching, new Run(before, numberBefore.length), new Run(after, numberAfter.length));
    }

    /** Returns the gaps in order. */
    List<Gap> all() {
        return gaps;
    }

    /** Tells whether two free paragraphs stand in the same gap. */
    boolean isSame(int before, int after) {
        return numberBefore[before] == numberAfter[after];
    }

    private void close(Matching matching, Run before, Run after) {
        for (int at = before.start(); at < before.end(); at++) {
            numberBefore[at] = gaps.size();
        }
        for (int at = after.start(); at < after.end(); at++) {
            numberAfter[at] = gaps.size();
        }
        gaps.add(new Gap(
                before.indexes().filter(matching::isFreeBefore).toArray(),
                after.indexes().filter(matching::isFreeAfter).toArray()));
    }
}
