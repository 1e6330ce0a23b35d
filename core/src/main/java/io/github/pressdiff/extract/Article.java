package io.github.pressdiff.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The ordered paragraphs of a page, and what the page says about itself.
 *
 * @param title the title; empty when there is none
 * @param publisher who published it, or null when the page does not say
 * @param published when it was published, as precisely as the page says it, in ISO 8601 ("2020-01-17",
 *     "2020-01-17T12:32:00Z"), or null when it does not
 * @param modified when it was last modified according to the page, in the same form, or null
 * @param language the language as a BCP 47 tag ("en", "pt-BR"), or null when the page does not say
 * @param paragraphs the paragraphs in the order of the page; the title is one of them where it stands in the text
 */
public record Article(
        String title,
        @Nullable String publisher,
        @Nullable String published,
        @Nullable String modified,
        @Nullable String language,
        List<Paragraph> paragraphs) {

    public Article {
        paragraphs = List.copyOf(paragraphs);
    }

    /** Returns an article of these paragraphs that says nothing about itself. */
    public static Article of(List<Paragraph> paragraphs) {
        return new Article("", null, null, null, null, paragraphs);
    }

    /** Returns this article with other paragraphs. */
    Article withParagraphs(List<Paragraph> other) {
        return new Article(title, publisher, published, modified, language, other);
    }

    /** Tells whether both show a reader the same: the same title and the same paragraphs with the same links. */
    public boolean readsLike(Article other) {
        return title.equals(other.title) && paragraphs.equals(other.paragraphs);
    }
}
