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
