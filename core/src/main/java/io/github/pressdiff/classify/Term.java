package io.github.pressdiff.classify;

import io.github.pressdiff.diff.TextRange;
import java.math.BigDecimal;

/**
 * An entry of a word list.
 *
 * @param kind the list it stands in
 * @param name the entry, folded
 * @param value for numbers and multiples what they count, for units their sign, for negators the hedge in them, "day" for words of time that need no capital;
 *     empty for the others
 * @param doubtful whether the word often means something else, so that it counts only in fitting company: a number beside
 *     another number, a short month beside a day or a year
 */
record Term(Kind kind, String name, String value, boolean doubtful) {

    /** Returns what a number word or multiple counts. */
    BigDecimal number() {
        return new BigDecimal(value);
    }

    /** What a term says. The names are those of the sections in the word lists. */
    enum Kind {
        /** "not" */
        NEGATION,
        /** "may", "reportedly" */
        MODALITY,
        /** "twelve" */
        NUMBERS,
        /** "million" */
        MULTIPLES,
        /** "per cent" */
        UNITS,
        /** "Monday", "tomorrow" */
        DATES,
        /** Contains a word of another list without meaning it: "not only". */
        PLAIN,
        /** "Mr" */
        HONORIFICS,
        /** "said" */
        SPEECH,
        /** "Editor's note" */
        CORRECTION,
        /** "Last updated" */
        UPDATE
    }

    /**
     * A term where it stands in a text.
     *
     * @param term what was found
     * @param range where
     */
    record Hit(Term term, TextRange range) {}
}
