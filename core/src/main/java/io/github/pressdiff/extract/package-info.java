/**
 * From a page's source to its article: the ordered paragraphs, each with how it is set and what it does.
 *
 * <p>In: {@link io.github.pressdiff.extract.Source}, characters that are HTML or plain text. Out:
 * {@link io.github.pressdiff.extract.Extraction}. The same source and the same
 * {@link io.github.pressdiff.extract.ExtractorRevision} give the same article, always. Start reading at
 * {@link io.github.pressdiff.extract.ArticleExtractor}.
 */
@NullMarked
package io.github.pressdiff.extract;

import org.jspecify.annotations.NullMarked;
