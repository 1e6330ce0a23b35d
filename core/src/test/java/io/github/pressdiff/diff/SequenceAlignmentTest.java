package io.github.pressdiff.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SequenceAlignmentTest {

    @Test
    void findsALongestCommonSubsequenceOfSmallSequences() {
        Random random = new Random(11);
        for (int round = 0; round < 2_000; round++) {
            int[] before = random.ints(random.nextInt(20), 0, 6).toArray();
            int[] after = random.ints(random.nextInt(20), 0, 6).toArray();
            int[] partners = SequenceAlignment.of(before, after, SequenceAlignment.Oversize.LEAVE)
                    .partners();
            int[] pairs =
                    Arrays.stream(partners).filter(partner -> partner >= 0).toArray();
            assertThat(pairs).isSorted().doesNotHaveDuplicates().hasSize(longest(before, after));
            for (int at = 0; at < before.length; at++) {
                assertThat(partners[at] < 0 || before[at] == after[partners[at]])
                        .isTrue();
            }
        }
    }

    @Test
    void cutsLargeSequencesAtWhatOccursOnce() {
        int[] before = mixed(20_000, 1);
        int[] after = mixed(20_000, 2);
        SequenceAlignment alignment = SequenceAlignment.of(before, after, SequenceAlignment.Oversize.LEAVE);
        assertThat(alignment.isComplete()).isTrue();
        assertThat(aligned(alignment)).isGreaterThan(2_000);
    }

    @Test
    void saysWhenSomethingWasNotCompared() {
        int[] before = new Random(1).ints(20_000, 0, 2).toArray();
        int[] after = new Random(2).ints(20_000, 0, 2).toArray();
        assertThat(SequenceAlignment.of(before, after, SequenceAlignment.Oversize.LEAVE)
                        .isComplete())
                .isFalse();
        assertThat(aligned(SequenceAlignment.of(before, after, SequenceAlignment.Oversize.HALVE)))
                .isGreaterThan(10_000);
    }

    private static long aligned(SequenceAlignment alignment) {
        return Arrays.stream(alignment.partners())
                .filter(partner -> partner >= 0)
                .count();
    }

    /** Every tenth number is the same on both sides, the others are drawn from a few. */
    private static int[] mixed(int size, long seed) {
        Random random = new Random(seed);
        int[] mixed = new int[size];
        Arrays.setAll(mixed, at -> at % 10 == 0 ? 1_000 + at : random.nextInt(50));
        return mixed;
    }

    private static int longest(int[] before, int[] after) {
        int[][] lengths = new int[before.length + 1][after.length + 1];
        for (int old = 1; old <= before.length; old++) {
            for (int other = 1; other <= after.length; other++) {
                lengths[old][other] = before[old - 1] == after[other - 1]
                        ? lengths[old - 1][other - 1] + 1
                        : Math.max(lengths[old - 1][other], lengths[old][other - 1]);
            }
        }
        return lengths[before.length][after.length];
    }
}
