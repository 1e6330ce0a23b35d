package io.github.pressdiff.classify;

import io.github.pressdiff.diff.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parts of a text that are known by their form: addresses, and dates and times written with digits. */
final class TextPatterns {

    /** Web and mail addresses. Only ASCII, so that the text around them in scripts without blanks is not taken in. */
    private static final Pattern ADDRESS = Pattern.compile(
            "(?:\\b[a-z][a-z0-9+.-]{1,15}://|\\bwww\\.)[\\x21-\\x7E&&[^<>\"]]+"
                    + "|\\b[a-z0-9][a-z0-9-]{0,62}(?:\\.[a-z0-9-]{1,62}){0,4}\\.[a-z]{2,12}/[\\x21-\\x7E&&[^<>\"]]*"
                    + "|\\b[\\w.+-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,6}",
            Pattern.CASE_INSENSITIVE);

    private static final String DAY = "\\p{Nd}{1,2}";

    /** ISO dates, dates with dots or slashes, times of day, and the Chinese, Japanese and Korean forms. */
    private static final Pattern DATE = Pattern.compile(String.join(
            "|",
            "(?<![\\p{Nd}.,/-])\\p{Nd}{4}[-/.]" + DAY + "[-/.]" + DAY + "(?:T[\\p{Nd}:.]+Z?)?(?!\\p{Nd})",
            "(?<![\\p{Nd}.,/-])" + DAY + "([./-])" + DAY + "\\1(?:\\p{Nd}{4}|\\p{Nd}{2})(?!\\p{Nd})",
            "(?<![\\p{Nd}:.,])" + DAY + "[:.]\\p{Nd}{2}\\s?Uhr\\b",
            "(?<![\\p{Nd}:.,])" + DAY + ":\\p{Nd}{2}(?::\\p{Nd}{2})?(?:\\s?[ap]\\.?m\\b\\.?)?",
            "(?<![\\p{Nd}:.,])" + DAY + "(?:\\s?[ap]\\.m\\.|\\s?[apAP][mM]\\b|\\s?Uhr\\b|\\s?h(?:\\s?\\p{Nd}{2})?\\b)",
            "(?:\\p{Nd}{4}\\s?[年년]\\s?)?" + DAY + "\\s?[月월]份?(?:\\s?" + DAY + "\\s?[日号號일])?",
            "\\p{Nd}{4}\\s?[年년]度?",
            DAY + "\\s?[日号號](?!元)",
            DAY + "\\s?[时時点點](?!间)(?:\\s?" + DAY + "\\s?分)?",
            "(?:星期|周|週|礼拜|禮拜)[一二三四五六日天]",
            "[一二三四五六七八九十]{1,3}[月日号號]",
            "[一二三四五六七八九〇零]{4}年"));

    /** A date begins with a digit or with one of these. */
    private static final String DATE_BEGINNINGS = "星周週礼禮一二三四五六七八九十〇零";

    private TextPatterns() {}

    /** Finds web and mail addresses. */
    static List<TextRange> addresses(String text) {
        boolean may = text.indexOf('/') >= 0 || text.indexOf('@') >= 0 || text.contains("www.");
        return may ? places(ADDRESS, text) : List.of();
    }

    /** Finds dates and times of day that are written with digits. Only where a digit or the like stands is the form tried. */
    static List<TextRange> dates(String text) {
        List<TextRange> dates = new ArrayList<>();
        Matcher matcher = DATE.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
        int i = 0;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            boolean may = c < 0x80 ? c >= '0' && c <= '9' : Character.isDigit(c) || DATE_BEGINNINGS.indexOf(c) >= 0;
            if (may && matcher.region(i, text.length()).lookingAt()) {
                dates.add(new TextRange(i, matcher.end()));
                i = matcher.end();
            } else {
                i += Character.charCount(c);
            }
        }
        return dates;
    }

    private static List<TextRange> places(Pattern pattern, String text) {
        List<TextRange> places = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            places.add(new TextRange(matcher.start(), matcher.end()));
        }
        return places;
    }
}
