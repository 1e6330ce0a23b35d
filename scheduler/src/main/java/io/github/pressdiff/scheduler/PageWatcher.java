package io.github.pressdiff.scheduler;

import io.github.pressdiff.CheckOutcome;
import io.github.pressdiff.PageState;
import io.github.pressdiff.Pressdiff;
import io.github.pressdiff.archive.ArchiveException;
import io.github.pressdiff.page.PageId;
import io.github.pressdiff.page.WatchedPage;
import io.github.pressdiff.scheduler.quartz.QuartzSchedule;
import java.lang.System.Logger;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * Checks every watched page, and looks at every followed list, on its schedule until it is closed.
 *
 * <p>The schedule is kept beside the store, so that a restart goes on where it was; checks missed in the meantime are made
 * once, not once for each that was missed, and two checks of one page never overlap. Pages and lists added or paused while it runs are
 * noticed within ten seconds, or at once by {@link #refresh()}; what is found on a list is checked at once. Safe for use by several threads.
 */
public final class PageWatcher implements AutoCloseable {

    private static final Logger LOGGER = System.getLogger(PageWatcher.class.getName());
    private static final String REFRESH = "refresh";
    private static final CheckSchedule REFRESH_SCHEDULE = CheckSchedule.every(Duration.ofSeconds(10));
    /** Between the first checks of two pages that are both due at the start. */
    private static final Duration STAGGER = Duration.ofMillis(200);

    private final Pressdiff pressdiff;
    private final SchedulePolicy policy;
    private final QuartzSchedule schedule;
    private final ListWatch lists;
    private final List<OutcomeListener> listeners = new CopyOnWriteArrayList<>();
    private final Map<PageId, CheckSchedule> current = new ConcurrentHashMap<>();
    private final CompletableFuture<@Nullable Void> stopped = new CompletableFuture<>();

    private PageWatcher(Pressdiff pressdiff, SchedulePolicy policy) {
        this.pressdiff = pressdiff;
        this.policy = policy;
        this.schedule = QuartzSchedule.open(pressdiff.folder(), policy.threads(), this::run);
        this.lists = new ListWatch(pressdiff, schedule);
    }

    /**
     * Makes a watcher for all pages of a store. It does nothing until it is started; it does not close the store.
     *
     * @throws io.github.pressdiff.scheduler.quartz.ScheduleException if the schedule beside the store cannot be opened
     */
    public static PageWatcher open(Pressdiff pressdiff, SchedulePolicy policy) {
        return new PageWatcher(pressdiff, policy);
    }

    /** Adds somebody who hears of every check. */
    public void addListener(OutcomeListener listener) {
        listeners.add(listener);
    }

    /** Adds somebody who hears of every look at a list. */
    public void addDiscoveryListener(DiscoveryListener listener) {
        lists.addListener(listener);
    }

    /** Starts checking: at once what is due, the rest when it is. Returns without waiting; does nothing once closed. */
    public synchronized void start() {
        if (stopped.isDone()) {
            return;
        }
        // Times of pages that left the watch list while no watcher ran.
        schedule.keys().forEach(schedule::remove);
        refresh();
        schedule.repeat(REFRESH, REFRESH_SCHEDULE.interval(), now().plus(REFRESH_SCHEDULE.interval()));
        schedule.start();
    }

    /** Takes up pages and lists that were added, and leaves those that were paused, since the last call. */
    public synchronized void refresh() {
        if (stopped.isDone()) {
            return;
        }
        lists.refresh();
        Set<PageId> watched = new HashSet<>();
        int due = 0;
        for (WatchedPage page : pressdiff.pages()) {
            if (!page.paused()) {
                watched.add(page.id());
                if (!current.containsKey(page.id()) && takeUp(page, due)) {
                    due++;
                }
            }
        }
        for (PageId gone : Set.copyOf(current.keySet())) {
            if (!watched.contains(gone)) {
                current.remove(gone);
                schedule.remove(gone.toString());
            }
        }
    }

    /**
     * Waits until the watcher is closed.
     *
     * @throws ArchiveException if it gave up because the store cannot be read or written any more
     */
    public void await() {
        try {
            stopped.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof ArchiveException broken) {
                throw broken;
            }
            throw e;
        }
    }

    /** Stops: no check begins any more, those that run are waited for. A second call has no effect. */
    @Override
    public void close() {
        // A start that is under way ends first; what runs is waited for without the lock, since it may ask for it.
        synchronized (this) {
            stopped.complete(null);
        }
        schedule.close();
    }

    /** Returns whether its first check is due now. */
    private boolean takeUp(WatchedPage page, int dueBefore) {
        Instant now = now();
        PageState state = pressdiff.state(page.id());
        CheckSchedule wanted = wanted(page, state, now);
        // A check that lies in the future was made while the clock was wrong, and must not silence the page until then.
        Instant regular = state.lastCheck()
                .map(last -> last.startedAt().plus(wanted.interval()))
                .filter(next -> !next.isAfter(now.plus(wanted.interval())))
                .orElse(now);
        Instant next = exception(state, now, regular).orElse(regular);
        boolean due = !next.isAfter(now);
        schedule.repeat(
                page.id().toString(), wanted.interval(), due ? now.plus(STAGGER.multipliedBy(dueBefore)) : next);
        current.put(page.id(), wanted);
        return due;
    }

    private void run(String key, Instant planned) {
        try {
            if (key.equals(REFRESH)) {
                refresh();
            } else if (ListWatch.isKey(key)) {
                look(key);
            } else {
                check(new PageId(Long.parseLong(key)), planned);
            }
        } catch (ArchiveException e) {
            if (e.reason() == ArchiveException.Reason.TAKEN_OVER) {
                LOGGER.log(Logger.Level.WARNING, e.getMessage());
                return;
            }
            LOGGER.log(Logger.Level.ERROR, "the store failed, the watcher gives up", e);
            stopped.completeExceptionally(e);
        }
    }

    private void look(String key) {
        if (!stopped.isDone() && lists.look(key)) {
            refresh();
        }
    }

    private void check(PageId id, Instant planned) {
        if (stopped.isDone()) {
            return;
        }
        Optional<CheckOutcome> outcome = pressdiff.check(id, planned);
        if (outcome.isEmpty()) {
            // Done before a crash, or by another node.
            return;
        }
        for (OutcomeListener listener : listeners) {
            tell(listener, outcome.get());
        }
        adapt(outcome.get().page());
    }

    /** A listener is foreign code: whatever it throws must not end the watching. */
    private static void tell(OutcomeListener listener, CheckOutcome outcome) {
        try {
            listener.checked(outcome);
        } catch (RuntimeException e) {
            LOGGER.log(
                    Logger.Level.ERROR,
                    "a listener failed for page " + outcome.page().id(),
                    e);
        }
    }

    /** A promise made or kept changes how soon to look again. */
    private synchronized void adapt(WatchedPage page) {
        if (stopped.isDone()) {
            return;
        }
        Instant now = now();
        PageState state = pressdiff.state(page.id());
        CheckSchedule wanted = wanted(page, state, now);
        CheckSchedule before = current.get(page.id());
        Optional<Instant> exception = exception(state, now, now.plus(wanted.interval()));
        if (before != null && (exception.isPresent() || !wanted.equals(before))) {
            current.put(page.id(), wanted);
            schedule.repeat(
                    page.id().toString(), wanted.interval(), exception.orElseGet(() -> now.plus(wanted.interval())));
        }
    }

    /**
     * Returns a time other than the regular one to look again: later when the server asked for that, sooner when something is
     * to be confirmed.
     */
    private static Optional<Instant> exception(PageState state, Instant now, Instant regular) {
        Optional<Instant> later = state.notBefore().filter(regular::isBefore);
        return later.isPresent()
                ? later
                : state.confirmAt().filter(regular::isAfter).map(sooner -> sooner.isBefore(now) ? now : sooner);
    }

    private CheckSchedule wanted(WatchedPage page, PageState state, Instant now) {
        CheckSchedule fallback = policy.scheduleFor(state.promisesMore(), state.releasedAt(), now);
        String own = page.schedule();
        if (own == null) {
            return fallback;
        }
        try {
            return CheckSchedule.parse(own);
        } catch (IllegalArgumentException e) {
            // One page's mistake must not keep the others from being watched.
            LOGGER.log(Logger.Level.WARNING, "page " + page.id() + " follows the default: " + e.getMessage());
            return fallback;
        }
    }

    private Instant now() {
        return pressdiff.clock().instant();
    }
}
