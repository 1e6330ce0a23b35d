package io.github.pressdiff.extract;

/** Which characters show nothing, and which of them a browser folds. */
final class Blanks {

    private Blanks() {}

    /**
     * Tells whether a browser folds this character with its neighbours into one space. No-break, thin and zero-width spaces
     * are not among them: to fold those would hide an edit. Source: CSS Text Module Level 3, section 4.1.1.
     */
    static boolean isFolded(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
    }

    /** Tells whether a reader sees nothing at all: only blanks of any kind, controls and invisible characters. */
    static boolean isInvisible(CharSequence text) {
        return isInvisible(text, 0);
    }

    /** Tells the same of what stands at and after an index. */
    static boolean isInvisible(CharSequence text, int start) {
        for (int i = start; i < text.length(); ) {
            int c = Character.codePointAt(text, i);
            i += Character.charCount(c);
            if (!isBlank(c)) {
                return false;
            }
        }
        return true;
    }

    /** Returns the text without folded or no-break spaces at its borders, each run inside folded into one space. */
    static String folded(CharSequence text) {
        StringBuilder folded = new StringBuilder(text.length());
        boolean due = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isFolded(c) || Character.isSpaceChar(c)) {
                due = folded.length() > 0;
                continue;
            }
            if (due) {
                folded.append(' ');
                due = false;
            }
            folded.append(c);
        }
        return folded.toString();
    }

    private static boolean isBlank(int c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT;
    }
}
