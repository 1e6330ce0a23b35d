package io.github.pressdiff.scheduler;

import io.github.pressdiff.DiscoveryOutcome;
import io.github.pressdiff.Pressdiff;
import io.github.pressdiff.archive.ListLook;
import io.github.pressdiff.page.ListId;
import io.github.pressdiff.page.WatchedList;
import io.github.pressdiff.scheduler.quartz.QuartzSchedule;
import java.lang.System.Logger;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** Looks at every followed list on its schedule, every hour by default: one of the things that a {@link PageWatcher} does. */
final class ListWatch {

    private static final Logger LOGGER = System.getLogger(ListWatch.class.getName());
    private static final String PREFIX = "list-";
    private static final CheckSchedule FALLBACK = CheckSchedule.every(Duration.ofHours(1));

    private final Pressdiff pressdiff;
    private final QuartzSchedule schedule;
    private final List<DiscoveryListener> listeners = new CopyOnWriteArrayList<>();

    /** Guarded by the watcher that refreshes. */
    private final Set<ListId> current = new HashSet<>();

    ListWatch(Pressdiff pressdiff, QuartzSchedule schedule) {
        this.pressdiff = pressdiff;
        this.schedule = schedule;
    }

    /** Tells whether a time in the schedule is one for a list. */
    static boolean isKey(String key) {
        return key.startsWith(PREFIX);
    }

    void addListener(DiscoveryListener listener) {
        listeners.add(listener);
    }

    /** Takes up lists that were added, and leaves those that were paused. Called by one thread at a time. */
    void refresh() {
        Set<ListId> followed = new HashSet<>();
        for (WatchedList list : pressdiff.lists()) {
            if (list.rules().follows() && !list.paused()) {
                followed.add(list.id());
                if (!current.contains(list.id())) {
                    takeUp(list);
                    current.add(list.id());
                }
            }
        }
        for (ListId gone : Set.copyOf(current)) {
            if (!followed.contains(gone)) {
                current.remove(gone);
                schedule.remove(key(gone));
            }
        }
    }

    /** Looks at the list of a key. Returns whether pages were added. */
    boolean look(String key) {
        DiscoveryOutcome outcome = pressdiff.look(new ListId(Long.parseLong(key.substring(PREFIX.length()))));
        for (DiscoveryListener listener : listeners) {
            tell(listener, outcome);
        }
        return !outcome.added().isEmpty();
    }

    private void takeUp(WatchedList list) {
        Instant now = pressdiff.clock().instant();
        Duration interval = wanted(list).interval();
        // A look that lies in the future was made while the clock was wrong, and must not silence the list until then.
        Instant next = pressdiff
                .latestLook(list.id())
                .map(ListLook::startedAt)
                .map(last -> last.plus(interval))
                .filter(regular -> !regular.isAfter(now.plus(interval)))
                .orElse(now);
        schedule.repeat(key(list.id()), interval, next.isAfter(now) ? next : now);
    }

    private static CheckSchedule wanted(WatchedList list) {
        String own = list.schedule();
        if (own == null) {
            return FALLBACK;
        }
        try {
            return CheckSchedule.parse(own);
        } catch (IllegalArgumentException e) {
            // One list's mistake must not keep the others from being looked at.
            LOGGER.log(Logger.Level.WARNING, "list " + list.id() + " follows the default: " + e.getMessage());
            return FALLBACK;
        }
    }

    /** A listener is foreign code: whatever it throws must not end the watching. */
    private static void tell(DiscoveryListener listener, DiscoveryOutcome outcome) {
        try {
            listener.looked(outcome);
        } catch (RuntimeException e) {
            LOGGER.log(
                    Logger.Level.ERROR,
                    "a listener failed for list " + outcome.list().id(),
                    e);
        }
    }

    private static String key(ListId list) {
        return PREFIX + list;
    }
}
