package io.github.pressdiff.archive;

import io.github.pressdiff.extract.Article;
import io.github.pressdiff.fetch.FetchFailure;
import io.github.pressdiff.fetch.FetchResult;
import io.github.pressdiff.page.PageId;

/**
 * A page that arrived whole and is not believed.
 *
 * @param page which page
 * @param fetched what arrived
 * @param article what was found in it; may have no paragraph
 * @param reason why it is not believed
 * @param evidence one line that names what led to the reason
 */
public record HeldCapture(
        PageId page, FetchResult.Fetched fetched, Article article, FetchFailure reason, String evidence) {

    /** Returns a digest that is the same for every capture that reads the same. */
    public ContentHash digest() {
        return ContentHash.ofText(article);
    }
}
