package io.github.pressdiff.diff;

import java.util.Arrays;

/**
 * A longest common subsequence by the table of R. Wagner and M. Fischer ("The String-to-String Correction Problem", JACM 21(1),
 * 1974). It costs as much as the table has cells, whatever is in the sequences; Myers' algorithm costs the square of the longer
 * sequence where the other is short.
 */
final class CommonSubsequence {

    static final int UNMATCHED = -1;

    private CommonSubsequence() {}

    /** Returns for each index of the first sequence its partner in the second, or {@link #UNMATCHED}; the partners rise. */
    static int[] of(int[] first, int[] second) {
        int width = second.length + 1;
        // Whether the best of a cell comes from below or from the right, cell by cell: a bit would do, a byte is
        // quicker.
        boolean[] down = new boolean[first.length * width];
        int[] below = new int[width];
        int[] lengths = new int[width];
        for (int at = first.length - 1; at >= 0; at--) {
            for (int other = second.length - 1; other >= 0; other--) {
                boolean isDown = below[other] >= lengths[other + 1];
                int skipped = isDown ? below[other] : lengths[other + 1];
                down[at * width + other] = isDown;
                lengths[other] = first[at] == second[other] ? below[other + 1] + 1 : skipped;
            }
            int[] spare = below;
            below = lengths;
            lengths = spare;
        }
        return partners(first, second, down);
    }

    private static int[] partners(int[] first, int[] second, boolean[] down) {
        int[] partners = new int[first.length];
        Arrays.fill(partners, UNMATCHED);
        int at = 0;
        int other = 0;
        while (at < first.length && other < second.length) {
            if (first[at] == second[other]) {
                partners[at++] = other++;
            } else if (down[at * (second.length + 1) + other]) {
                at++;
            } else {
                other++;
            }
        }
        return partners;
    }
}
