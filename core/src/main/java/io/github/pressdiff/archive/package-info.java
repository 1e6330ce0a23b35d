/**
 * Append-only history: the pages that are watched, every check, every version with the bytes it was made from.
 *
 * <p>In: a {@link io.github.pressdiff.archive.Capture} or a failed check. Out: {@link io.github.pressdiff.archive.Appended}.
 * Nothing stored is ever altered. Start reading at {@link io.github.pressdiff.archive.Archive}.
 */
@NullMarked
package io.github.pressdiff.archive;

import org.jspecify.annotations.NullMarked;
