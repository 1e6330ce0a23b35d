package io.github.pressdiff.archive;

import io.github.pressdiff.page.PageId;
import java.time.Duration;

/** Somebody else is just checking the page, with the reason {@link ArchiveException.Reason#IN_USE}. */
public final class PageHeldException extends ArchiveException {

    private static final long serialVersionUID = 1L;

    private final Duration remaining;

    /**
     * Makes an exception.
     *
     * @param remaining how long the claim of the other lasts from now, unless it is extended or given back; not negative
     */
    public PageHeldException(PageId page, Duration remaining) {
        super(
                Reason.IN_USE,
                "page " + page + " is being checked by somebody else; try again in " + (remaining.toSeconds() + 1)
                        + " s",
                null);
        this.remaining = remaining;
    }

    /** Returns how long the claim of the other lasts, counted from the call that met it; not negative. */
    public Duration remaining() {
        return remaining;
    }
}
