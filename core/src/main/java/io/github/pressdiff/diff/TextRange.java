package io.github.pressdiff.diff;

/**
 * A part of a text: zero-based, half-open.
 *
 * @param start index of the first character (UTF-16 code unit); 0 or greater
 * @param end index after the last; not below {@code start}
 */
public record TextRange(int start, int end) {

    /** @throws IllegalArgumentException if the range starts below 0 or ends before it starts */
    public TextRange {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a range: [" + start + ", " + end + ")");
        }
    }

    /** Returns the number of characters. */
    public int length() {
        return end - start;
    }

    /** Returns the part of the text. */
    public String of(String text) {
        return text.substring(start, end);
    }
}
