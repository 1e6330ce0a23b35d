package io.github.pressdiff.report;

import io.github.pressdiff.archive.proof.Heads;
import io.github.pressdiff.archive.proof.Seal;
import org.jspecify.annotations.Nullable;

/**
 * The ends of the chains of a store, ready to be shown and kept elsewhere.
 *
 * @param heads the ends
 * @param seal the seal that was stored of them; null when none was made
 */
public record SealReport(Heads heads, @Nullable Seal seal) {}
