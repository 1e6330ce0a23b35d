package io.github.pressdiff.classify;

import java.util.List;
import java.util.Locale;

/**
 * Whether the page itself says that it changed.
 *
 * @param verdict what it says
 * @param evidence what was looked at, one line each: "dateModified 2020-01-17 unchanged"
 */
public record Declaration(Verdict verdict, List<String> evidence) {

    public Declaration {
        evidence = List.copyOf(evidence);
    }

    /** What a page says about a change. */
    public enum Verdict {
        /** It says that it changed. */
        DECLARED,
        /** It says nothing. */
        UNDECLARED,
        /** Its stamp says that it did not change, yet it did. */
        CONTRADICTED,
        /** There is nothing to judge: no change, or no page. */
        UNKNOWN;

        /** Returns the name used in documents: "undeclared". */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
