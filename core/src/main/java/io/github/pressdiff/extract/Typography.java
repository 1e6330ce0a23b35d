package io.github.pressdiff.extract;

import java.text.Normalizer;
import java.util.Locale;

/** Ways to write the same that a reader takes for the same: forms of Unicode, of quotation marks, of dashes. */
public final class Typography {

    /** More marks on one letter are no language (UAX #15, stream-safe text), and cost a normalizer quadratic time. */
    private static final int MAX_MARKS = 30;

    private Typography() {}

    /** Returns a text in a form of Unicode (UAX #15); as it is, when a letter in it has more than 30 marks. */
    public static String normalized(String text, Normalizer.Form form) {
        return isStreamSafe(text) ? Normalizer.normalize(text, form) : text;
    }

    /**
     * Returns the one sign that stands for all quotation marks, apostrophes or dashes; any other sign as it is.
     *
     * @param mark a code point, or a UTF-16 code unit; none of those that are replaced needs two
     */
    public static int unified(int mark) {
        return switch (mark) {
            case '\u2018', '\u2019', '\u201A', '\u201B', '\u02BC' -> '\'';
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212' -> '-';
            case '\u00AB', '\u00BB', '\u201C', '\u201D', '\u201E', '\u201F' -> '"';
            default -> mark;
        };
    }

    /**
     * Returns a text without case: sharp s as double s, all forms of sigma as one. Lower case alone would tell a sigma at the end of
     * a word from one inside, which the JDK finds out in time quadratic in the word.
     */
    public static String withoutCase(String text) {
        return text.toUpperCase(Locale.ROOT).replace('\u03A3', '\u03C3').toLowerCase(Locale.ROOT);
    }

    /** Tells whether a text is in ASCII with single blanks between its words, as most are: it reads as it is written. */
    public static boolean isPlain(String text) {
        char last = ' ';
        for (int at = 0; at < text.length(); at++) {
            char next = text.charAt(at);
            if (next > '~' || next < ' ' || (next == ' ' && last == ' ')) {
                return false;
            }
            last = next;
        }
        return last != ' ';
    }

    private static boolean isStreamSafe(String text) {
        int marks = 0;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int next = text.codePointAt(at);
            boolean mark = next >= 0x300 && !Character.isLetterOrDigit(next) && !Character.isWhitespace(next);
            marks = mark ? marks + 1 : 0;
            if (marks > MAX_MARKS) {
                return false;
            }
        }
        return true;
    }
}
