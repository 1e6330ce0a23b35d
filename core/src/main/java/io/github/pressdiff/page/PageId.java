package io.github.pressdiff.page;

/**
 * The number under which a store knows a page.
 *
 * @param value 1 or greater; given by the store, never used twice
 */
public record PageId(long value) implements Comparable<PageId> {

    /** @throws IllegalArgumentException if the value is below 1 */
    public PageId {
        if (value < 1) {
            throw new IllegalArgumentException("page id " + value + " is below 1");
        }
    }

    @Override
    public int compareTo(PageId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
