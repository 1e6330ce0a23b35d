package io.github.pressdiff.extract;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** Brings shapes from the order in which they stand on a line into the one in which they are read, for Arabic and Hebrew. */
final class VisualOrder {

    /** The most shapes between two words that run from left to right, themselves included. */
    private static final int REACH = 4;

    private VisualOrder() {}

    /** Returns the shapes of a line as they are read. Lines of other scripts stay as they are. */
    static List<Glyph> toReading(List<Glyph> glyphs) {
        StringBuilder text = new StringBuilder();
        glyphs.forEach(glyph -> text.append(first(glyph)));
        char[] characters = text.toString().toCharArray();
        if (!Bidi.requiresBidi(characters, 0, characters.length)) {
            return glyphs;
        }
        List<Glyph> line = new ArrayList<>(glyphs);
        line.sort(Comparator.comparingDouble(Glyph::left));
        // What is read from right to left stands from right to left, numbers and other words in it turned back again.
        Collections.reverse(line);
        return withRunsTurned(line);
    }

    private static List<Glyph> withRunsTurned(List<Glyph> line) {
        List<Glyph> read = new ArrayList<>();
        int start = 0;
        while (start < line.size()) {
            int end = start;
            while (end < line.size() && isLeftToRight(line, end, start)) {
                end++;
            }
            if (end > start) {
                List<Glyph> run = new ArrayList<>(line.subList(start, end));
                Collections.reverse(run);
                read.addAll(run);
                start = end;
            } else {
                read.add(line.get(start));
                start++;
            }
        }
        return read;
    }

    /** Letters and digits that run from left to right, and what stands between two of them. */
    private static boolean isLeftToRight(List<Glyph> line, int index, int start) {
        if (isStrong(line.get(index))) {
            return true;
        }
        boolean isBetween = index > start && !isTurned(line.get(index));
        int end = Math.min(line.size(), index + REACH);
        for (int i = index + 1; isBetween && i < end; i++) {
            if (isStrong(line.get(i))) {
                return true;
            }
            isBetween = !isTurned(line.get(i));
        }
        return false;
    }

    private static boolean isStrong(Glyph glyph) {
        byte direction = Character.getDirectionality(first(glyph));
        return direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT
                || direction == Character.DIRECTIONALITY_EUROPEAN_NUMBER
                || direction == Character.DIRECTIONALITY_ARABIC_NUMBER;
    }

    private static boolean isTurned(Glyph glyph) {
        byte direction = Character.getDirectionality(first(glyph));
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    private static char first(Glyph glyph) {
        return glyph.text().charAt(0);
    }
}
