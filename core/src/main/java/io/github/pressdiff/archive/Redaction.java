package io.github.pressdiff.archive;

import io.github.pressdiff.page.PageId;
import java.time.Instant;
import java.util.List;

/**
 * The removal of what a version held, for a reason that is kept.
 *
 * @param id the store's number for it; 1 or greater
 * @param page which page
 * @param version the number of the version that was named
 * @param at when, by our clock
 * @param reason why
 * @param removed every version whose text is gone with it, the named one and those that read the same, by page and number
 */
public record Redaction(long id, PageId page, int version, Instant at, String reason, List<Place> removed) {

    public Redaction {
        removed = List.copyOf(removed);
    }

    /**
     * A version of a page.
     *
     * @param page which page
     * @param version number of the version, from 1
     */
    public record Place(PageId page, int version) {}
}
