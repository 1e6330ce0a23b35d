package io.github.pressdiff.report;

import io.github.pressdiff.diff.WordChange;
import java.util.List;

/**
 * Writes text of others into CommonMark so that it shows as it is and is never markup, a link, an image, HTML or an entity.
 *
 * <p>Rules, by section of CommonMark 0.31.2: 2.4, a backslash makes the next ASCII punctuation mark plain; 2.5, a numeric
 * character reference is text and begins nothing; 6.7, a backslash before a line end is a hard line break; 6.2, which
 * delimiter runs open and close emphasis. Beyond CommonMark, what GitHub reads as a table, as strikethrough, as mathematics
 * or as a bare link is escaped too. Invisible characters are shown as {@link TerminalText} shows them.
 */
final class MarkdownText {

    /** Active anywhere in a line; a number sign also closes a heading. */
    private static final String ANYWHERE = "\\`*_[]<&~|$#";
    /** Active at the beginning of a line: lists, underlines of headings, quotations. */
    private static final String AT_START = "+-=:>";

    private static final String DELETED = "~~";
    private static final String INSERTED = "**";

    private MarkdownText() {}

    /** Returns the text escaped; a line feed becomes a hard line break. */
    static String escape(String text) {
        String[] lines = TerminalText.escape(text).split("\n", -1);
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < lines.length; i++) {
            escaped.append(i == 0 ? "" : "\\\n").append(escapeLine(lines[i], true));
        }
        return escaped.toString();
    }

    /** Returns the text escaped and on one line, for headings and list items. */
    static String line(String text) {
        return escapeLine(TerminalText.line(text), true);
    }

    /**
     * Returns the pieces of a comparison: {@code ~~deleted~~}, {@code **inserted**}. White space at the edge of a piece stands
     * outside the marks, and a letter that touches a mark from the outside is written as a character reference, whose signs
     * are punctuation: otherwise a run with punctuation inside would open or close nothing (section 6.2).
     */
    static String words(List<WordChange> words) {
        StringBuilder line = new StringBuilder();
        for (WordChange word : words) {
            String text = TerminalText.escape(word.text());
            int start = 0;
            int end = text.length();
            while (start < end && isBlank(text.charAt(start))) {
                start++;
            }
            while (start < end && isBlank(text.charAt(end - 1))) {
                end--;
            }
            if (word.kind() == WordChange.Kind.EQUAL || start == end) {
                plain(line, text);
            } else {
                plain(line, text.substring(0, start));
                marked(line, word.kind() == WordChange.Kind.DELETED ? DELETED : INSERTED, text.substring(start, end));
                plain(line, text.substring(end));
            }
        }
        return line.toString();
    }

    private static void marked(StringBuilder line, String mark, String text) {
        shieldEnd(line);
        line.append(mark).append(lines(text, false)).append(mark);
    }

    private static void plain(StringBuilder line, String text) {
        if (text.isEmpty()) {
            return;
        }
        int first = text.codePointAt(0);
        boolean isAfterMark = endsWith(line, DELETED) || endsWith(line, INSERTED);
        if (isAfterMark && isWordCharacter(first)) {
            line.append(reference(first)).append(lines(text.substring(Character.charCount(first)), false));
        } else {
            line.append(lines(text, isLineStart(line)));
        }
    }

    /** A mark is never mistaken for text: in a text both signs stand behind a backslash, so two in a row are a mark. */
    private static boolean endsWith(StringBuilder line, String mark) {
        int start = line.length() - mark.length();
        return start >= 0 && line.indexOf(mark, start) == start;
    }

    private static String lines(String text, boolean isLineStart) {
        String[] lines = text.split("\n", -1);
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < lines.length; i++) {
            escaped.append(i == 0 ? "" : "\\\n").append(escapeLine(lines[i], i > 0 || isLineStart));
        }
        return escaped.toString();
    }

    private static boolean isLineStart(StringBuilder line) {
        return line.length() == 0 || line.charAt(line.length() - 1) == '\n';
    }

    /** Turns the last letter before an opening mark into a character reference, whose last sign is a punctuation mark. */
    private static void shieldEnd(StringBuilder line) {
        if (line.length() > 0) {
            int last = line.codePointBefore(line.length());
            if (isWordCharacter(last)) {
                line.setLength(line.length() - Character.charCount(last));
                line.append(reference(last));
            }
        }
    }

    private static String reference(int c) {
        return "&#" + c + ";";
    }

    /** A letter, a digit, or any other sign outside ASCII: editions of CommonMark differ on which of those are punctuation. */
    private static boolean isWordCharacter(int c) {
        return c > 0x7f ? !isBlank(c) : Character.isLetterOrDigit(c);
    }

    private static boolean isBlank(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static String escapeLine(String line, boolean isLineStart) {
        StringBuilder escaped = new StringBuilder(line.length() + 16);
        int start = 0;
        if (isLineStart) {
            // Blanks at the beginning could make a code block; a reference is never indentation.
            while (start < line.length() && line.charAt(start) == ' ') {
                escaped.append("&#32;");
                start++;
            }
        }
        int end = line.length();
        while (end > start && line.charAt(end - 1) == ' ') {
            end--;
        }
        int digits = isLineStart ? digitsFrom(line, start) : start;
        for (int i = start; i < end; i++) {
            char c = line.charAt(i);
            boolean opensList = i == digits && digits > start && (c == '.' || c == ')');
            boolean opensBlock = isLineStart && i == start && AT_START.indexOf(c) >= 0;
            if (opensList || opensBlock || ANYWHERE.indexOf(c) >= 0 || linksBare(line, i)) {
                escaped.append('\\');
            }
            escaped.append(c);
        }
        return escaped.append(end < line.length() ? line.substring(end) : "").toString();
    }

    private static int digitsFrom(String line, int start) {
        int end = start;
        while (end < line.length() && line.charAt(end) >= '0' && line.charAt(end) <= '9') {
            end++;
        }
        return end;
    }

    /** GitHub makes a link of "https://" and "www." without any mark. */
    private static boolean linksBare(String line, int index) {
        return line.startsWith("://", index)
                || (line.charAt(index) == '.' && index >= 3 && line.regionMatches(true, index - 3, "www", 0, 3));
    }
}
