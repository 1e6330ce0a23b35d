package io.github.pressdiff.page;

/**
 * The number under which a store knows a list.
 *
 * @param value 1 or greater; given by the store, never used twice
 */
public record ListId(long value) implements Comparable<ListId> {

    /** @throws IllegalArgumentException if the value is below 1 */
    public ListId {
        if (value < 1) {
            throw new IllegalArgumentException("list id " + value + " is below 1");
        }
    }

    @Override
    public int compareTo(ListId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
