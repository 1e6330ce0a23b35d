package io.github.pressdiff.fetch.render;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Runs on one thread what other threads hand in (messages of the browser, loaded parts), so that nothing else of a rendering
 * needs a lock. Ends with the time that a rendering has.
 */
final class EventLoop {

    private final BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();
    private final Duration time;
    private final long end;

    /** @param time from now until the loop ends */
    EventLoop(Duration time) {
        this.time = time;
        this.end = System.nanoTime() + time.toNanos();
    }

    /** Takes a task that the loop's thread is to run. Any thread may call this. */
    void hand(Runnable task) {
        tasks.add(task);
    }

    /**
     * Runs tasks until a condition holds.
     *
     * @param awaited what is waited for, as the beginning of a sentence
     * @throws RenderFaultException if the time is over first, or if a task throws it
     */
    void runUntil(BooleanSupplier condition, String awaited) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            requireTime(awaited);
            runNext(end);
        }
    }

    /**
     * Runs tasks for a while.
     *
     * @param awaited what is waited for, as the beginning of a sentence
     * @throws RenderFaultException as {@link #runUntil} does
     */
    void runFor(Duration span, String awaited) throws InterruptedException {
        long until = System.nanoTime() + span.toNanos();
        do {
            requireTime(awaited);
            runNext(until - end < 0 ? until : end);
        } while (System.nanoTime() - until < 0);
    }

    /** Returns what is left of the time, at least a millisecond. */
    Duration left() {
        return Duration.ofNanos(Math.max(end - System.nanoTime(), 1_000_000));
    }

    private void runNext(long until) throws InterruptedException {
        Runnable task = tasks.poll(until - System.nanoTime(), TimeUnit.NANOSECONDS);
        if (task != null) {
            task.run();
        }
    }

    private void requireTime(String awaited) {
        if (System.nanoTime() - end >= 0) {
            throw new RenderFaultException(awaited + " took longer than " + time.toMillis() + " ms");
        }
    }
}
