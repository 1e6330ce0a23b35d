package io.github.pressdiff.extract;

import java.util.List;

/**
 * What an article's JSON-LD says; each part empty when it does not. Source: https://schema.org/Article.
 *
 * @param headline the title
 * @param publisher the publisher's name
 * @param authors the authors' names
 * @param published as written
 * @param modified as written
 * @param language as written
 * @param body the text itself (https://schema.org/articleBody)
 * @param corrections the notes on corrections, with their dates as written (https://schema.org/correction)
 */
record JsonLdArticle(
        String headline,
        String publisher,
        List<String> authors,
        String published,
        String modified,
        String language,
        String body,
        List<CorrectionNote> corrections) {

    static final JsonLdArticle NONE = new JsonLdArticle("", "", List.of(), "", "", "", "", List.of());
}
