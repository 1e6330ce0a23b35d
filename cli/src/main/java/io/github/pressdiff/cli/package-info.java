/**
 * The pressdiff command. In: words of a command line. Out: an exit code, and text on the two streams of the terminal. Start
 * reading at {@link io.github.pressdiff.cli.Main}.
 */
@NullMarked
package io.github.pressdiff.cli;

import org.jspecify.annotations.NullMarked;
