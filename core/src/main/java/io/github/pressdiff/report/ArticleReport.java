package io.github.pressdiff.report;

import io.github.pressdiff.extract.Extraction;

/**
 * An article, ready to be shown.
 *
 * @param source a file's name as given, or a page's address
 * @param extraction the article and how it was found
 */
public record ArticleReport(String source, Extraction extraction) {}
