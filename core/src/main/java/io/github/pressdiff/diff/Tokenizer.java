package io.github.pressdiff.diff;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text into tokens that, joined, give the text again.
 *
 * <p>Words of scripts that set no blanks between words (Chinese, Japanese, Thai, Lao, Khmer, Burmese, Tibetan) are cut into
 * extended grapheme clusters (<a href="https://www.unicode.org/reports/tr29/">UAX #29</a>), since no rule finds their borders
 * the same way on both sides of an edit. Marks and symbols are clusters too, so that an emoji made of several characters is
 * one token. No token begins or ends inside a surrogate pair; a lone surrogate is a token of its own.
 */
public final class Tokenizer {

    private Tokenizer() {}

    /** Takes the tokens of a text, one after the other. */
    @FunctionalInterface
    public interface Visitor {

        /**
         * Takes a token.
         *
         * @param start index of its first character in the text
         * @param end index after its last
         */
        void token(Token.Kind kind, int start, int end);
    }

    /** Hands on the tokens of a text in order, for who only looks at them: nothing is made for that. */
    public static void visit(String text, Visitor visitor) {
        TokenCursor cursor = new TokenCursor(text);
        while (cursor.advance()) {
            visitor.token(cursor.kind(), cursor.start(), cursor.end());
        }
    }

    /** Returns the tokens of a text in order; together they cover it without gaps. Takes time linear in the text. */
    public static List<Token> tokenize(String text) {
        List<Token> tokens = new ArrayList<>();
        TokenCursor cursor = new TokenCursor(text);
        while (cursor.advance()) {
            tokens.add(new Token(cursor.kind(), new TextRange(cursor.start(), cursor.end())));
        }
        return tokens;
    }
}
