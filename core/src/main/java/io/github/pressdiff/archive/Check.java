package io.github.pressdiff.archive;

import io.github.pressdiff.fetch.FetchFailure;
import io.github.pressdiff.fetch.RobotsVerdict;
import io.github.pressdiff.page.PageId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to read a page. Every attempt is kept, whether or not it found anything new.
 *
 * @param sequence the store's number for it, 1 or greater, growing over all pages; order comes from here, never from a clock
 * @param page which page
 * @param slot the time for which it was planned; null when somebody asked for it
 * @param startedAt when it began, by our clock
 * @param finishedAt when its result was stored, by our clock
 * @param result how it ended
 * @param failure why there was nothing to read, or why it was not believed; null unless the result is {@link Result#FAILED} or
 *     {@link Result#HELD_BACK}
 * @param detail one line about the failure; null when there was none
 * @param status the status of the last answer; null when there was none
 * @param version the number of the version that it saw; null when it failed or was held back
 * @param incident the number of the incident that it met; null when it met none
 * @param robots what robots.txt had to say
 * @param notBefore the time before which the server asked not to be asked again, by our clock; null when it did not
 */
public record Check(
        long sequence,
        PageId page,
        @Nullable Instant slot,
        Instant startedAt,
        Instant finishedAt,
        Result result,
        @Nullable FetchFailure failure,
        @Nullable String detail,
        @Nullable Integer status,
        @Nullable Integer version,
        @Nullable Long incident,
        RobotsVerdict robots,
        @Nullable Instant notBefore) {

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
        FAILED,
        /** The page arrived, but what it shows is not believed; it is kept as an incident. */
        HELD_BACK;

        /** Tells whether the check saw a version of the page. */
        public boolean isGood() {
            return this != FAILED && this != HELD_BACK;
        }
    }
}
