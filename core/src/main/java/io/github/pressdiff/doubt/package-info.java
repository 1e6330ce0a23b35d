/** Stub. */
@NullMarked
package io.github.pressdiff.doubt;

import org.jspecify.annotations.NullMarked;
