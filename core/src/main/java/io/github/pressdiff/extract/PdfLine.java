package io.github.pressdiff.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line on a page of a PDF file, or a piece of one that stands apart from the rest. Lengths in points, places from the left
 * and from the top.
 *
 * @param spans its text; the cells of a row are parted by spans of one tab
 * @param left where it begins
 * @param right where it ends
 * @param baseline where its letters stand
 * @param size the size of most of its letters
 * @param isBold whether all its letters are bold
 * @param isRow whether it is the row of a table
 */
record PdfLine(List<Span> spans, float left, float right, float baseline, float size, boolean isBold, boolean isRow) {

    /** What parts two cells. */
    static final Span CELL = new Span("\t", null);

    PdfLine {
        spans = List.copyOf(spans);
    }

    /**
     * Characters that lead to one place.
     *
     * @param href where they lead, as written; null for nowhere
     */
    record Span(String text, @Nullable String href) {}

    String text() {
        StringBuilder text = new StringBuilder();
        spans.forEach(span -> text.append(span.text()));
        return text.toString();
    }

    float width() {
        return right - left;
    }

    /** Tells whether both stand on one line of the page. */
    boolean isBeside(PdfLine other) {
        return Math.abs(baseline - other.baseline) <= 0.3f * Math.min(size, other.size);
    }

    /** Tells whether both are set in letters of one size and weight. */
    boolean isSetLike(PdfLine other) {
        return hasSizeOf(other) && isBold == other.isBold;
    }

    boolean hasSizeOf(PdfLine other) {
        return Math.abs(size - other.size) <= 0.08f * Math.max(size, other.size);
    }

    /** Returns the width of its first word, as far as all letters are alike. */
    float firstWord() {
        String text = text();
        int end = text.indexOf(' ');
        return end < 0 ? width() : width() * end / text.length();
    }
}
