package io.github.pressdiff.extract;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * Brings shapes from the order in which they stand on a line into the one in which they are read, for Arabic and Hebrew. The
 * line runs as most of its letters do, and what runs against it is turned; deeper nesting (UAX 9) is not.
 */
final class VisualOrder {

    /** The most shapes between two words that run against the line, the second word's first one included. */
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
        long leftward = line.stream().filter(VisualOrder::isLeftward).count();
        long rightward = line.stream()
                .filter(glyph -> Character.isLetter(first(glyph)) && !isLeftward(glyph))
                .count();
        boolean runsLeft = leftward > rightward;
        if (runsLeft) {
            Collections.reverse(line);
        }
        return withRunsTurned(line, runsLeft);
    }

    private static List<Glyph> withRunsTurned(List<Glyph> line, boolean runsLeft) {
        List<Glyph> read = new ArrayList<>();
        int start = 0;
        while (start < line.size()) {
            int end = start;
            while (end < line.size() && isAgainst(line, end, start, runsLeft)) {
                end++;
            }
            List<Glyph> run = new ArrayList<>(line.subList(start, Math.max(end, start + 1)));
            Collections.reverse(run);
            read.addAll(run);
            start += run.size();
        }
        return read;
    }

    /** Tells whether a shape runs against the line, or stands between two that do. */
    private static boolean isAgainst(List<Glyph> line, int index, int start, boolean runsLeft) {
        if (isAgainst(line.get(index), runsLeft)) {
            return true;
        }
        int end = Math.min(line.size(), index + REACH);
        for (int i = index; index > start && i < end && !isAgainst(line.get(i), !runsLeft); i++) {
            if (isAgainst(line.get(i), runsLeft)) {
                return true;
            }
        }
        return false;
    }

    /** Digits run to the right in all scripts, but turn no line around. */
    private static boolean isAgainst(Glyph glyph, boolean runsLeft) {
        return runsLeft ? isRightward(glyph) : isLeftward(glyph);
    }

    private static boolean isRightward(Glyph glyph) {
        return switch (Character.getDirectionality(first(glyph))) {
            case Character.DIRECTIONALITY_LEFT_TO_RIGHT,
                    Character.DIRECTIONALITY_EUROPEAN_NUMBER,
                    Character.DIRECTIONALITY_ARABIC_NUMBER -> true;
            default -> false;
        };
    }

    private static boolean isLeftward(Glyph glyph) {
        return switch (Character.getDirectionality(first(glyph))) {
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> true;
            default -> false;
        };
    }

    private static char first(Glyph glyph) {
        return glyph.text().charAt(0);
    }
}
