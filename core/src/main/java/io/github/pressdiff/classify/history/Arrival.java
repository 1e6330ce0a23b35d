package io.github.pressdiff.classify.history;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * When something came, or went: with which version, and in which time.
 *
 * @param version the number of the first version that has it, or has it no more
 * @param after when the last check began that saw what was before; null when nothing is known of what was before
 * @param before when the first check began that saw it so
 * @param certainty how well the version is known
 */
public record Arrival(int version, @Nullable Instant after, Instant before, Certainty certainty) {

    /** How well it is known with which version something came. */
    public enum Certainty {
        /** The version before is known, and did not have it. */
        EXACT,
        /** It came with this version or with a redacted one right before it. */
        AT_LATEST,
        /** The page did not change: the same bytes were read by another extractor or by other rules. */
        READ_ANEW,
        /** The bytes of a redacted version were read by another extractor or by other rules: the page may have changed, or not. */
        UNCLEAR;

        /** Returns the name used in documents: "at_latest". */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Tells whether the page itself is known to have brought it, rather than another way to read the page. */
    public boolean isOnPage() {
        return certainty == Certainty.EXACT || certainty == Certainty.AT_LATEST;
    }
}
