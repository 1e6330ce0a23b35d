package io.github.pressdiff;

import io.github.pressdiff.page.WatchedPage;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading the latest version of a page anew from its stored bytes. It is never an edit.
 *
 * @param page the page
 * @param result whether there is a new version now
 * @param version the number of the latest version now; null when there is none
 * @param detail why the bytes could not be read again; null unless so
 */
public record RederiveOutcome(
        WatchedPage page,
        Result result,
        @Nullable Integer version,
        @Nullable String detail) {

    /** Whether there is a new version, or why not. */
    public enum Result {
        /** There is a new version of the same bytes, made by today's extractor under today's rules. */
        MADE,
        /** Today's extractor and rules made the latest version already. */
        CURRENT,
        /** The page was never read. */
        EMPTY,
        /** The content of the latest version was removed on purpose. */
        REDACTED,
        /** The bytes cannot be read again. */
        REFUSED
    }
}
