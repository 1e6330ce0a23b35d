package io.github.pressdiff.classify;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a number that is written with digits of any script. */
final class DigitParser {

    /** A longer run of digits counts nothing. */
    private static final int LONGEST = 40;

    /** Languages that set a dot before the decimals; the others of the word lists set a comma. */
    private static final Set<String> DECIMAL_DOT = Set.of("en", "zh", "ar", "ja", "ko", "he", "th", "hi", "");

    private DigitParser() {}

    /**
     * Returns the value.
     *
     * @param written digits with separators between them: "1,204.5", "1 204,5", "٢٫٥"
     * @param language decides what a single separator before three digits means; empty when unknown
     * @return null when it is no plain number, as "12:30"
     */
    static @Nullable BigDecimal parse(String written, String language) {
        if (written.length() > LONGEST) {
            return null;
        }
        StringBuilder digits = new StringBuilder();
        written.codePoints().forEach(c -> digits.append(plain(c)));
        int decimal = decimalAt(digits, DECIMAL_DOT.contains(language) ? '.' : ',');
        StringBuilder number = new StringBuilder();
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            if (c >= '0' && c <= '9') {
                number.append(c);
            } else if (i == decimal) {
                number.append('.');
            } else if (c == '?') {
                return null;
            }
        }
        return new BigDecimal(number.toString());
    }

    private static char plain(int c) {
        if (Character.isDigit(c)) {
            return (char) ('0' + Character.digit(c, 10));
        }
        return switch (c) {
            case '.', ',' -> (char) c;
            case '٫' -> '.';
            case '٬', '\'', '’', ' ', '\u00A0', '\u202F', '\u2009' -> '_';
            default -> '?';
        };
    }

    /** The index of the decimal separator, or -1: the last separator, unless it parts groups of three digits. */
    private static int decimalAt(StringBuilder digits, char usual) {
        int last = Math.max(digits.lastIndexOf("."), digits.lastIndexOf(","));
        if (last < 0) {
            return -1;
        }
        char separator = digits.charAt(last);
        boolean once = digits.indexOf(String.valueOf(separator)) == last;
        boolean other = digits.indexOf(separator == '.' ? "," : ".") >= 0;
        if (!once) {
            return -1;
        }
        boolean group = digits.length() - last - 1 == 3
                && last <= 3
                && !digits.toString().startsWith("0");
        return group && !other && separator != usual ? -1 : last;
    }
}
