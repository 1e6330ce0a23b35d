package io.github.pressdiff;

import io.github.pressdiff.archive.ListLook;
import io.github.pressdiff.extract.ListedRelease;
import io.github.pressdiff.page.WatchedList;
import io.github.pressdiff.page.WatchedPage;
import java.util.List;

/**
 * What a look at a list found.
 *
 * @param list the list
 * @param look the record that was stored
 * @param offered the new releases of a list that only offers, at most as many as its limit a day; empty when it follows
 * @param added the pages that are watched from now on; empty when the list only offers
 * @param waiting how many new releases the limit a day left for later
 */
public record DiscoveryOutcome(
        WatchedList list, ListLook look, List<ListedRelease> offered, List<WatchedPage> added, int waiting) {

    public DiscoveryOutcome {
        offered = List.copyOf(offered);
        added = List.copyOf(added);
    }

    /** Tells whether the list, or a part of it, could not be read. What the rest names is added all the same. */
    public boolean isFailure() {
        return look.failure() != null;
    }
}
