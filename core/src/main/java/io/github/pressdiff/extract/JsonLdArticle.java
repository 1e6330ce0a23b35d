package io.github.pressdiff.extract;

/**
 * What an article's JSON-LD says; each part empty when it does not. Source: https://schema.org/Article.
 *
 * @param headline the title
 * @param publisher the publisher's name
 * @param published as written
 * @param modified as written
 * @param language as written
 */
record JsonLdArticle(String headline, String publisher, String published, String modified, String language) {

    static final JsonLdArticle NONE = new JsonLdArticle("", "", "", "", "");
}
