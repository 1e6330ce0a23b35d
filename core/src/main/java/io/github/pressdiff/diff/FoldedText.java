package io.github.pressdiff.diff;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The folded forms of a text. They only find what belongs together; whether two texts are equal is decided on the texts as
 * they are.
 */
final class FoldedText {

    /** More marks on one letter are no language (UAX #15, stream-safe text), and cost a normalizer quadratic time. */
    private static final int MAX_MARKS = 30;

    private static final Pattern ENUMERATOR = Pattern.compile("(?:§ ?)?[(\\[]?"
            + "(?:\\p{Nd}{1,4}(?:\\.\\p{Nd}{1,3}){0,4}|[a-z]|[ivxlc]{1,6})[.):\\]]{1,2} |§ ?\\p{Nd}{1,4} |[•‣▪●○◦*-] ");

    private FoldedText() {}

    /** Returns the text in NFC, each run of blanks as one blank, none at its ends, without invisible characters. */
    static String spaced(String text) {
        if (isPlain(text)) {
            return text;
        }
        String normal = normalized(text, Normalizer.Form.NFC);
        StringBuilder spaced = new StringBuilder(normal.length());
        boolean blank = false;
        for (int at = 0; at < normal.length(); at++) {
            char next = normal.charAt(at);
            if (!TokenCursor.isSpace(next)) {
                if (blank && !spaced.isEmpty()) {
                    spaced.append(' ');
                }
                blank = false;
                spaced.append(next);
            } else if (!TokenCursor.isInvisible(next)) {
                blank = true;
            }
        }
        return spaced.toString();
    }

    /**
     * Returns a text of the form {@link #spaced} in NFKC, without case, with one kind of quotation mark, apostrophe and dash,
     * and without the number, letter or bullet that it begins with.
     */
    static String folded(String spaced) {
        String normal = normalized(spaced, Normalizer.Form.NFKC);
        // Upper case first: it makes one of sharp s and double s, and of the two forms of sigma.
        StringBuilder marks = new StringBuilder(normal.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT));
        for (int at = 0; at < marks.length(); at++) {
            marks.setCharAt(at, unified(marks.charAt(at)));
        }
        String folded = marks.toString();
        Matcher enumerator = ENUMERATOR.matcher(folded);
        return enumerator.lookingAt() ? folded.substring(enumerator.end()) : folded;
    }

    private static char unified(char mark) {
        return switch (mark) {
            case '\u2018', '\u2019', '\u201A', '\u201B', '\u02BC' -> '\'';
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212' -> '-';
            case '\u00AB', '\u00BB', '\u201C', '\u201D', '\u201E', '\u201F' -> '"';
            default -> mark;
        };
    }

    private static boolean isPlain(String text) {
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

    private static String normalized(String text, Normalizer.Form form) {
        return isStreamSafe(text) ? Normalizer.normalize(text, form) : text;
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
