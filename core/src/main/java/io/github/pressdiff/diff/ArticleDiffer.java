package io.github.pressdiff.diff;

/** Compares two articles. Safe for use by several threads. */
public final class ArticleDiffer {

    private ArticleDiffer() {}
}
