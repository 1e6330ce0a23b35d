@NullMarked
package io.github.pressdiff.scheduler;

import org.jspecify.annotations.NullMarked;
