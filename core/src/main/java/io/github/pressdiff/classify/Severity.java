package io.github.pressdiff.classify;

import java.util.Locale;

/** How much a change weighs, lightest first. */
public enum Severity {
    /** The words are the same: white space, punctuation, case. Or what changed is a line that changes all the time. */
    COSMETIC,
    /** A slip mended, a link, a small change of wording. */
    MINOR,
    /** Something else is said. */
    SUBSTANTIVE;

    /** Returns the name used in documents: "minor". */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
