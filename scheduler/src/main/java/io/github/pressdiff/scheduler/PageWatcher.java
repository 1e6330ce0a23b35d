package io.github.pressdiff.scheduler;

import io.github.pressdiff.CheckOutcome;
import io.github.pressdiff.PageState;
import io.github.pressdiff.Pressdiff;
import io.github.pressdiff.archive.ArchiveException;
import io.github.pressdiff.archive.PageHeldException;
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
 * <p>When a page is due follows from what the store knows of it, so that a restart goes on where it was, and several nodes on one
 * store check a page once, not once each. Checks missed in the meantime are made once, not once for each that was missed, and
 * two checks of one page never overlap. A store on a server that cannot be reached is waited for.
 *
 * <p>Pages and lists added or paused while it runs are noticed within ten seconds, or at once by {@link #refresh()}; what is
 * found on a list is checked at once. Safe for use by several threads.
 */
public final class PageWatcher implements AutoCloseable {

    private static final Logger LOGGER = System.getLogger(PageWatcher.class.getName());
    private static final String REFRESH = "refresh";
    private static final CheckSchedule REFRESH_SCHEDULE = CheckSchedule.every(Duration.ofSeconds(10));
    /** Between the first checks of two pages that are both due at the start. */
    private static final Duration STAGGER = Duration.ofMillis(200);
    /** So that a claim which is over is over by the clock of the store too. */
    private static final Duration AFTER_A_CLAIM = Duration.ofMillis(100);

    private final Pressdiff pressdiff;
    private final SchedulePolicy policy;
    private final QuartzSchedule schedule;
    private final ListWatch lists;
    private final List<OutcomeListener> listeners = new CopyOnWriteArrayList<>();
    private final Map<PageId, CheckSchedule> current = new ConcurrentHashMap<>();
    private final CompletableFuture<@Nullable Void> stopped = new CompletableFuture<>();
    private final StoreTrouble trouble;

    private PageWatcher(Pressdiff pressdiff, SchedulePolicy policy) {
        this.pressdiff = pressdiff;
        this.policy = policy;
        this.schedule = QuartzSchedule.open(pressdiff.folder(), policy.threads(), this::run);
        this.lists = new ListWatch(pressdiff, schedule);
        this.trouble = new StoreTrouble(pressdiff);
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
     * @throws ArchiveException if it gave up because the store takes nothing any more, and will not until it is opened again
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
        boolean due;
        try {
            PageState state = pressdiff.state(page.id());
            CheckSchedule wanted = wanted(page, state, now);
            NextCheck next = NextCheck.of(page, state, wanted.interval(), now);
            due = next.isDue(now);
            set(page.id(), wanted, due ? now.plus(STAGGER.multipliedBy(dueBefore)) : next.time());
        } catch (ArchiveException e) {
            if (StoreTrouble.isOutage(e) || trouble.isEnd(e)) {
                throw e;
            }
            // It is tried at each of its times, and keeps no other page from being watched.
            trouble.log(page.id().toString(), e);
            due = false;
            set(page.id(), policy.regular(), now.plus(policy.regular().interval()));
        }
        return due;
    }

    private void set(PageId page, CheckSchedule wanted, Instant first) {
        schedule.repeat(page.toString(), wanted.interval(), first);
        current.put(page, wanted);
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
            trouble.passed();
        } catch (ArchiveException e) {
            if (trouble.isEnd(e)) {
                LOGGER.log(Logger.Level.ERROR, "the store failed, the watcher gives up", e);
                stopped.completeExceptionally(e);
            } else {
                trouble.log(key, e);
            }
        }
    }

    private void look(String key) {
        if (!stopped.isDone() && lists.look(key)) {
            refresh();
        }
    }

    private void check(PageId id, Instant planned) {
        Optional<WatchedPage> page = pressdiff.page(id).filter(found -> !found.paused());
        if (stopped.isDone() || page.isEmpty()) {
            return;
        }
        try {
            NextCheck next = next(page.get());
            // Not, when another node has been here in the meantime.
            if (next.isDue(now())) {
                check(page.get(), next).ifPresent(this::tell);
            }
        } catch (PageHeldException e) {
            // By a node that is at it, or has died: then it is done here once its claim is over.
            Instant again = now().plus(e.remaining()).plus(AFTER_A_CLAIM);
            move(id, again);
            return;
        }
        adapt(page.get(), planned);
    }

    private Optional<CheckOutcome> check(WatchedPage page, NextCheck next) {
        Optional<CheckOutcome> outcome = pressdiff.check(page.id(), next.slot());
        // Done by another node just now; or long ago, when a clock was set back since: that must not silence the page.
        return outcome.isEmpty() && next.equals(next(page)) ? pressdiff.check(page.id(), now()) : outcome;
    }

    private NextCheck next(WatchedPage page) {
        Instant now = now();
        PageState state = pressdiff.state(page.id());
        return NextCheck.of(page, state, wanted(page, state, now).interval(), now);
    }

    private void tell(CheckOutcome outcome) {
        for (OutcomeListener listener : listeners) {
            tell(listener, outcome);
        }
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

    private synchronized void move(PageId page, Instant time) {
        CheckSchedule known = current.get(page);
        if (!stopped.isDone() && known != null) {
            schedule.repeat(page.toString(), known.interval(), time);
        }
    }

    /** What a check found, here or on another node, changes how soon to look again. */
    private synchronized void adapt(WatchedPage page, Instant planned) {
        CheckSchedule before = current.get(page.id());
        if (stopped.isDone() || before == null) {
            return;
        }
        Instant now = now();
        PageState state = pressdiff.state(page.id());
        CheckSchedule wanted = wanted(page, state, now);
        NextCheck next = NextCheck.of(page, state, wanted.interval(), now);
        if (!wanted.equals(before) || !next.isMetAt(planned.plus(wanted.interval()), wanted.interval())) {
            set(page.id(), wanted, next.time());
        }
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
