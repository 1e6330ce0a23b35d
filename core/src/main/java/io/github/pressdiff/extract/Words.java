package io.github.pressdiff.extract;

/** How much a stretch of text says, for weighing one part of a page against another. */
final class Words {

    private Words() {}

    /**
     * Counts words: runs of letters and digits. In scripts that are written without blanks between words (Chinese, Japanese,
     * Thai) every character counts as one.
     */
    static int count(CharSequence text) {
        int words = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); ) {
            int c = Character.codePointAt(text, i);
            i += Character.charCount(c);
            boolean letter = Character.isLetterOrDigit(c);
            if (letter && (!inside || standsAlone(c))) {
                words++;
            }
            inside = letter;
        }
        return words;
    }

    private static boolean standsAlone(int c) {
        if (c < 0x0E00) {
            return false;
        }
        Character.UnicodeScript script = Character.UnicodeScript.of(c);
        return script == Character.UnicodeScript.HAN
                || script == Character.UnicodeScript.HIRAGANA
                || script == Character.UnicodeScript.KATAKANA
                || script == Character.UnicodeScript.THAI;
    }
}
