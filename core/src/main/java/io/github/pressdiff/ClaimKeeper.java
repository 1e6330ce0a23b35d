package io.github.pressdiff;

import io.github.pressdiff.archive.Archive;
import io.github.pressdiff.archive.ArchiveException;
import io.github.pressdiff.archive.Claim;
import io.github.pressdiff.page.PageId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Claims that last as long as the checks they are for. Each is short, so that a node which dies is soon taken over, and is extended
 * until it is closed, so that a slow page is not. Safe for use by several threads.
 */
final class ClaimKeeper {

    /** How often a claim is extended while it lasts: one extension may fail. */
    private static final int EXTENSIONS = 3;

    private static final System.Logger LOGGER = System.getLogger(ClaimKeeper.class.getName());

    private final Archive archive;
    private final Duration length;
    private final ScheduledThreadPoolExecutor timer;

    /**
     * Makes a keeper. Its thread ends by itself when there is nothing to keep.
     *
     * @param length how long a claim lasts once nobody extends it
     */
    ClaimKeeper(Archive archive, Duration length) {
        this.archive = archive;
        this.length = length;
        timer = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "pressdiff-claims");
            thread.setDaemon(true);
            return thread;
        });
        timer.setRemoveOnCancelPolicy(true);
        timer.setKeepAliveTime(1, TimeUnit.SECONDS);
        timer.allowCoreThreadTimeOut(true);
    }

    /**
     * Claims a page.
     *
     * @return empty when the slot has its check already
     * @throws io.github.pressdiff.archive.PageHeldException if somebody else is just checking the page
     */
    Optional<Kept> claim(PageId page, @Nullable Instant slot) {
        return archive.claim(page, slot, length).map(Kept::new);
    }

    /** A claim that is extended until it is closed, and given back then. */
    final class Kept implements AutoCloseable {

        private final Claim claim;
        private final Future<?> extending;
        private boolean closed;

        private Kept(Claim claim) {
            this.claim = claim;
            long period = length.dividedBy(EXTENSIONS).toMillis();
            this.extending = timer.scheduleWithFixedDelay(this::extend, period, period, TimeUnit.MILLISECONDS);
        }

        /** Returns the claim. */
        Claim claim() {
            return claim;
        }

        @Override
        public synchronized void close() {
            closed = true;
            extending.cancel(false);
            attempt(() -> archive.release(claim));
        }

        /** Not after the claim was given back: it would be taken again. */
        private synchronized void extend() {
            if (!closed) {
                attempt(() -> archive.extend(claim, length));
            }
        }

        /** A failure leaves the claim to end by itself. What becomes of the check shows when that is stored. */
        private static void attempt(Runnable change) {
            try {
                change.run();
            } catch (ArchiveException e) {
                LOGGER.log(System.Logger.Level.DEBUG, "a claim is neither extended nor given back", e);
            }
        }
    }
}
