package io.github.pressdiff.diff;

import io.github.pressdiff.extract.Typography;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The folded forms of a text. They only find what belongs together; whether two texts are equal is decided on the texts as
 * they are.
 */
final class FoldedText {

    private static final Pattern ENUMERATOR = Pattern.compile("(?:§ ?)?[(\\[]?"
            + "(?:\\p{Nd}{1,4}(?:\\.\\p{Nd}{1,3}){0,4}|[a-z]|[ivxlc]{1,6})[.):\\]]{1,2} |§ ?\\p{Nd}{1,4} |[•‣▪●○◦*-] ");

    private FoldedText() {}

    /** Returns the text in NFC, each run of blanks as one blank, none at its ends, without invisible characters. */
    static String spaced(String text) {
        if (Typography.isPlain(text)) {
            return text;
        }
        String normal = Typography.normalized(text, Normalizer.Form.NFC);
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
        String normal = Typography.normalized(spaced, Normalizer.Form.NFKC);
        // Upper case first: it makes one of sharp s and double s, and of the two forms of sigma.
        StringBuilder marks = new StringBuilder(normal.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT));
        for (int at = 0; at < marks.length(); at++) {
            marks.setCharAt(at, (char) Typography.unified(marks.charAt(at)));
        }
        String folded = marks.toString();
        Matcher enumerator = ENUMERATOR.matcher(folded);
        return enumerator.lookingAt() ? folded.substring(enumerator.end()) : folded;
    }
}
