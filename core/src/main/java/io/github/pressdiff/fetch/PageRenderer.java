package io.github.pressdiff.fetch;

import io.github.pressdiff.page.PageUrl;

/** Stub. */
public interface PageRenderer {
    /** Stub. */
    @FunctionalInterface
    interface Loader {
        /** Stub. */
        FetchResult load(PageUrl url);
    }
    /** Stub. */
    FetchResult render(PageUrl url, Loader loader);
}
