package io.github.pressdiff.archive;

import io.github.pressdiff.extract.Extraction;
import io.github.pressdiff.fetch.FetchResult;
import io.github.pressdiff.page.PageId;
import org.jspecify.annotations.Nullable;

/**
 * A page that arrived whole and the article found in it: what a version is made of.
 *
 * @param page which page
 * @param fetched what arrived
 * @param extraction the article in it; has at least one paragraph
 * @param incident the number of the incident that it ends, having been held back before; null when it was believed at once
 */
public record Capture(
        PageId page,
        FetchResult.Fetched fetched,
        Extraction extraction,
        @Nullable Long incident) {

    /** Makes a capture that was believed at once. */
    public Capture(PageId page, FetchResult.Fetched fetched, Extraction extraction) {
        this(page, fetched, extraction, null);
    }

    /** @throws IllegalArgumentException if the article has no paragraph */
    public Capture {
        if (extraction.article().paragraphs().isEmpty()) {
            throw new IllegalArgumentException("an article without paragraphs cannot become a version");
        }
    }
}
