package io.github.pressdiff.extract;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The names of months, long and short, in the languages that write them as words; from the JDK's locale data. */
final class MonthWords {

    private static final List<String> LANGUAGES =
            List.of("en", "de", "fr", "es", "pt", "it", "nl", "pl", "ru", "uk", "tr");

    private static final List<TextStyle> STYLES =
            List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE);

    private static final int MIN_LENGTH = 3;

    private static final Map<String, Month> MONTHS = months();

    private MonthWords() {}

    /** Returns the month that a word names, with or without its full stop; empty when it names none, or not the same in all languages. */
    static Optional<Month> read(String word) {
        String name = normal(word);
        Month month = MONTHS.get(name);
        return month == null && name.equals("sept") ? Optional.of(Month.SEPTEMBER) : Optional.ofNullable(month);
    }

    private static Map<String, Month> months() {
        Map<String, Month> months = new HashMap<>();
        Set<String> doubtful = new HashSet<>();
        for (String language : LANGUAGES) {
            for (Month month : Month.values()) {
                for (TextStyle style : STYLES) {
                    String name = normal(month.getDisplayName(style, Locale.forLanguageTag(language)));
                    Month other = months.putIfAbsent(name, month);
                    if (name.length() < MIN_LENGTH || (other != null && other != month)) {
                        doubtful.add(name);
                    }
                }
            }
        }
        months.keySet().removeAll(doubtful);
        return Map.copyOf(months);
    }

    private static String normal(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }
}
