package io.github.pressdiff.diff;

import java.lang.Character.UnicodeScript;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Walks over the tokens of a text, one at a time. Every step is taken in time linear in the token, whatever the text.
 *
 * <p>Written by hand because a regular expression of this kind recurses once a character, and runs out of stack on long words.
 */
final class TokenCursor {

    private static final Pattern CLUSTER = Pattern.compile("\\X");

    private final String text;
    private @Nullable Matcher cluster;
    private int start;
    private int end;
    private Token.Kind kind = Token.Kind.SPACE;

    TokenCursor(String text) {
        this.text = text;
    }

    /** Goes to the next token; false at the end of the text. */
    boolean advance() {
        if (end == text.length()) {
            return false;
        }
        start = end;
        int first = text.codePointAt(start);
        if (isSpace(first)) {
            kind = Token.Kind.SPACE;
            end = spaceEnd();
        } else if (Character.getType(first) == Character.DECIMAL_DIGIT_NUMBER) {
            kind = Token.Kind.NUMBER;
            end = numberEnd();
        } else if (!isLetter(first)) {
            kind = Token.Kind.PUNCTUATION;
            end = clusterEnd();
        } else {
            kind = Token.Kind.WORD;
            end = isUnspaced(first) ? clusterEnd() : wordEnd();
        }
        return true;
    }

    /** Index of the token's first character. */
    int start() {
        return start;
    }

    /** Index after its last. */
    int end() {
        return end;
    }

    Token.Kind kind() {
        return kind;
    }

    private int spaceEnd() {
        int at = start;
        while (at < text.length() && isSpace(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    private int numberEnd() {
        int at = start;
        while (at < text.length()) {
            int next = text.codePointAt(at);
            if (!isDigit(next)
                    && !(isNumberMark(next) && at + 1 < text.length() && isDigit(text.codePointAt(at + 1)))) {
                break;
            }
            at += Character.charCount(next);
        }
        return at;
    }

    private int wordEnd() {
        int at = start;
        while (at < text.length()) {
            int next = text.codePointAt(at);
            if (!isSpacedLetter(next)
                    && !(isWordJoiner(next) && at + 1 < text.length() && isSpacedLetter(text.codePointAt(at + 1)))
                    && !isGershayim(at)) {
                break;
            }
            at += Character.charCount(next);
        }
        return at;
    }

    private int clusterEnd() {
        char first = text.charAt(start);
        if (first < 0x80 && (start + 1 == text.length() || text.charAt(start + 1) < 0x80)) {
            return start + 1;
        }
        Matcher matcher = cluster == null ? CLUSTER.matcher(text) : cluster;
        cluster = matcher;
        return matcher.region(start, text.length()).lookingAt()
                ? matcher.end()
                : start + Character.charCount(text.codePointAt(start));
    }

    /** Tells whether a character is a blank, a line end or invisible. */
    static boolean isSpace(int codePoint) {
        if (codePoint < 0x80) {
            return codePoint <= ' ' || codePoint == 0x7F;
        }
        return switch (Character.getType(codePoint)) {
            case Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL -> true;
            default -> isInvisible(codePoint);
        };
    }

    /** Tells whether a character is neither seen nor takes room: soft hyphen, zero-width and direction marks. */
    static boolean isInvisible(int codePoint) {
        return codePoint == 0xAD
                || codePoint == 0x034F
                || codePoint == 0x061C
                || codePoint == 0x180E
                || (codePoint >= 0x200B && codePoint <= 0x200F)
                || (codePoint >= 0x202A && codePoint <= 0x202E)
                || (codePoint >= 0x2060 && codePoint <= 0x2069)
                || codePoint == 0xFEFF;
    }

    private static boolean isDigit(int codePoint) {
        return Character.getType(codePoint) == Character.DECIMAL_DIGIT_NUMBER;
    }

    /** Decimal and grouping marks, the Arabic ones (U+066B, U+066C) included. */
    private static boolean isNumberMark(int codePoint) {
        return switch (codePoint) {
            case '.', ',', ':', '\'', 0x2019, 0xA0, 0x202F, 0x066B, 0x066C -> true;
            default -> false;
        };
    }

    /** Apostrophes, the Catalan point, the Hebrew geresh and gershayim, and the joiners of Persian and Indic words. */
    private static boolean isWordJoiner(int codePoint) {
        return switch (codePoint) {
            case '\'', 0x2019, 0xB7, 0x05F3, 0x05F4, 0x200C, 0x200D -> true;
            default -> false;
        };
    }

    /** A quotation mark inside a Hebrew word marks an abbreviation; it is typed more often than its own sign. */
    private boolean isGershayim(int at) {
        return text.charAt(at) == '"'
                && at > start
                && at + 1 < text.length()
                && isHebrew(text.charAt(at - 1))
                && isHebrew(text.charAt(at + 1));
    }

    private static boolean isHebrew(char letter) {
        return letter >= 0x05D0 && letter <= 0x05EA;
    }

    private static boolean isSpacedLetter(int codePoint) {
        return isLetter(codePoint) && !isUnspaced(codePoint);
    }

    private static boolean isLetter(int codePoint) {
        if (codePoint < 0x80) {
            int lower = codePoint | 0x20;
            return lower >= 'a' && lower <= 'z';
        }
        if (Character.isLetter(codePoint)) {
            return true;
        }
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }

    /** Tells whether a letter belongs to a script that sets no blanks between words. */
    static boolean isUnspaced(int codePoint) {
        if (codePoint < 0x0E00) {
            return false;
        }
        return switch (UnicodeScript.of(codePoint)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR, TIBETAN -> true;
            // The prolonged sound marks belong to no script of their own.
            default -> codePoint == 0x30FC || codePoint == 0xFF70;
        };
    }
}
