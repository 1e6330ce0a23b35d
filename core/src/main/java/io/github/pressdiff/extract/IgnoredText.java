package io.github.pressdiff.extract;

/**
 * A part of a paragraph that the user's rules call volatile: what changes in it is no edit. It stays in the text. Zero-based,
 * half-open.
 *
 * @param start index of the first character (UTF-16 code unit); 0 or greater
 * @param end index after the last; greater than {@code start}
 */
public record IgnoredText(int start, int end) {

    /** @throws IllegalArgumentException if the part is empty or starts below 0 */
    public IgnoredText {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("not a part of a text: [" + start + ", " + end + ")");
        }
    }
}
