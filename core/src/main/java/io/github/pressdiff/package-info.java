/**
 * The way in for programs that embed pressdiff: open a store, add pages, check them, ask what changed.
 *
 * <p>In: addresses. Out: {@link io.github.pressdiff.CheckOutcome} and reports. Start reading at
 * {@link io.github.pressdiff.Pressdiff}; the path that a page takes is {@code PageCheck}, that
 * of a list of releases {@code ListCheck}.
 */
@NullMarked
package io.github.pressdiff;

import org.jspecify.annotations.NullMarked;
