package io.github.pressdiff.extract;

/**
 * One shape on a page of a PDF file. Lengths in points, 1/72 inch; places are measured from the left and from the top, turned so
 * that the text runs from left to right.
 *
 * @param text the characters that it stands for, mostly one
 * @param left where it begins
 * @param right where it ends
 * @param baseline where the line stands
 * @param size the size of the font
 * @param space the width of a space in its font
 * @param isBold whether its font is bold
 * @param direction the angle by which the text is turned: 0, 90, 180 or 270 degrees
 */
record Glyph(
        String text, float left, float right, float baseline, float size, float space, boolean isBold, int direction) {

    boolean isBlank() {
        return text.isBlank() || text.equals("\u00a0");
    }
}
