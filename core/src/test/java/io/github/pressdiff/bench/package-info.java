/** What is measured, not tested: run by the profile "bench". Start reading at {@link io.github.pressdiff.bench.CheckCost}. */
@NullMarked
package io.github.pressdiff.bench;

import org.jspecify.annotations.NullMarked;
