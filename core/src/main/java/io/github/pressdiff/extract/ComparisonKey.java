package io.github.pressdiff.extract;

import java.text.Normalizer;
import java.util.List;

/**
 * The form of a paragraph in which two that read alike are the same: in NFC (UAX #15), runs of blanks of any kind as one space and
 * none at the borders, without invisible characters, one kind of quotation mark, apostrophe and dash, and each part that the
 * user's rules ignore as one U+FFFC. It only finds what belongs together; whether two texts are equal is decided on the texts.
 */
final class ComparisonKey {

    /** Stands for an ignored part: the object replacement character, which no text has a use for. */
    private static final char IGNORED = '\uFFFC';

    /** More marks on one letter are no language (UAX #15, stream-safe text), and cost a normalizer quadratic time. */
    private static final int MAX_MARKS = 30;

    private ComparisonKey() {}

    static String of(String text, List<IgnoredText> ignored) {
        String masked = ignored.isEmpty() ? text : masked(text, ignored);
        return isPlain(masked) ? masked : unified(isStreamSafe(masked) ? normal(masked) : masked);
    }

    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static String masked(String text, List<IgnoredText> ignored) {
        StringBuilder masked = new StringBuilder(text.length());
        int done = 0;
        for (IgnoredText part : ignored) {
            masked.append(text, done, part.start()).append(IGNORED);
            done = part.end();
        }
        return masked.append(text, done, text.length()).toString();
    }

    private static String unified(String text) {
        StringBuilder key = new StringBuilder(text.length());
        boolean blank = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if ((c <= Character.MAX_VALUE && Blanks.isFolded((char) c))
                    || Character.isSpaceChar(c)
                    || Character.isISOControl(c)) {
                blank = key.length() > 0;
            } else if (Character.getType(c) != Character.FORMAT) {
                if (blank) {
                    key.append(' ');
                    blank = false;
                }
                key.appendCodePoint(unified(c));
            }
        }
        return key.toString();
    }

    private static int unified(int mark) {
        return switch (mark) {
            case '\u2018', '\u2019', '\u201A', '\u201B', '\u02BC' -> '\'';
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212' -> '-';
            case '\u00AB', '\u00BB', '\u201C', '\u201D', '\u201E', '\u201F' -> '"';
            default -> mark;
        };
    }

    /** Most paragraphs are ASCII with single spaces, and are their own key. */
    private static boolean isPlain(String text) {
        char last = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > '~' || c < ' ' || (c == ' ' && last == ' ')) {
                return false;
            }
            last = c;
        }
        return last != ' ';
    }

    private static boolean isStreamSafe(String text) {
        int marks = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            boolean mark = c >= 0x300 && !Character.isLetterOrDigit(c) && !Character.isWhitespace(c);
            marks = mark ? marks + 1 : 0;
            if (marks > MAX_MARKS) {
                return false;
            }
        }
        return true;
    }
}
