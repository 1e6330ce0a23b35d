package io.github.pressdiff.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a text into tokens that, joined, give the text again.
 *
 * <p>Words of scripts that set no blanks between words (Chinese, Japanese, Thai, Lao, Khmer, Burmese, Tibetan) are cut into
 * extended grapheme clusters (UAX #29), since no rule finds their borders the same way on both sides of an edit.
 */
public final class Tokenizer {

    private static final String UNSPACED =
            "\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}\\p{IsTibetan}";
    private static final String LETTER = "[\\p{L}\\p{M}&&[^" + UNSPACED + "]]";
    private static final Pattern TOKEN = Pattern.compile(
            "(?<space>[\\s\\p{Z}\\p{Cc}\\x{AD}\\x{200B}-\\x{200F}\\x{202A}-\\x{202E}\\x{2060}-\\x{2069}\\x{FEFF}]+)"
                    + "|(?<number>\\p{Nd}+(?:[.,:'\\x{2019}\\x{A0}\\x{202F}]\\p{Nd}+)*)"
                    + "|(?<cluster>(?=[" + UNSPACED + "])\\X)"
                    + "|(?<word>" + LETTER + "+(?:['\\x{2019}]" + LETTER + "+)*)"
                    + "|(?<mark>\\X)",
            Pattern.DOTALL);

    private Tokenizer() {}

    /** Returns the tokens of a text in order; together they cover it without gaps. */
    public static List<Token> tokenize(String text) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            tokens.add(new Token(kind(matcher), new TextRange(matcher.start(), matcher.end())));
        }
        return tokens;
    }

    private static Token.Kind kind(Matcher matcher) {
        if (matcher.start("space") >= 0) {
            return Token.Kind.SPACE;
        }
        if (matcher.start("number") >= 0) {
            return Token.Kind.NUMBER;
        }
        return matcher.start("mark") >= 0 ? Token.Kind.PUNCTUATION : Token.Kind.WORD;
    }
}
