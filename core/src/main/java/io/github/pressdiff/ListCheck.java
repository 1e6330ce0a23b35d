package io.github.pressdiff;

import io.github.pressdiff.archive.Archive;
import io.github.pressdiff.archive.ListFinding;
import io.github.pressdiff.archive.TakenUp;
import io.github.pressdiff.extract.ListedRelease;
import io.github.pressdiff.extract.ReleasePlan;
import io.github.pressdiff.extract.ReleasePlanner;
import io.github.pressdiff.fetch.PageFetcher;
import io.github.pressdiff.page.ListId;
import io.github.pressdiff.page.ListRules;
import io.github.pressdiff.page.NewPage;
import io.github.pressdiff.page.PageUrl;
import io.github.pressdiff.page.WatchedList;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The whole path that a list takes, once: fetch, read, plan, take up. Safe for use by several threads: lists are read side by
 * side, but one list never twice at once, or its limit a day would be used up twice.
 */
final class ListCheck {

    /**
     * The time for which the limit a day counts. A minute short of a day: where a list is looked at once a day, a look that
     * begins a moment early is not to find the limit still used up.
     */
    private static final Duration DAY = Duration.ofDays(1).minusMinutes(1);

    private final Archive archive;
    private final PageFetcher fetcher;
    private final InstantSource clock;
    private final Map<ListId, Object> locks = new ConcurrentHashMap<>();

    ListCheck(Archive archive, PageFetcher fetcher, InstantSource clock) {
        this.archive = archive;
        this.fetcher = fetcher;
        this.clock = clock;
    }

    /** Looks at the list once, and stores what became of it. */
    DiscoveryOutcome run(WatchedList list) {
        synchronized (locks.computeIfAbsent(list.id(), id -> new Object())) {
            return runAlone(list);
        }
    }

    /** Looks at a list and stores nothing. */
    ReleaseOffer offer(PageUrl url, ListRules rules) {
        return ReleaseOffer.read(fetcher, url, rules, this::isKnown);
    }

    private DiscoveryOutcome runAlone(WatchedList list) {
        ListReading reading = ListWalk.read(fetcher, list.url(), list.rules(), this::isKnown);
        ReleasePlan plan = ReleasePlanner.of(reading.url(), list.rules())
                .plan(reading.found(), this::isKnown, addedLately(list, reading.startedAt()));
        List<ListedRelease> offered = list.rules().follows() ? List.of() : plan.now();
        List<NewPage> taken = list.rules().follows() ? pages(plan.now(), list.id()) : List.of();
        int found = plan.known() + plan.now().size() + plan.later().size();
        int waiting = plan.later().size();
        TakenUp result = archive.recordLook(
                new ListFinding(
                        list.id(), reading.startedAt(), reading.failure(), reading.detail(), found, taken, waiting),
                clock.instant());
        return new DiscoveryOutcome(list, result.look(), offered, result.added(), waiting);
    }

    /** What was added while the clock ran ahead does not count, or it would keep everything out until then. */
    private int addedLately(WatchedList list, Instant now) {
        return archive.addedWithin(list.id(), now.minus(DAY), now);
    }

    private boolean isKnown(PageUrl url) {
        return archive.page(url).isPresent();
    }

    private static List<NewPage> pages(List<ListedRelease> releases, ListId list) {
        return releases.stream()
                .map(release ->
                        NewPage.of(release.url()).withName(release.title()).foundOn(list))
                .toList();
    }
}
