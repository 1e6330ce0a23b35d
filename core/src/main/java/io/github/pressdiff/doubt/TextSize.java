package io.github.pressdiff.doubt;

import io.github.pressdiff.extract.Article;

/**
 * How much text an article has.
 *
 * @param paragraphs the number of its paragraphs
 * @param characters the UTF-16 units of their texts
 */
record TextSize(int paragraphs, long characters) {

    static TextSize of(Article article) {
        return new TextSize(
                article.paragraphs().size(),
                article.paragraphs().stream()
                        .mapToLong(paragraph -> paragraph.text().length())
                        .sum());
    }
}
