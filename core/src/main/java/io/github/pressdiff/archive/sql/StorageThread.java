package io.github.pressdiff.archive.sql;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;

/**
 * The one thread on which a store is opened, read, written and closed.
 *
 * <p>An interrupt closes the file channel that the interrupted thread is using, and with it the database. This thread is
 * never interrupted: an interrupted caller waits to the end of its call all the same and finds its flag set then. It also
 * makes the store's only connection safe for use by several threads. A daemon: what was acknowledged is on the disk, so
 * there is nothing to wait for when the program ends.
 */
final class StorageThread {

    private final ExecutorService executor;

    StorageThread() {
        executor = Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, "pressdiff-archive");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Runs a task on the thread and returns its result, or throws what it throws.
     *
     * @throws IllegalStateException if the thread has been stopped
     */
    <T> T call(Supplier<T> task) {
        try {
            return await(executor.submit(task::get));
        } catch (RejectedExecutionException e) {
            throw new IllegalStateException("the archive is closed", e);
        }
    }

    /** Runs a last task and stops. A second call has no effect. */
    void close(Runnable last) {
        synchronized (executor) {
            if (executor.isShutdown()) {
                return;
            }
            Future<?> result = executor.submit(last);
            stop();
            await(result);
        }
    }

    /** Lets the tasks that wait already run to their end, and takes no more. */
    void stop() {
        executor.shutdown();
    }

    private static <T> T await(Future<T> result) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return result.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    throw unchecked(e);
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static RuntimeException unchecked(ExecutionException e) {
        if (e.getCause() instanceof Error error) {
            throw error;
        }
        if (e.getCause() instanceof RuntimeException failure) {
            return failure;
        }
        throw new AssertionError("a task on the storage thread throws no checked exception", e.getCause());
    }
}
