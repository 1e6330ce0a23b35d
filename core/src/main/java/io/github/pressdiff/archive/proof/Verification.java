package io.github.pressdiff.archive.proof;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a walk over a store found.
 *
 * @param damage the first thing that is not what was stored, in words for people; null when everything is
 * @param counts what has been looked at and found as it was stored; not all when there is damage
 * @param heads the chains as far as they fit
 * @param sealed the heads that the seal which reaches farthest names, of those that show what was asked for; null when no seal
 *     does, or something is damaged before
 * @param notes what could not be looked at, and why; empty when there is nothing
 */
public record Verification(
        @Nullable String damage,
        Counts counts,
        Heads heads,
        @Nullable Heads sealed,
        List<String> notes) {

    public Verification {
        notes = List.copyOf(notes);
    }

    /** Tells whether everything is what was stored. */
    public boolean isSound() {
        return damage == null;
    }

    /**
     * How much has been looked at.
     *
     * @param pages pages
     * @param versions versions of all pages
     * @param checks checks of all pages
     * @param contents sequences of bytes: bodies, heads of answers, articles
     * @param bytes bytes of the contents once decoded
     * @param seals seals of the chains
     * @param keptHeads heads kept elsewhere, as given, through which the chains still lead
     */
    public record Counts(
            long pages, long versions, long checks, long contents, long bytes, long seals, long keptHeads) {}
}
