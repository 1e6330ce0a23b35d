package io.github.pressdiff.scheduler;

import io.github.pressdiff.Pressdiff;
import io.github.pressdiff.archive.ArchiveException;
import io.github.pressdiff.archive.ArchiveException.Reason;
import java.lang.System.Logger;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Judges what the store throws: a server that is away is waited for, one page's trouble is no reason to stop, and a store that takes
 * nothing any more is. Safe for use by several threads.
 */
final class StoreTrouble {

    private static final Logger LOGGER = System.getLogger(StoreTrouble.class.getName());

    private final Pressdiff pressdiff;
    private final AtomicBoolean outage = new AtomicBoolean();

    StoreTrouble(Pressdiff pressdiff) {
        this.pressdiff = pressdiff;
    }

    /** Tells whether the store's server cannot be reached, which passes. */
    static boolean isOutage(ArchiveException e) {
        return e.reason() == Reason.UNREACHABLE;
    }

    /** Tells whether nothing can be asked of the store any more; most failures are those of one page. */
    boolean isEnd(ArchiveException failure) {
        if (isOutage(failure)) {
            return false;
        }
        try {
            pressdiff.pages();
            return false;
        } catch (ArchiveException e) {
            failure.addSuppressed(e);
            return !isOutage(e);
        }
    }

    /** Says what happened, an outage once only. */
    void log(String key, ArchiveException e) {
        if (isOutage(e)) {
            if (outage.compareAndSet(false, true)) {
                LOGGER.log(Logger.Level.WARNING, "checks are left out until the store is back: " + e.getMessage());
            }
        } else if (e.reason() == Reason.TAKEN_OVER) {
            LOGGER.log(Logger.Level.WARNING, e.getMessage());
        } else {
            LOGGER.log(Logger.Level.ERROR, "task " + key + " failed, and is tried again at its next time", e);
        }
    }

    /** Hears that something went well. */
    void passed() {
        if (outage.compareAndSet(true, false)) {
            LOGGER.log(Logger.Level.INFO, "the store can be reached again");
        }
    }
}
