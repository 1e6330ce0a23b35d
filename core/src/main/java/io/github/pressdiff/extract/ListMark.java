package io.github.pressdiff.extract;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The mark before an item of a list: a bullet, a dash, a number. */
final class ListMark {

    /** Those of the private area are bullets of the fonts Symbol and Wingdings, which word processors use. */
    private static final String BULLETS =
            "\u2022\u2023\u25e6\u2043\u2219\u25aa\u25ab\u25cf\u25cb\u25a0\u25a1\u25c6\u27a2\u2713\u2714"
                    + "\uf0b7\uf0a7\uf0d8\uf0fc\uf076\uf02d\u00b7";

    private static final Pattern BULLET = Pattern.compile("[" + BULLETS + "]\\s*");

    private static final Pattern MARK = Pattern.compile(
            "(?:[" + BULLETS + "]\\s*|[-\u2013\u2014*o]\\s+|\\(?(?:\\d{1,3}|[a-zA-Z]|[ivx]{2,5})[.)]\\s+)(?=\\S)");

    private static final Pattern ALONE =
            Pattern.compile("\\s*(?:[" + BULLETS + "]|[-\u2013\u2014*o]|\\(?(?:\\d{1,3}|[a-zA-Z]|[ivx]{2,5})[.)])\\s*");

    private ListMark() {}

    /** Tells whether a line begins with a mark and goes on behind it. */
    static boolean begins(String line) {
        return MARK.matcher(line).lookingAt();
    }

    /** Tells whether a text is a mark and nothing else. */
    static boolean isAlone(String text) {
        return ALONE.matcher(text).matches();
    }

    /** Returns how many characters a bullet takes up at the beginning of a line; numbers and dashes are text. */
    static int bulletLength(String line) {
        Matcher bullet = BULLET.matcher(line);
        return bullet.lookingAt() ? bullet.end() : 0;
    }
}
