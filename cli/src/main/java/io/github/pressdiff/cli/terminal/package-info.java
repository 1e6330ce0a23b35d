/**
 * Where text is shown: results on standard output, everything else on standard error; how wide, and whether in colour. Only
 * {@link io.github.pressdiff.cli.terminal.Terminal} prints.
 */
@NullMarked
package io.github.pressdiff.cli.terminal;

import org.jspecify.annotations.NullMarked;
