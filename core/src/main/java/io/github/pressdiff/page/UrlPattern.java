package io.github.pressdiff.page;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern for the addresses of pages: {@code *} stands for any run of characters, slashes and the empty run included;
 * everything else, {@code ?} too, stands for itself. The whole address in its normal form must fit, or, when the pattern
 * begins with a slash, its path and query. Case counts, except in scheme and host.
 *
 * <p>No regular expression is built from it: what a user types here runs over every address of every list.
 *
 * @param text the pattern, 1 to 1,000 characters; scheme and host as {@link PageUrl} writes them
 */
public record UrlPattern(String text) {

    private static final int MAX_LENGTH = 1_000;

    /** Scheme and host of a pattern that has both, then the rest. */
    private static final Pattern WITH_HOST = Pattern.compile("([A-Za-z*]+://[^/?]*)(.*)");

    /** @throws IllegalArgumentException if the text is no pattern; the message says why */
    public UrlPattern {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("an address pattern cannot be empty");
        }
        if (text.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("an address pattern has at most " + MAX_LENGTH
                    + " characters, this one has " + text.length() + ": " + text.substring(0, 60) + "...");
        }
        refuseBlanks(text);
        text = withNormalHost(text);
    }

    /**
     * Reads what a user typed.
     *
     * @throws IllegalArgumentException if it is empty, longer than 1,000 characters, holds a blank, a control character or
     *     another one that cannot be seen, or begins with what can be no http(s) address; the message names what is wrong
     */
    public static UrlPattern parse(String text) {
        return new UrlPattern(text);
    }

    /** Tells whether an address fits. Takes time in proportion to the lengths of both at worst multiplied. */
    public boolean matches(PageUrl url) {
        String address = url.toString();
        return fits(text.charAt(0) == '/' ? address.substring(pathStart(address)) : address);
    }

    @Override
    public String toString() {
        return text;
    }

    /**
     * Only the last star is ever tried again: what an earlier one took need not change, since the rest fits behind the
     * first place that the part between them is found at, or nowhere.
     */
    private boolean fits(String address) {
        int at = 0;
        int next = 0;
        int star = -1;
        int afterStar = 0;
        while (at < address.length()) {
            if (next < text.length() && text.charAt(next) == '*') {
                star = next++;
                afterStar = at;
            } else if (next < text.length() && text.charAt(next) == address.charAt(at)) {
                next++;
                at++;
            } else if (star >= 0) {
                next = star + 1;
                at = ++afterStar;
            } else {
                return false;
            }
        }
        while (next < text.length() && text.charAt(next) == '*') {
            next++;
        }
        return next == text.length();
    }

    private static int pathStart(String address) {
        return address.indexOf('/', address.indexOf("://") + 3);
    }

    private static void refuseBlanks(String text) {
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (Character.isWhitespace(c)
                    || Character.isSpaceChar(c)
                    || Character.isISOControl(c)
                    || Character.getType(c) == Character.FORMAT) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "an address pattern holds no blank and no control character, this one has U+%04X (%s) after %d characters",
                        c,
                        Character.getName(c),
                        i));
            }
            i += Character.charCount(c);
        }
    }

    /** The addresses that are compared are in normal form; a pattern that was copied from one that is not is to fit all the same. */
    private static String withNormalHost(String text) {
        Matcher parts = WITH_HOST.matcher(text);
        if (!parts.matches()) {
            return text;
        }
        String host = parts.group(1);
        String rest = parts.group(2);
        if (host.indexOf('*') >= 0) {
            return host.toLowerCase(Locale.ROOT) + rest;
        }
        String root = PageUrl.parse(host + "/").toString();
        return rest.startsWith("/") ? root + rest.substring(1) : root + rest;
    }
}
