package io.github.pressdiff.classify;

import io.github.pressdiff.diff.ArticleDiff;
import java.util.List;

/**
 * A diff and what it means.
 *
 * @param diff the changes
 * @param findings what each change means, in the same order and number as the changes
 * @param continuation what became of the promise that more will follow
 * @param declaration whether the page itself says that it changed
 * @param headline the whole in a few words
 * @param summary the whole in one line, most important first
 */
public record Assessment(
        ArticleDiff diff,
        List<EditFinding> findings,
        Continuation continuation,
        Declaration declaration,
        Headline headline,
        String summary) {

    /** @throws IllegalArgumentException if there is not one finding for each change */
    public Assessment {
        findings = List.copyOf(findings);
        if (findings.size() != diff.changes().size()) {
            throw new IllegalArgumentException(
                    findings.size() + " findings for " + diff.changes().size() + " changes");
        }
    }

    /** Tells whether only lines changed that change all the time and say nothing by it, so that nobody has to hear of it. */
    public boolean isOnlyVolatile() {
        return headline == Headline.VOLATILE;
    }

    /** A comparison in a few words. */
    public enum Headline {
        /** Nothing changed. */
        UNCHANGED("unchanged"),
        /** Nothing changed but lines that change all the time. */
        VOLATILE("unchanged but for volatile lines"),
        /** Text already published was edited. */
        CHANGED("changed"),
        /** Text was added under a promise that still stands, or at the end without one. */
        CONTINUED("continued"),
        /** The promise was kept and closed. */
        COMPLETED("completed"),
        /** A promise was made, or made again. */
        ANNOUNCED("continuation announced"),
        /** The promise was taken back without text. */
        WITHDRAWN("promise withdrawn"),
        /** Most of the text is gone. */
        TRUNCATED("truncated");

        private final String label;

        Headline(String label) {
            this.label = label;
        }

        /** Returns the words used in output: "promise withdrawn". */
        public String label() {
            return label;
        }
    }
}
