package io.github.pressdiff.extract;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/** Titles as they are shown in a list: on one line, with nothing in them that a terminal could take for an order. */
final class OneLine {

    /** The most characters of a title; the rest is replaced by an ellipsis. */
    private static final int MAX_LENGTH = 1_000;

    /** The elements that are found in titles of feeds that are said to be plain text. */
    private static final Pattern INLINE = Pattern.compile(
            "</?(?:a|abbr|b|br|em|font|i|p|small|span|strong|sub|sup|u)(?:\\s[^<>]*+)?/?>", Pattern.CASE_INSENSITIVE);

    private OneLine() {}

    /**
     * Returns plain text, each run of blanks and control characters folded into one space, without invisible characters
     * other than those that words of some scripts need (joiners, direction marks).
     */
    static String of(String text) {
        StringBuilder line = new StringBuilder(Math.min(text.length(), MAX_LENGTH));
        boolean due = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c)) {
                due = line.length() > 0;
            } else if (isShown(c)) {
                if (line.length() + 3 > MAX_LENGTH) {
                    return line.append('…').toString();
                }
                line.append(due ? " " : "").appendCodePoint(c);
                due = false;
            }
        }
        return line.toString();
    }

    /** Returns the text of a piece of HTML. */
    static String ofMarkup(String html) {
        return of(isPlain(html) ? html : Jsoup.parseBodyFragment(html).body().text());
    }

    /**
     * Returns the text of a title of which nobody says whether it is plain text or HTML: what can only be markup is taken as
     * such, "5 < 6" and "the <unit> element" are not.
     */
    static String ofLooseMarkup(String text) {
        return of(
                isPlain(text)
                        ? text
                        : Parser.unescapeEntities(INLINE.matcher(text).replaceAll(""), true));
    }

    private static boolean isPlain(String text) {
        return text.indexOf('<') < 0 && text.indexOf('&') < 0;
    }

    private static boolean isShown(int c) {
        return switch (Character.getType(c)) {
            // Zero-width non-joiner and joiner, left-to-right and right-to-left mark.
            case Character.FORMAT -> c >= 0x200C && c <= 0x200F;
            case Character.SURROGATE -> false;
            default -> true;
        };
    }
}
