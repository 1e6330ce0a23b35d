package io.github.pressdiff;

import io.github.pressdiff.extract.ListedRelease;
import io.github.pressdiff.extract.ReleasePlan;
import io.github.pressdiff.extract.ReleasePlanner;
import io.github.pressdiff.fetch.FetchFailure;
import io.github.pressdiff.fetch.PageFetcher;
import io.github.pressdiff.page.ListRules;
import io.github.pressdiff.page.PageUrl;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a list names that could be watched. Nothing of it is stored.
 *
 * @param url the list that was asked for
 * @param failure why it, or the first part of it that failed, could not be read; null when all was read
 * @param detail what there is to say of the failures, and of what was left unread for its size; null for nothing
 * @param releases what is new and allowed, newest first, at most as many as the limit a day
 * @param waiting how many more there are beyond the limit
 * @param known how many are watched already
 * @param feeds the feeds that the list offers, when it is a web page
 */
public record ReleaseOffer(
        PageUrl url,
        @Nullable FetchFailure failure,
        @Nullable String detail,
        List<ListedRelease> releases,
        int waiting,
        int known,
        List<PageUrl> feeds) {

    public ReleaseOffer {
        releases = List.copyOf(releases);
        feeds = List.copyOf(feeds);
    }

    /**
     * Looks at a list where there is no store, so that nothing is known yet.
     *
     * @param config the limits and the clock; its folder is not touched
     */
    public static ReleaseOffer read(PressdiffConfig config, PageUrl url, ListRules rules) {
        try (PageFetcher fetcher = PageFetcher.open(config.fetch(), config.clock())) {
            return read(fetcher, url, rules, known -> false);
        }
    }

    static ReleaseOffer read(PageFetcher fetcher, PageUrl url, ListRules rules, Predicate<PageUrl> isKnown) {
        ListReading reading = ListWalk.read(fetcher, url, rules, isKnown);
        ReleasePlan plan = ReleasePlanner.of(reading.url(), rules).plan(reading.found(), isKnown, 0);
        return new ReleaseOffer(
                url,
                reading.failure(),
                reading.detail(),
                plan.now(),
                plan.later().size(),
                plan.known(),
                reading.found().feeds());
    }
}
