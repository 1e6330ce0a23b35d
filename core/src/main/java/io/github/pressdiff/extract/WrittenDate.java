package io.github.pressdiff.extract;

import java.util.regex.Pattern;

/** Finds dates as people write them. */
final class WrittenDate {

    private static final Pattern FULL = Pattern.compile(
            "\\b\\d{4}-\\d{2}-\\d{2}\\b"
                    + "|\\b\\d{1,2}[./-]\\s?\\d{1,2}[./-]\\s?(?:\\d{4}|\\d{2})\\b"
                    + "|\\b\\d{1,2}(?:\\.|º|er|st|nd|rd|th)?(?:\\s|-)(?:de |of )?\\p{L}{3,12}\\.?,?(?:\\s|-)(?:de )?\\d{4}(?!\\d(?!\\d?:\\d\\d))"
                    + "|\\b\\p{L}{3,12}\\.?\\s\\d{1,2}(?:st|nd|rd|th)?,?\\s\\d{4}(?!\\d(?!\\d?:\\d\\d))"
                    + "|\\d{4}年\\s?\\d{1,2}月\\s?\\d{1,2}日",
            Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern TIME = Pattern.compile(
            "(?<!\\d)\\d{1,2}[:.h]\\d{2}(?::\\d{2})?(?!\\d)\\s?(?:[AaPp]\\.?[Mm]\\b\\.?)?(?:\\s?[A-Z]{2,4}\\b)?");

    private WrittenDate() {}

    /** Tells whether a line names a day with its year. */
    static boolean isIn(String line) {
        return FULL.matcher(line).find();
    }

    /** Returns the line without its dates, and the times beside them. */
    static String without(String line) {
        return TIME.matcher(FULL.matcher(line).replaceAll(" ")).replaceAll(" ");
    }
}
