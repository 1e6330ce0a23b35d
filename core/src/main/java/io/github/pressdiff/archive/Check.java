package io.github.pressdiff.archive;

import io.github.pressdiff.fetch.FetchFailure;
import io.github.pressdiff.page.PageId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to read a page. Every attempt is kept, whether or not it found anything new.
 *
 * @param sequence the store's number for it, 1 or greater, growing over all pages; order comes from here, never from a clock
 * @param page which page
 * @param startedAt when it began, by our clock
 * @param finishedAt when its result was stored, by our clock
 * @param result how it ended
 * @param failure why there was nothing to read; null unless the result is {@link Result#FAILED}
 * @param detail one line about the failure; null when there was none
 * @param status the status of the last answer; null when there was none
 * @param version the number of the version that it saw; null when it failed
 */
public record Check(
        long sequence,
        PageId page,
        Instant startedAt,
        Instant finishedAt,
        Result result,
        @Nullable FetchFailure failure,
        @Nullable String detail,
        @Nullable Integer status,
        @Nullable Integer version) {

    /** How a check ended. */
    public enum Result {
        /** The page was read for the first time. */
        FIRST_SEEN,
        /** The page shows something else than the version before. */
        CHANGED,
        /** The page arrived and shows what the latest version shows. */
        UNCHANGED,
        /** The server says that the page is the one we have (status 304). */
        NOT_MODIFIED,
        /** There was nothing to read. */
        FAILED
    }
}
