package io.github.pressdiff.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a page says about its article, in its head, its markup or beside the text. None of it is text: when only this changes,
 * the article reads the same.
 *
 * @param publisher who published it, or null when the page does not say
 * @param author who wrote it, several told apart by a comma; null when the page does not say
 * @param published when it was published, as precisely as the page says it, in ISO 8601 ("2020-01-17", "2020-01-17T12:32",
 *     "2020-01-17T12:32:00Z"), with the zone where the page names one or its publisher is known to use one; null when it does not say
 * @param modified when it was last modified according to the page, in the same form, or null
 * @param language the language as a BCP 47 tag ("en", "pt-BR"), or null when the page does not say
 * @param canonical the address that the page gives as its own, absolute (RFC 6596); null for none
 * @param corrections its notes on changes, in the order of the page
 */
public record ArticleMetadata(
        @Nullable String publisher,
        @Nullable String author,
        @Nullable String published,
        @Nullable String modified,
        @Nullable String language,
        @Nullable String canonical,
        List<CorrectionNote> corrections) {

    private static final ArticleMetadata NONE = of(null, null, null, null);

    public ArticleMetadata {
        corrections = List.copyOf(corrections);
    }

    /** Returns what a page says that says nothing. */
    public static ArticleMetadata none() {
        return NONE;
    }

    /** Returns what a page says that names no author, no address and no corrections. */
    public static ArticleMetadata of(
            @Nullable String publisher,
            @Nullable String published,
            @Nullable String modified,
            @Nullable String language) {
        return new ArticleMetadata(publisher, null, published, modified, language, null, List.of());
    }
}
