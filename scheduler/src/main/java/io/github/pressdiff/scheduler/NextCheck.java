package io.github.pressdiff.scheduler;

import io.github.pressdiff.PageState;
import io.github.pressdiff.archive.Check;
import io.github.pressdiff.page.WatchedPage;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The next check of a page, as the store tells it: made from what is stored, never from when a node was started. So every node on
 * one store comes to the same slot, and the store takes only one check for it.
 *
 * @param slot the time for which it is planned
 * @param earliest when it may begin; a little before the slot where that does no harm
 */
record NextCheck(Instant slot, Instant earliest) {

    /** A check may lie in the future by as much, because another node's clock is ahead; by more, because a clock was wrong. */
    private static final Duration SKEW = Duration.ofMinutes(1);

    private static final Duration LONGEST_TOLERANCE = Duration.ofSeconds(5);

    /**
     * Returns the next check: an interval after the latest one; but not before the time for which a server asked, and sooner where
     * something is to be confirmed. A page that was never checked has the time when it was added, and is due.
     *
     * @param interval from the beginning of one check to the beginning of the next
     */
    static NextCheck of(WatchedPage page, PageState state, Duration interval, Instant now) {
        if (state.lastCheck().isEmpty()) {
            return new NextCheck(page.addedAt(), Instant.MIN);
        }
        Check last = state.lastCheck().get();
        if (last.startedAt().isAfter(now.plus(SKEW))) {
            // Made while a clock was wrong, it must not silence the page until then.
            return new NextCheck(now, now);
        }
        Instant regular = last.startedAt().plus(interval);
        return exception(state, last, regular)
                .map(time -> new NextCheck(time, time))
                .orElseGet(() -> new NextCheck(regular, regular.minus(tolerance(interval))));
    }

    /** Tells whether it may begin now. */
    boolean isDue(Instant now) {
        return !now.isBefore(earliest);
    }

    /** Tells whether who looks at this time looks when it should, neither too soon nor much later than it has to. */
    boolean isMetAt(Instant time, Duration interval) {
        return isDue(time) && !time.isAfter(slot.plus(tolerance(interval)));
    }

    /** Returns when to look, in whole milliseconds, as the schedule has them. */
    Instant time() {
        return slot.truncatedTo(ChronoUnit.MILLIS).plusMillis(1);
    }

    private static Optional<Instant> exception(PageState state, Check last, Instant regular) {
        Optional<Instant> later = state.notBefore().filter(regular::isBefore);
        // What was due before the latest check has had its chance.
        return later.isPresent()
                ? later
                : state.confirmAt().filter(regular::isAfter).filter(last.startedAt()::isBefore);
    }

    /** A check begins a moment after its time; the next one is not put off by that moment each time. */
    private static Duration tolerance(Duration interval) {
        Duration tenth = interval.dividedBy(10);
        return tenth.compareTo(LONGEST_TOLERANCE) < 0 ? tenth : LONGEST_TOLERANCE;
    }
}
