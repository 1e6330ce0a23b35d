package io.github.pressdiff.classify;

import io.github.pressdiff.diff.Token;
import java.util.List;
import java.util.Set;

/** What capitals say: in scripts that have them, a capital inside a sentence marks a name. */
final class Capitals {

    /** After these a sentence begins, or what may be one. */
    private static final String SENTENCE_BORDERS = ".!?:;…\"“«„”»‘¿¡•*。";

    private static final Set<String> SENTENCE_ENDS = Set.of(".", "!", "?", "\n");
    private static final Set<String> LIST_MARKS = Set.of(",", ";");

    /** So many tokens on both sides are looked at. */
    private static final int NEAR = 30;

    private static final int WORDS = 0;
    private static final int HIGH = 1;
    private static final int COMMAS = 2;

    private Capitals() {}

    /** Tells whether nearly every word around a token has a capital, as in a headline, and it is no list of names. */
    static boolean isTitleCase(EditedText text, int token) {
        int[] counts = new int[3];
        int left = token - 1;
        while (left >= Math.max(0, token - NEAR) && count(text, left, counts)) {
            left--;
        }
        int right = token + 1;
        while (right < Math.min(text.tokens().size(), token + NEAR) && count(text, right, counts)) {
            right++;
        }
        return counts[WORDS] >= 4 && counts[HIGH] * 10 >= counts[WORDS] * 8 && counts[COMMAS] * 4 <= counts[WORDS];
    }

    /** Counts a token, and tells whether the sentence goes on. */
    private static boolean count(EditedText text, int token, int[] counts) {
        String word = text.tokens().get(token).range().of(text.text());
        if (text.tokens().get(token).kind() == Token.Kind.WORD && word.length() >= 4) {
            counts[WORDS]++;
            counts[HIGH] += startsHigh(word) ? 1 : 0;
        }
        counts[COMMAS] += LIST_MARKS.contains(word) ? 1 : 0;
        return !SENTENCE_ENDS.contains(word);
    }

    /** Tells whether a word begins with a capital letter. */
    static boolean startsHigh(String word) {
        int first = word.codePointAt(0);
        return Character.isUpperCase(first) || Character.isTitleCase(first);
    }

    /** Tells whether a word has two letters or more, all of them capitals. */
    static boolean isAcronym(String word) {
        return word.codePointCount(0, word.length()) > 1 && word.codePoints().allMatch(Character::isUpperCase);
    }

    /** Tells whether a token begins a sentence, or stands where a sentence may begin. */
    static boolean opensSentence(EditedText text, int token) {
        List<Token> tokens = text.tokens();
        for (int i = token - 1; i >= 0; i--) {
            String word = tokens.get(i).range().of(text.text());
            if (tokens.get(i).kind() != Token.Kind.SPACE) {
                return tokens.get(i).kind() == Token.Kind.PUNCTUATION && SENTENCE_BORDERS.contains(word);
            }
            if (word.indexOf('\n') >= 0) {
                return true;
            }
        }
        return true;
    }
}
