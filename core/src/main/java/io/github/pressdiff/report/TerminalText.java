package io.github.pressdiff.report;

import java.lang.Character.UnicodeScript;
import java.util.Locale;
import java.util.Set;

/**
 * Makes text of others harmless and honest: what would steer a terminal, turn the direction of writing or hide is shown by
 * its number, as {@code ‹U+202E›}.
 *
 * <p>Shown so: the controls C0 (line feed aside) and C1, so that no escape sequence of ECMA-48 can begin; DEL; every
 * character of the category Cf, which holds the bidirectional controls (UAX #9; Trojan Source, CVE-2021-42574), the
 * zero-width ones and the tags; what else is invisible by Default_Ignorable_Code_Point (UAX #44); the line and paragraph
 * separators; noncharacters; surrogates that stand alone. A tab is shown as {@code ⇥}. Left as they are: variation
 * selectors 1 to 16; the marks of category Cf that are visible, such as U+0600; and the joiners U+200C and U+200D after a letter of a script
 * that is spelt with them. A text that itself has {@code ‹U+} comes out as {@code ‹U+2039›U+}, so what is shown cannot be
 * forged; hence a text is escaped once, not twice.
 *
 * <p>The same characters are made visible in Markdown and HTML, before those formats' own rules.
 */
public final class TerminalText {

    private static final String OPENING = "‹U+";
    private static final Set<UnicodeScript> SPELT_WITH_JOINERS = Set.of(
            UnicodeScript.ARABIC,
            UnicodeScript.SYRIAC,
            UnicodeScript.MONGOLIAN,
            UnicodeScript.NKO,
            UnicodeScript.DEVANAGARI,
            UnicodeScript.BENGALI,
            UnicodeScript.GURMUKHI,
            UnicodeScript.GUJARATI,
            UnicodeScript.ORIYA,
            UnicodeScript.TAMIL,
            UnicodeScript.TELUGU,
            UnicodeScript.KANNADA,
            UnicodeScript.MALAYALAM,
            UnicodeScript.SINHALA);

    private TerminalText() {}

    /** Returns the text with everything harmful shown by its number. Line feeds stay. */
    public static String escape(String text) {
        if (isPlain(text)) {
            return text;
        }
        StringBuilder shown = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (c == '\t') {
                shown.append('⇥');
            } else if (isHidden(c, text, i) || text.startsWith(OPENING, i)) {
                appendNumber(shown, c);
            } else {
                shown.appendCodePoint(c);
            }
            i += Character.charCount(c);
        }
        return shown.toString();
    }

    /** Returns the text {@link #escape escaped} and on one line: line feeds are shown as {@code ↵}. */
    public static String line(String text) {
        return escape(text).replace('\n', '↵');
    }

    /** Tells whether a text has nothing but the letters, digits and signs of ASCII, as most addresses and times have. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    private static void appendNumber(StringBuilder shown, int c) {
        String number = Integer.toHexString(c).toUpperCase(Locale.ROOT);
        shown.append(OPENING).append("0".repeat(Math.max(0, 4 - number.length())));
        shown.append(number).append('›');
    }

    private static boolean isHidden(int c, String text, int index) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> c != '\n';
            case Character.FORMAT -> !isVisibleMark(c) && !isJoinerInPlace(c, text, index);
            case Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> isIgnorable(c) || isNoncharacter(c);
        };
    }

    /** The characters of Cf with the property Prepended_Concatenation_Mark: signs that are drawn round numbers. */
    private static boolean isVisibleMark(int c) {
        return (c >= 0x600 && c <= 0x605)
                || c == 0x6DD
                || c == 0x70F
                || c == 0x890
                || c == 0x891
                || c == 0x8E2
                || c == 0x110BD
                || c == 0x110CD;
    }

    private static boolean isJoinerInPlace(int c, String text, int index) {
        if ((c != 0x200C && c != 0x200D) || index == 0) {
            return false;
        }
        int before = text.codePointBefore(index);
        return (Character.isLetter(before) || Character.getType(before) == Character.NON_SPACING_MARK)
                && SPELT_WITH_JOINERS.contains(UnicodeScript.of(before));
    }

    /** Default_Ignorable_Code_Point outside Cf, without the variation selectors 1 to 16. */
    private static boolean isIgnorable(int c) {
        return c == 0x34F
                || c == 0x115F
                || c == 0x1160
                || c == 0x17B4
                || c == 0x17B5
                || (c >= 0x180B && c <= 0x180F)
                || c == 0x2065
                || c == 0x3164
                || c == 0xFFA0
                || (c >= 0xFFF0 && c <= 0xFFF8)
                || (c >= 0xE0000 && c <= 0xE0FFF);
    }

    /** Tells whether a code point is one that never becomes a character (Unicode, section 23.7). */
    static boolean isNoncharacter(int c) {
        return (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
    }
}
