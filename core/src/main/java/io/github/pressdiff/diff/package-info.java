/**
 * From two articles to the list of changes between them, paragraph by paragraph and word by word.
 *
 * <p>In: two {@link io.github.pressdiff.extract.Article}s, from wherever they come. Out:
 * {@link io.github.pressdiff.diff.ArticleDiff}. No store, no network, no clock; the same input gives the same output. Start
 * reading at {@link io.github.pressdiff.diff.ArticleDiffer}.
 */
@NullMarked
package io.github.pressdiff.diff;

import org.jspecify.annotations.NullMarked;
