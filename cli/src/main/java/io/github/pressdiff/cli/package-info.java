@NullMarked
package io.github.pressdiff.cli;

import org.jspecify.annotations.NullMarked;
