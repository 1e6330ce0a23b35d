package io.github.pressdiff.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StayingOrderTest {

    @Test
    void letsTheHeavierOfTwoStay() {
        assertThat(StayingOrder.of(new int[] {1, 0}, new long[] {5, 4})).containsExactly(true, false);
        assertThat(StayingOrder.of(new int[] {1, 0}, new long[] {4, 5})).containsExactly(false, true);
    }

    @Test
    void takesNothingFromNothing() {
        assertThat(StayingOrder.of(new int[0], new long[0])).isEmpty();
    }

    @Test
    void findsTheHeaviestRisingSet() {
        Random random = new Random(4);
        for (int round = 0; round < 1_000; round++) {
            int size = 1 + random.nextInt(9);
            List<Integer> order =
                    new ArrayList<>(IntStream.range(0, size).boxed().toList());
            Collections.shuffle(order, random);
            int[] positions = order.stream().mapToInt(Integer::intValue).toArray();
            long[] weights = random.longs(size, 1, 6).toArray();
            boolean[] stays = StayingOrder.of(positions, weights);
            int[] kept = IntStream.range(0, size).filter(at -> stays[at]).toArray();
            assertThat(IntStream.of(kept).map(at -> positions[at]).toArray()).isSorted();
            assertThat(IntStream.of(kept).mapToLong(at -> weights[at]).sum()).isEqualTo(heaviest(positions, weights));
        }
    }

    private static long heaviest(int[] positions, long[] weights) {
        long best = 0;
        for (int chosen = 0; chosen < 1 << positions.length; chosen++) {
            long sum = 0;
            int last = -1;
            for (int at = 0; at < positions.length && sum >= 0; at++) {
                if ((chosen >> at & 1) == 1) {
                    sum = positions[at] > last ? sum + weights[at] : Long.MIN_VALUE;
                    last = positions[at];
                }
            }
            best = Math.max(best, sum);
        }
        return best;
    }
}
