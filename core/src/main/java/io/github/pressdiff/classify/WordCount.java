package io.github.pressdiff.classify;

import io.github.pressdiff.diff.Token;
import io.github.pressdiff.diff.Tokenizer;

/** How many words a text has: words and numbers; in scripts without blanks every character is one. */
final class WordCount {

    private WordCount() {}

    /** Returns the number of words. */
    static int of(String text) {
        int[] words = {0};
        Tokenizer.visit(text, (kind, start, end) -> words[0] += isWord(kind) ? 1 : 0);
        return words[0];
    }

    /** Tells whether a token counts as a word. */
    static boolean isWord(Token token) {
        return isWord(token.kind());
    }

    private static boolean isWord(Token.Kind kind) {
        return kind == Token.Kind.WORD || kind == Token.Kind.NUMBER;
    }
}
