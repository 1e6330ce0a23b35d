package io.github.pressdiff.page;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A page, feed or sitemap that the user asked to look through for new releases.
 *
 * @param id the store's number for it
 * @param url its address, the one that is asked for; redirects do not change it
 * @param name what the user calls it; empty when no name was given
 * @param rules which releases are wanted, and how many
 * @param schedule the user's own schedule as the scheduler reads it ("PT15M"), or null to follow the default
 * @param paused whether the watcher leaves it alone
 * @param addedAt when it was added
 */
public record WatchedList(
        ListId id,
        PageUrl url,
        String name,
        ListRules rules,
        @Nullable String schedule,
        boolean paused,
        Instant addedAt) {

    /** Returns the name, or the address when there is no name. */
    public String label() {
        return name.isEmpty() ? url.toString() : name;
    }
}
