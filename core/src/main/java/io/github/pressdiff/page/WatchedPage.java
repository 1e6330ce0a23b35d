package io.github.pressdiff.page;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A page that the user asked to watch.
 *
 * @param id the store's number for it
 * @param url its address, the one that is asked for; redirects do not change it
 * @param name what the user calls it; empty when no name was given
 * @param rules where its text is
 * @param access how it is asked for
 * @param schedule the user's own schedule as the scheduler reads it ("PT15M"), or null to follow the default
 * @param paused whether the watcher leaves it alone; a check by hand still works
 * @param addedAt when it was added
 */
public record WatchedPage(
        PageId id,
        PageUrl url,
        String name,
        ContentRules rules,
        PageAccess access,
        @Nullable String schedule,
        boolean paused,
        Instant addedAt) {

    /** Returns the name, or the address when there is no name. */
    public String label() {
        return name.isEmpty() ? url.toString() : name;
    }
}
