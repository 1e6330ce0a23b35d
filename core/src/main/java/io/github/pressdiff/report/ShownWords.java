package io.github.pressdiff.report;

import io.github.pressdiff.diff.ParagraphChange;
import io.github.pressdiff.diff.WordChange;
import java.util.ArrayList;
import java.util.List;

/**
 * The pieces of a change as a reader has to see them: a blank or a line end that came or went gets a sign, since two blanks
 * look like one and a no-break space looks like any other.
 *
 * <p>The signs: {@code ␣} a blank, {@code ¶} the border of a paragraph, {@code ↵} a line end inside one, {@code [U+00A0]} any
 * other white space. Only pieces that are nothing but white space get them, and line ends everywhere.
 */
final class ShownWords {

    private static final int CONTEXT = 60;
    private static final String CUT = "…";

    private ShownWords() {}

    /** Returns the pieces of a change, whole. A paragraph that only moved is one equal piece. */
    static List<WordChange> whole(ParagraphChange change, String keptText) {
        return switch (change.kind()) {
            case KEPT -> List.of(new WordChange(WordChange.Kind.EQUAL, keptText));
            case ADDED, REMOVED -> change.words();
            case MODIFIED -> marked(change.words(), "↵");
            case SPLIT, MERGED -> marked(change.words(), "¶");
        };
    }

    /** Returns the pieces with long unchanged stretches cut to about {@value #CONTEXT} characters on each side of a change. */
    static List<WordChange> excerpt(List<WordChange> words) {
        List<WordChange> shown = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            WordChange word = words.get(i);
            if (word.kind() != WordChange.Kind.EQUAL) {
                shown.add(word);
                continue;
            }
            boolean isFirst = i == 0;
            boolean isLast = i == words.size() - 1;
            shown.add(new WordChange(word.kind(), cut(word.text(), isFirst && !isLast, isLast)));
        }
        return shown;
    }

    /** Returns the end of what stands before something. */
    static String before(String text) {
        return cut(text, true, false);
    }

    /** Returns the beginning of what stands after something. */
    static String after(String text) {
        return cut(text, false, true);
    }

    private static String cut(String text, boolean isBeforeAll, boolean isAfterAll) {
        if (isBeforeAll) {
            return text.length() <= CONTEXT * 3 / 2 ? text : CUT + tail(text);
        }
        if (isAfterAll) {
            return text.length() <= CONTEXT * 3 / 2 ? text : head(text) + CUT;
        }
        return text.length() <= CONTEXT * 5 / 2 ? text : head(text) + CUT + tail(text);
    }

    private static String head(String text) {
        int blank = text.lastIndexOf(' ', CONTEXT);
        int end = blank > CONTEXT / 2 ? blank + 1 : border(text, CONTEXT);
        return text.substring(0, end);
    }

    private static String tail(String text) {
        int start = text.length() - CONTEXT;
        int blank = text.indexOf(' ', start);
        return text.substring(blank >= 0 && blank < start + CONTEXT / 2 ? blank : border(text, start));
    }

    /** Goes back from an index until it cuts no character from its marks. */
    private static int border(String text, int index) {
        int border = index;
        while (border > 0
                && (Character.isLowSurrogate(text.charAt(border)) || Columns.of(text.codePointAt(border)) == 0)) {
            border--;
        }
        return border == 0 ? index : border;
    }

    /** Returns the pieces of a change with signs for white space; the sign of a line end depends on what it parts. */
    static List<WordChange> marked(List<WordChange> words, String lineEnd) {
        List<WordChange> shown = new ArrayList<>();
        for (WordChange word : words) {
            switch (word.kind()) {
                case EQUAL -> shown.add(word);
                case DELETED -> shown.add(new WordChange(word.kind(), signs(word.text(), lineEnd, " ")));
                case INSERTED -> addLines(signs(word.text(), lineEnd, "\n"), shown);
            }
        }
        return shown;
    }

    /** Adds one inserted piece a line, so that no mark of a format reaches over a line end. */
    private static void addLines(String text, List<WordChange> shown) {
        String separator = "";
        for (String line : text.split("\n", -1)) {
            if (!separator.isEmpty()) {
                shown.add(new WordChange(WordChange.Kind.EQUAL, separator));
            }
            if (!line.isEmpty()) {
                shown.add(new WordChange(WordChange.Kind.INSERTED, line));
            }
            separator = "\n";
        }
    }

    private static String signs(String text, String lineEnd, String afterLineEnd) {
        boolean isWhite = text.chars().allMatch(ShownWords::isWhite);
        StringBuilder signs = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                signs.append(lineEnd).append(afterLineEnd);
            } else if (!isWhite || c == '\t') {
                signs.append(c);
            } else {
                signs.append(c == ' ' ? "␣" : String.format("[U+%04X]", (int) c));
            }
        }
        // The last line end of a deleted piece has nothing to be kept apart from.
        return signs.toString().endsWith(lineEnd + " ") ? signs.substring(0, signs.length() - 1) : signs.toString();
    }

    private static boolean isWhite(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
