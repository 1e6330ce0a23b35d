/**
 * From a page's source to its article: the ordered paragraphs, each with how it is set and what it does.
 *
 * <p>In: {@link io.github.pressdiff.extract.Source}, characters that are HTML, Markdown or plain text, or the bytes of a PDF
 * file. Out: {@link io.github.pressdiff.extract.Extraction}. The same source, the same
 * {@link io.github.pressdiff.extract.ExtractorRevision} and the same memory of an earlier reading give the same article, always.
 * Start reading at {@link io.github.pressdiff.extract.ArticleExtractor}.
 *
 * <p>Beside it, from the source of a list page, feed or sitemap to the releases that it names, and which of them are to be
 * watched: {@link io.github.pressdiff.extract.ReleaseList}, {@link io.github.pressdiff.extract.ReleasePlanner}.
 */
@NullMarked
package io.github.pressdiff.extract;

import org.jspecify.annotations.NullMarked;
