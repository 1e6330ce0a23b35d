package io.github.pressdiff.classify;

import io.github.pressdiff.diff.TextRange;
import io.github.pressdiff.diff.Token;
import java.util.List;
import java.util.regex.Pattern;

/** Writes reasons: the words that went and came, short and on one line. */
final class Wording {

    /** The most characters of one side. */
    private static final int LONGEST = 60;

    private static final Pattern INVISIBLE = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");

    private Wording() {}

    /** Returns "old -> new"; where nothing but an insertion or a deletion is to be shown, with the words beside it. */
    static String of(WordEdit edit) {
        TextRange old = edit.oldRange();
        TextRange now = edit.newRange();
        if (edit.deleted().isBlank() || edit.inserted().isBlank()) {
            old = withNeighbours(edit.before(), old);
            now = withNeighbours(edit.after(), now);
        }
        return between(old.of(edit.before().text()), now.of(edit.after().text()));
    }

    /** Returns "old -> new". */
    static String between(String old, String now) {
        return shortened(old) + " -> " + shortened(now);
    }

    /** Returns a text on one line, without control characters, of at most 60 characters. */
    static String shortened(String text) {
        return shortened(text, LONGEST);
    }

    /**
     * Returns a text on one line, without control characters.
     *
     * @param most the most characters that stay; what is cut off shows as an ellipsis
     */
    static String shortened(String text, int most) {
        String head = text.substring(0, Math.min(text.length(), 4 * most));
        String line = INVISIBLE.matcher(head).replaceAll(" ").strip();
        if (line.length() <= most && head.length() == text.length()) {
            return line;
        }
        int end = Math.min(line.length(), most - 1);
        if (end > 0 && end < line.length() && Character.isLowSurrogate(line.charAt(end))) {
            end--;
        }
        return line.substring(0, end).stripTrailing() + "…";
    }

    private static TextRange withNeighbours(EditedText text, TextRange range) {
        return new TextRange(range.start() - leftOf(text, range.start()), range.end() + rightOf(text, range.end()));
    }

    /** How many characters the word on the left and what parts it from here take; 0 when there is none near. */
    private static int leftOf(EditedText text, int position) {
        List<Token> near = text.tokensIn(new TextRange(Math.max(0, position - LONGEST / 2), position));
        for (int i = near.size() - 1; i >= 0; i--) {
            if (WordCount.isWord(near.get(i))) {
                return position - near.get(i).range().start();
            }
        }
        return 0;
    }

    private static int rightOf(EditedText text, int position) {
        int end = Math.min(text.text().length(), position + LONGEST / 2);
        return text.tokensIn(new TextRange(position, Math.max(position, end))).stream()
                .filter(WordCount::isWord)
                .findFirst()
                .map(token -> token.range().end() - position)
                .orElse(0);
    }
}
