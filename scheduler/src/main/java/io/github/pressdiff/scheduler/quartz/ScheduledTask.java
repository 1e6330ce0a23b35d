package io.github.pressdiff.scheduler.quartz;

/** What is done when a time has come. */
@FunctionalInterface
public interface ScheduledTask {

    /**
     * Does it. Never called twice at once for the same key; after a crash it may be called again for a time that has passed.
     *
     * @param key the key under which the times were set
     */
    void run(String key);
}
