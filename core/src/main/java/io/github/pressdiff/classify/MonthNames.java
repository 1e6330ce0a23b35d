package io.github.pressdiff.classify;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The months and weekdays of a language, from the JDK's locale data. */
final class MonthNames {

    /** Languages that write them with a capital, and in which a small letter means another word ("may", "march"). */
    private static final Set<String> WITH_CAPITAL = Set.of("en", "de");

    private MonthNames() {}

    /** Returns the names as terms; the short names of months are doubtful. */
    static List<Term> of(Locale locale) {
        List<Term> terms = new ArrayList<>();
        for (TextStyle style : List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE)) {
            for (Month month : Month.values()) {
                add(terms, month.getDisplayName(style, locale), false);
            }
            for (DayOfWeek day : DayOfWeek.values()) {
                add(terms, day.getDisplayName(style, locale), false);
            }
        }
        for (Month month : Month.values()) {
            String name = month.getDisplayName(TextStyle.SHORT, locale);
            add(terms, name.endsWith(".") ? name.substring(0, name.length() - 1) : name, true);
        }
        return terms;
    }

    /** Tells whether a name must begin with a capital to be a month or weekday of this language. */
    static boolean needCapital(Locale locale) {
        return WITH_CAPITAL.contains(locale.getLanguage());
    }

    /** Names with digits ("M01", "1月") are found by their form. */
    private static void add(List<Term> terms, String name, boolean doubtful) {
        if (name.length() > 1 && name.chars().noneMatch(Character::isDigit)) {
            terms.add(new Term(Term.Kind.DATES, FoldedWord.of(name), "", doubtful));
        }
    }
}
