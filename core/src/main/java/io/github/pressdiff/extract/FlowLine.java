package io.github.pressdiff.extract;

/**
 * A line in its column, in reading order.
 *
 * @param line the line
 * @param page the index of its page, from 0
 * @param column the number of its column, counted through the file
 * @param left where the column begins, in points
 * @param right where it ends, in points
 */
record FlowLine(PdfLine line, int page, int column, float left, float right) {

    /** Returns the same line in a column that ends elsewhere. */
    FlowLine to(float end) {
        return new FlowLine(line, page, column, left, end);
    }

    float width() {
        return right - left;
    }

    /** Tells whether a word of this width would have stood in the line as well, so that its end is meant. */
    boolean hasRoomFor(float word) {
        return line.right() + word + 0.3f * line.size() < right;
    }
}
