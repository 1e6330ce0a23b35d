package io.github.pressdiff.archive;

import io.github.pressdiff.page.WatchedPage;
import java.util.List;

/**
 * What became of a look at a list.
 *
 * @param look the record of the look, stored
 * @param added the pages that are watched from now on, as stored
 */
public record TakenUp(ListLook look, List<WatchedPage> added) {

    public TakenUp {
        added = List.copyOf(added);
    }
}
