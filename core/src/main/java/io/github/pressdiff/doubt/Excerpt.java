package io.github.pressdiff.doubt;

import java.util.regex.Pattern;

/** Words of a page as evidence: on one line, in quotation marks, and short. */
final class Excerpt {

    /** In UTF-16 units. */
    private static final int LONGEST = 80;

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cc}\u202a-\u202e\u2066-\u2069]+");

    private Excerpt() {}

    static String of(String text) {
        String line = BLANKS.matcher(text).replaceAll(" ").strip();
        return "\"" + (line.length() <= LONGEST ? line : cut(line)) + "\"";
    }

    private static String cut(String line) {
        int end = Character.isHighSurrogate(line.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
        return line.substring(0, end) + "\u2026";
    }
}
