/** The facade. */
@NullMarked
package io.github.pressdiff;

import org.jspecify.annotations.NullMarked;
