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

    private ComparisonKey() {}

    static String of(String text, List<IgnoredText> ignored) {
        String masked = ignored.isEmpty() ? text : masked(text, ignored);
        return Typography.isPlain(masked) ? masked : unified(Typography.normalized(masked, Normalizer.Form.NFC));
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
                key.appendCodePoint(Typography.unified(c));
            }
        }
        return key.toString();
    }
}
