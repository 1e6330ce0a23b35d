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

    /** Stands for an ignored part: the object replacement character, which no text has a use for. */
    private static final char IGNORED = '\uFFFC';

    static IgnoredEdits of(List<Paragraph> before, List<Paragraph> after) {
        return new IgnoredEdits(parts(before), parts(after));
    }

    /** Tells whether all that an edit takes out and puts in is ignored: the two sides are the same, or nothing, without that. */
    boolean covers(WordEdit edit) {
        String old = masked(edit.before().text(), edit.oldRange(), before);
        String now = masked(edit.after().text(), edit.newRange(), after);
        boolean anyIgnored = old.indexOf(IGNORED) >= 0 || now.indexOf(IGNORED) >= 0;
        return anyIgnored && (old.equals(now) || (isNothing(old) && isNothing(now)));
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

    private static String masked(String text, TextRange range, List<TextRange> parts) {
        StringBuilder masked = new StringBuilder();
        int done = range.start();
        for (TextRange part : parts) {
            if (part.end() > done && part.start() < range.end()) {
                masked.append(text, done, Math.max(done, part.start())).append(IGNORED);
                done = Math.min(part.end(), range.end());
            }
        }
        return masked.append(text, done, range.end()).toString();
    }

    private static boolean isNothing(String masked) {
        return masked.chars().allMatch(c -> c == IGNORED || Character.isWhitespace(c));
    }
}
