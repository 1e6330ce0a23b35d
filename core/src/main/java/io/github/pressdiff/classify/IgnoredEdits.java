package io.github.pressdiff.classify;

import io.github.pressdiff.diff.TextRange;
import io.github.pressdiff.extract.IgnoredText;
import io.github.pressdiff.extract.Paragraph;
import java.util.ArrayList;
import java.util.List;

/**
 * The parts of the two sides of a change in which the user's rules ignore changes, counted in the paragraphs joined with a line
 * feed, as the words of a change are.
 *
 * @param before the parts of the old side, in order
 * @param after the parts of the new side, in order
 */
record IgnoredEdits(List<TextRange> before, List<TextRange> after) {

    static IgnoredEdits of(List<Paragraph> before, List<Paragraph> after) {
        return new IgnoredEdits(parts(before), parts(after));
    }

    /** Tells whether all that an edit takes out and puts in is ignored, the blanks at its borders aside. */
    boolean covers(WordEdit edit) {
        return isCovered(edit.before().text(), edit.oldRange(), before)
                && isCovered(edit.after().text(), edit.newRange(), after);
    }

    boolean isEmpty() {
        return before.isEmpty() && after.isEmpty();
    }

    private static List<TextRange> parts(List<Paragraph> paragraphs) {
        List<TextRange> parts = new ArrayList<>();
        int start = 0;
        for (Paragraph paragraph : paragraphs) {
            for (IgnoredText part : paragraph.ignored()) {
                parts.add(new TextRange(start + part.start(), start + part.end()));
            }
            start += paragraph.text().length() + 1;
        }
        return parts;
    }

    private static boolean isCovered(String text, TextRange range, List<TextRange> parts) {
        int start = range.start();
        int end = range.end();
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        int from = start;
        int to = end;
        return from == to || parts.stream().anyMatch(part -> part.start() <= from && to <= part.end());
    }
}
