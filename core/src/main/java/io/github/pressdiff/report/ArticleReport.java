package io.github.pressdiff.report;

import io.github.pressdiff.extract.Explanation;
import io.github.pressdiff.extract.Extraction;
import org.jspecify.annotations.Nullable;

/**
 * An article, ready to be shown.
 *
 * @param source a file's name as given, or a page's address
 * @param extraction the article and how it was found
 * @param reasons the account from which to tell why this part of the page was read and what was not; null to tell nothing
 * @param preview the account from which to show the page's own text instead of the paragraphs; null for the paragraphs
 */
public record ArticleReport(
        String source,
        Extraction extraction,
        @Nullable Explanation reasons,
        @Nullable Explanation preview) {

    /** Makes a report of the article alone. */
    public ArticleReport(String source, Extraction extraction) {
        this(source, extraction, null, null);
    }
}
