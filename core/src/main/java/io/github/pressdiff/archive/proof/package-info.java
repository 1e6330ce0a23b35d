/**
 * The proof that a store holds what was stored: two chains of hashes, walked again by code of its own, and seals of their heads.
 *
 * <p>In: the rows of a store as they are ({@link io.github.pressdiff.archive.proof.EvidenceSource}). Out: a
 * {@link io.github.pressdiff.archive.proof.Verification}, or a {@link io.github.pressdiff.archive.proof.Seal}. Nothing here is
 * shared with what writes the store; both follow {@code core/src/docs/evidence.md}. Start reading at
 * {@link io.github.pressdiff.archive.proof.Verifier}.
 */
@NullMarked
package io.github.pressdiff.archive.proof;

import org.jspecify.annotations.NullMarked;
