package io.github.pressdiff.extract;

/** Finds the article in a source. Safe for use by several threads. */
public final class ArticleExtractor {

    private ArticleExtractor() {}
}
