package io.github.pressdiff.extract;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is open at the end of a source, found by reading its marks as a browser does (HTML Standard, section 13.2.5). Elements that
 * show no text and can only be left by their end tag count too.
 *
 * @param name "#comment", "#tag", or the name of the element
 * @param start the index at which it begins
 */
record OpenMarkup(String name, int start) {

    private static final String COMMENT = "#comment";

    private static final String TAG = "#tag";

    /** Elements whose content is not read as markup. */
    private static final Set<String> RAW =
            Set.of("title", "textarea", "script", "style", "xmp", "iframe", "noembed", "noframes");

    /** Elements that show nothing of what stands in them. */
    private static final Set<String> HOLDING = Set.of("template", "noscript", "object", "video", "audio", "select");

    /** A tag that was cut off at the very end loses no text. In characters. */
    private static final int WORTH_TELLING = 200;

    boolean isTag() {
        return name.equals(TAG);
    }

    String words() {
        return switch (name) {
            case COMMENT -> "comment";
            case TAG -> "tag";
            default -> name + " element";
        };
    }

    /** Returns what is open at the end of a source; empty when nothing is that matters. */
    static Optional<OpenMarkup> atEnd(String source) {
        Reader reader = new Reader(source);
        int next = source.indexOf('<');
        while (next >= 0) {
            next = reader.readMark(next);
        }
        return Optional.ofNullable(reader.open == null ? reader.holding : reader.open);
    }

    /** Reads a source mark by mark. */
    private static final class Reader {

        private final String source;
        private @Nullable OpenMarkup holding;
        private @Nullable OpenMarkup open;

        private Reader(String source) {
            this.source = source;
        }

        /** Reads the mark that begins at an index, and returns the index of the next; -1 when there is none. */
        int readMark(int start) {
            if (source.startsWith("<!--", start)) {
                return after(endOfComment(source, start), new OpenMarkup(COMMENT, start));
            }
            String tag = tagAt(source, start);
            if (tag == null) {
                return source.indexOf('<', start + 1);
            }
            int end = endOfTag(source, start + 1);
            if (end < 0) {
                boolean worth = source.length() - start >= WORTH_TELLING;
                return worth ? after(-1, new OpenMarkup(TAG, start)) : -1;
            }
            hold(tag, start);
            if (tag.equals("plaintext")) {
                return after(-1, new OpenMarkup(tag, start));
            }
            return after(RAW.contains(tag) ? endTag(source, tag, end) : end, new OpenMarkup(tag, start));
        }

        private int after(int end, OpenMarkup mark) {
            if (end < 0) {
                open = mark;
                return -1;
            }
            return source.indexOf('<', end);
        }

        private void hold(String tag, int start) {
            if (holding == null) {
                holding = HOLDING.contains(tag) ? new OpenMarkup(tag, start) : null;
            } else if (tag.equals("/" + holding.name())) {
                holding = null;
            }
        }
    }

    /** A comment also ends with "--!>", and an empty one with its own beginning: "<!-->", "<!--->". */
    private static int endOfComment(String source, int start) {
        if (source.startsWith("<!-->", start) || source.startsWith("<!--->", start)) {
            return start + 5;
        }
        int end = source.indexOf("--", start + 4);
        while (end >= 0 && !source.startsWith("-->", end) && !source.startsWith("--!>", end)) {
            end = source.indexOf("--", end + 1);
        }
        return end < 0 ? -1 : end + 3;
    }

    /** Returns the name of the tag that begins at an index, in lower case, an end tag with its slash; null for none. */
    private static @Nullable String tagAt(String source, int start) {
        int name = source.startsWith("</", start) ? start + 2 : start + 1;
        int end = name;
        while (end < source.length() && Character.isLetterOrDigit(source.charAt(end)) && end - name < 20) {
            end++;
        }
        boolean begins = end > name && isLetter(source.charAt(name));
        return begins ? source.substring(start + 1, end).toLowerCase(Locale.ROOT) : null;
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /** Returns the index behind a tag; a sign for its end inside a quoted value is none. -1 when it has no end. */
    private static int endOfTag(String source, int start) {
        boolean value = false;
        for (int i = start; i < source.length(); i++) {
            char c = source.charAt(i);
            if (c == '>') {
                return i + 1;
            }
            if (value && (c == '"' || c == '\'')) {
                i = source.indexOf(c, i + 1);
                if (i < 0) {
                    return -1;
                }
            }
            value = c == '=' || (value && Character.isWhitespace(c));
        }
        return -1;
    }

    private static int endTag(String source, String tag, int from) {
        int end = source.indexOf("</", from);
        while (end >= 0 && !isEndTag(source, tag, end)) {
            end = source.indexOf("</", end + 2);
        }
        return end;
    }

    private static boolean isEndTag(String source, String tag, int start) {
        int next = start + 2 + tag.length();
        return source.regionMatches(true, start + 2, tag, 0, tag.length())
                && (next >= source.length() || " \t\n\f\r/>".indexOf(source.charAt(next)) >= 0);
    }
}
