package io.github.pressdiff.diff;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Neighbouring indexes: from 0, half-open.
 *
 * @param start the first
 * @param end the one after the last; above {@code start} in a match
 */
record Run(int start, int end) {

    static Run of(int index) {
        return new Run(index, index + 1);
    }

    static Run of(List<Integer> neighbours) {
        return new Run(neighbours.get(0), neighbours.get(neighbours.size() - 1) + 1);
    }

    int size() {
        return end - start;
    }

    boolean has(int index) {
        return index >= start && index < end;
    }

    Run shifted(int by) {
        return new Run(start + by, end + by);
    }

    IntStream indexes() {
        return IntStream.range(start, end);
    }

    List<Integer> toList() {
        return indexes().boxed().toList();
    }
}
