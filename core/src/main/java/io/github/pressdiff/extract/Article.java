package io.github.pressdiff.extract;

import java.util.List;

/**
 * The ordered paragraphs of a page, and what the page says about itself.
 *
 * @param title the title; empty when there is none
 * @param metadata what the page says about itself beside the text
 * @param paragraphs the paragraphs in the order of the page; the title is one of them where it stands in the text
 */
public record Article(String title, ArticleMetadata metadata, List<Paragraph> paragraphs) {

    public Article {
        paragraphs = List.copyOf(paragraphs);
    }

    /** Returns an article of these paragraphs that says nothing about itself. */
    public static Article of(List<Paragraph> paragraphs) {
        return new Article("", ArticleMetadata.none(), paragraphs);
    }

    /** Returns this article with other paragraphs. */
    Article withParagraphs(List<Paragraph> other) {
        return new Article(title, metadata, other);
    }

    /** Returns this article, of which a page says something else beside the text. */
    Article withMetadata(ArticleMetadata other) {
        return new Article(title, other, paragraphs);
    }

    /** Tells whether both show a reader the same: the same title and the same paragraphs with the same links. */
    public boolean readsLike(Article other) {
        return title.equals(other.title) && paragraphs.equals(other.paragraphs);
    }
}
