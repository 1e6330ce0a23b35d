package io.github.pressdiff.archive.sql;

/**
 * What every database can keep as text: PostgreSQL takes no NUL, and half of a surrogate pair is no character in UTF-8. Neither
 * means anything, so each is stored as U+FFFD, the replacement character of Unicode, in every database alike. Contents are not
 * text but bytes and are kept as they came.
 */
final class StoredText {

    private static final char REPLACEMENT = '\ufffd';

    private StoredText() {}

    /** Returns a text of the same length, the same one when there is nothing to replace. */
    static String of(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isRefused(text, i)) {
                return replaced(text);
            }
        }
        return text;
    }

    private static String replaced(String text) {
        StringBuilder harmless = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            if (isRefused(text, i)) {
                harmless.setCharAt(i, REPLACEMENT);
            }
        }
        return harmless.toString();
    }

    private static boolean isRefused(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        return c == 0 || (Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1))));
    }
}
