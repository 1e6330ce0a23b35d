package io.github.pressdiff.classify;

import java.util.Locale;

/** What kind of words changed. The gravest stands first. */
public enum EditClass {
    /** "not" came or went. */
    NEGATION(Severity.SUBSTANTIVE),
    /** An amount. */
    NUMBER(Severity.SUBSTANTIVE),
    /** A day, a month, a time. */
    DATE(Severity.SUBSTANTIVE),
    /** A person, a place, an organisation. */
    NAME(Severity.SUBSTANTIVE),
    /** Words inside quotation marks, or who said them. */
    QUOTE(Severity.SUBSTANTIVE),
    /** How certain or binding it is: "will", "may", "reportedly". */
    MODALITY(Severity.SUBSTANTIVE),
    /** Any other words; a small change of wording is only minor. */
    WORDING(Severity.SUBSTANTIVE),
    /** The target of a link. */
    LINK(Severity.MINOR),
    /** A slip inside one word. */
    TYPO(Severity.MINOR),
    /** Capital or small letters. */
    CASE(Severity.COSMETIC),
    /** Marks between the words. */
    PUNCTUATION(Severity.COSMETIC),
    /** Blanks, line ends and invisible characters. */
    WHITESPACE(Severity.COSMETIC);

    private final Severity severity;

    EditClass(Severity severity) {
        this.severity = severity;
    }

    /** Returns how much such an edit weighs, a small change of wording aside. */
    public Severity severity() {
        return severity;
    }

    /** Returns the name used in documents: "number". */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
