package io.github.pressdiff.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Plain text as paragraphs. Characters are given back as they were read, blanks and invisible ones included. */
public final class PlainText {

    private PlainText() {}

    /**
     * Tells whether a text is parted by blank lines: whether a blank line stands between two that are not. A blank line holds
     * nothing but white space ({@link String#isBlank()}); those before the first and after the last other line do not count.
     */
    public static boolean hasBlankLine(String text) {
        boolean begun = false;
        boolean blankSince = false;
        for (String line : new Lines(text)) {
            if (!line.isBlank()) {
                if (blankSince) {
                    return true;
                }
                begun = true;
            } else {
                blankSince = begun;
            }
        }
        return false;
    }

    /** Returns how texts that are to be compared are read: by blank lines when one of them has any, else line by line. */
    public static Source.Form formOf(String... texts) {
        return Arrays.stream(texts).anyMatch(PlainText::hasBlankLine)
                ? Source.Form.TEXT_WITH_BLANK_LINES
                : Source.Form.TEXT_OF_LINES;
    }

    /** Returns what stands between blank lines; a line end inside a passage is one line feed. */
    static List<Passage> betweenBlankLines(String text) {
        List<Passage> passages = new ArrayList<>();
        StringBuilder passage = new StringBuilder();
        for (String line : new Lines(text)) {
            if (line.isBlank()) {
                add(passages, passage.toString());
                passage.setLength(0);
            } else {
                passage.append(passage.length() == 0 ? "" : "\n").append(line);
            }
        }
        add(passages, passage.toString());
        return passages;
    }

    /** Returns every line that is not blank. */
    static List<Passage> lines(String text) {
        List<Passage> passages = new ArrayList<>();
        for (String line : new Lines(text)) {
            if (!line.isBlank()) {
                add(passages, line);
            }
        }
        return passages;
    }

    private static void add(List<Passage> passages, String text) {
        if (!text.isEmpty() && passages.size() <= Limits.PARAGRAPHS) {
            passages.add(Passage.of(text));
        }
    }
}
