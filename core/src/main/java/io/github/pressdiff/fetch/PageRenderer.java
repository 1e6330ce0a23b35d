package io.github.pressdiff.fetch;

import io.github.pressdiff.page.PageUrl;

/**
 * Shows a page that is built by script, and reads the document that the scripts made.
 *
 * <p>A renderer sends no request of its own: every part of a page, the page itself included, comes from the {@link Loader},
 * so that the limits and the rule for addresses hold for what a script asks for, too.
 */
public interface PageRenderer {

    /**
     * Fetches the page and its parts. Called by several threads at once; each call ends within limits of its own. It must ask
     * for whole documents, without validators: a page whose frame did not change may well show another text.
     */
    @FunctionalInterface
    interface Loader {

        /** Asks for a part of a page with GET, following redirects. */
        FetchResult load(PageUrl url);
    }

    /**
     * Shows a page and returns the document as it stands once its scripts have settled.
     *
     * <p>In a {@link FetchResult.Fetched} everything is as the loader gave it but {@code content}: that is the document,
     * serialised, in UTF-8 and with a byte order mark in front, so that its encoding does not rest on the header, which speaks
     * of {@code received}. A page that moves on to another by script is followed; the result then is that of the page shown,
     * under the address first asked for. Where there is nothing to run (no HTML, a failure, status 304), the loader's result
     * is returned unchanged.
     *
     * @return how it ended; a browser that is missing or fails is a {@link FetchFailure#RENDER_FAILED}
     */
    FetchResult render(PageUrl url, Loader loader);
}
