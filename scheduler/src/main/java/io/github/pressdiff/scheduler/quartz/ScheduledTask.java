package io.github.pressdiff.scheduler.quartz;

import java.time.Instant;

/** What is done when a time has come. */
@FunctionalInterface
public interface ScheduledTask {

    /**
     * Does it. Never called twice at once for the same key; after a crash it may be called again for a time that has passed.
     *
     * @param key the key under which the times were set
     * @param planned the time that has come; the same when it is called again
     */
    void run(String key, Instant planned);
}
