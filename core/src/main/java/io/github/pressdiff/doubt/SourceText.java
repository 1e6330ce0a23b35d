package io.github.pressdiff.doubt;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words that stand in a page's source outside its tags and scripts, hidden ones and those for browsers without scripts
 * included. Coarse, and only meant for finding phrases on a page in which the extractor found next to nothing.
 */
final class SourceText {

    /** No wall has more to say. In characters. */
    private static final int REACH = 20_000;

    /** No title begins later. In characters. */
    private static final int REACH_OF_TITLE = 100_000;

    private static final Pattern ENTITY = Pattern.compile("&(?:#(\\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|[a-zA-Z]{2,8});");

    private static final Pattern TITLE =
            Pattern.compile("<title\\b[^>]{0,200}>(.{0,1000}?)</title", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final String html;
    private final String lower;

    private SourceText(String html) {
        this.html = html;
        this.lower = lowerAscii(html);
    }

    /** Returns the first 20,000 characters of the words in a source. */
    static String of(String html) {
        return new SourceText(html).read();
    }

    /** Returns the words of the first title element. */
    static Optional<String> titleOf(String html) {
        Matcher title = TITLE.matcher(html).region(0, Math.min(html.length(), REACH_OF_TITLE));
        return title.find() ? Optional.of(withoutEntities(title.group(1))) : Optional.empty();
    }

    /** Lowers A to Z alone: other letters may become two, and then places in both texts would differ. */
    private static String lowerAscii(String text) {
        StringBuilder lower = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                lower.setCharAt(i, (char) (c - 'A' + 'a'));
            }
        }
        return lower.toString();
    }

    private String read() {
        StringBuilder words = new StringBuilder();
        int at = 0;
        while (at < html.length() && words.length() < REACH) {
            int tag = html.indexOf('<', at);
            int end = tag < 0 ? html.length() : tag;
            words.append(html, at, Math.min(end, at + REACH)).append(' ');
            at = tag < 0 ? end : endOfTag(tag);
        }
        return withoutEntities(words.toString());
    }

    /** Returns where the words go on behind a tag, a comment, or an element that holds no words. */
    private int endOfTag(int tag) {
        if (lower.startsWith("<!--", tag)) {
            return behind("-->", tag);
        }
        for (String name : new String[] {"script", "style"}) {
            if (lower.startsWith(name, tag + 1)) {
                return behind(">", lower.indexOf("</" + name, tag));
            }
        }
        return behind(">", tag);
    }

    private int behind(String end, int from) {
        int at = from < 0 ? -1 : lower.indexOf(end, from);
        return at < 0 ? html.length() : at + end.length();
    }

    /** Puts the characters for numbers; names stand for punctuation or for letters with accents, which nothing rests on. */
    private static String withoutEntities(String text) {
        return ENTITY.matcher(text).replaceAll(entity -> Matcher.quoteReplacement(characterOf(entity)));
    }

    private static String characterOf(MatchResult entity) {
        if (entity.group(1) == null && entity.group(2) == null) {
            return " ";
        }
        int c = entity.group(1) == null ? Integer.parseInt(entity.group(2), 16) : Integer.parseInt(entity.group(1));
        return Character.isValidCodePoint(c) ? Character.toString(c) : " ";
    }
}
