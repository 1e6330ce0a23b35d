package io.github.pressdiff.report;

import io.github.pressdiff.diff.TextRange;
import java.util.ArrayList;
import java.util.List;

/**
 * Breaks a text into lines of so many columns: at line feeds, at blanks, beside wide characters (which are written without
 * blanks), and only where none of these is in reach, anywhere between two characters.
 */
final class LineBreaker {

    private final String text;
    private final int width;
    private final List<TextRange> lines = new ArrayList<>();

    private int start;
    private int used;
    private int lineEnd;
    private int nextStart;

    private LineBreaker(String text, int width) {
        this.text = text;
        this.width = width;
    }

    /**
     * Returns the lines as ranges of the text, without the blanks and line feeds at which it was broken.
     *
     * @param width 2 or more
     */
    static List<TextRange> lines(String text, int width) {
        LineBreaker breaker = new LineBreaker(text, width);
        int from = 0;
        for (int feed = text.indexOf('\n'); feed >= 0; feed = text.indexOf('\n', from)) {
            breaker.fill(from, feed);
            from = feed + 1;
        }
        breaker.fill(from, text.length());
        return breaker.lines;
    }

    private void fill(int from, int to) {
        begin(from);
        int previous = ' ';
        for (int i = from; i < to; ) {
            int c = text.codePointAt(i);
            int columns = Columns.of(c);
            if (c == ' ') {
                lineEnd = previous == ' ' && nextStart == i ? lineEnd : i;
                nextStart = i + 1;
            } else {
                if (columns == 2 || (columns == 1 && previous != ' ' && Columns.of(previous) == 2)) {
                    allowBreak(i);
                }
                if (used + columns > width && i > start) {
                    breakLine(i);
                }
            }
            used += columns;
            previous = columns == 0 ? previous : c;
            i += Character.charCount(c);
        }
        int end = to;
        while (end > start && text.charAt(end - 1) == ' ') {
            end--;
        }
        lines.add(new TextRange(start, end));
    }

    private void begin(int index) {
        start = index;
        lineEnd = index;
        nextStart = index;
        used = 0;
    }

    private void allowBreak(int index) {
        if (nextStart != index) {
            lineEnd = index;
            nextStart = index;
        }
    }

    private void breakLine(int index) {
        if (lineEnd > start) {
            lines.add(new TextRange(start, lineEnd));
            begin(nextStart);
        } else {
            lines.add(new TextRange(start, index));
            begin(index);
        }
        used = Columns.of(text.substring(start, index));
    }
}
