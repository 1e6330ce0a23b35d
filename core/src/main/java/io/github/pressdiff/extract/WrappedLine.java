package io.github.pressdiff.extract;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * A short line taken apart: its words, and the marks set around them.
 *
 * @param before the marks before the words, NFKC
 * @param core the words, folded: NFKC, no capitals, no accents, single blanks
 * @param after the marks after the words, NFKC
 */
record WrappedLine(String before, String core, String after) {

    private static final String OTHER_MARKS = ".!¡*~'\"`´=|<>•·・。｡۔।⋯→←✱★☆¶";
    private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u036F\\u00AD\\p{Cf}]");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final String STARS = "*_~✱★☆";

    /** Takes a line apart. A line of marks alone has an empty core. */
    static WrappedLine of(String line) {
        String text = Normalizer.normalize(line, Normalizer.Form.NFKC);
        int start = 0;
        while (start < text.length() && isMark(text.codePointAt(start))) {
            start += Character.charCount(text.codePointAt(start));
        }
        int end = text.length();
        while (end > start && isMark(text.codePointBefore(end))) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        return new WrappedLine(text.substring(0, start), folded(text.substring(start, end)), text.substring(end));
    }

    /** Tells whether two or more dots follow the words. */
    boolean endsInDots() {
        return after.chars().filter(c -> ".。・⋯".indexOf(c) >= 0).count() >= 2 || after.indexOf('⋯') >= 0;
    }

    /** Tells whether brackets, dashes or stars stand on both sides. */
    boolean isEnclosed() {
        return isBetweenDashes()
                || (has(before, Character.START_PUNCTUATION) && has(after, Character.END_PUNCTUATION))
                || (hasStar(before) && hasStar(after));
    }

    /** Tells whether dashes stand on both sides. */
    boolean isBetweenDashes() {
        return has(before, Character.DASH_PUNCTUATION) && has(after, Character.DASH_PUNCTUATION);
    }

    private static boolean hasStar(String marks) {
        return marks.chars().anyMatch(c -> STARS.indexOf(c) >= 0);
    }

    private static boolean has(String marks, byte type) {
        return marks.codePoints()
                .anyMatch(c -> Character.getType(c) == type || (type == Character.DASH_PUNCTUATION && c == '−'));
    }

    private static boolean isMark(int c) {
        return switch (Character.getType(c)) {
            case Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.CONNECTOR_PUNCTUATION,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL,
                    Character.FORMAT -> true;
            default -> c == '−' || OTHER_MARKS.indexOf(c) >= 0;
        };
    }

    /** Up and down again folds the dotless i and the final sigma, whose capitals tell no difference. */
    private static String folded(String text) {
        String small = Typography.withoutCase(text);
        String open = ACCENTS.matcher(Normalizer.normalize(small, Normalizer.Form.NFKD))
                .replaceAll("");
        return BLANKS.matcher(Normalizer.normalize(open, Normalizer.Form.NFKC))
                .replaceAll(" ")
                .strip();
    }
}
