package io.github.pressdiff.classify;

import io.github.pressdiff.diff.Token;
import io.github.pressdiff.diff.Tokenizer;

/** How many words a text has: words and numbers; in scripts without blanks every character is one. */
final class WordCount {

    private WordCount() {}

    /** Returns the number of words. */
    static int of(String text) {
        return (int) Tokenizer.tokenize(text).stream().filter(WordCount::isWord).count();
    }

    /** Tells whether a token counts as a word. */
    static boolean isWord(Token token) {
        return token.kind() == Token.Kind.WORD || token.kind() == Token.Kind.NUMBER;
    }
}
