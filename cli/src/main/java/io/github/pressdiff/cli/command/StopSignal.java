package io.github.pressdiff.cli.command;

import java.lang.System.Logger;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ends a command in good order when the process is told to stop (SIGINT, SIGTERM): does what was asked for, then keeps the
 * process alive until the command has put away its store. To be the outermost resource, so that it is closed last.
 */
final class StopSignal implements AutoCloseable {

    /** A check ends within the limits of the fetch, a minute; the store needs less. */
    private static final long GRACE_SECONDS = 90;

    private Runnable action = () -> {};
    private boolean told;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stop, "pressdiff-stop");

    private StopSignal() {}

    /** Begins to listen for the signal. */
    static StopSignal install() {
        StopSignal signal = new StopSignal();
        Runtime.getRuntime().addShutdownHook(signal.hook);
        return signal;
    }

    /** Sets what the signal leads to: something that makes the command end. Done at once when the signal has come already. */
    void onStop(Runnable ending) {
        synchronized (this) {
            action = ending;
            if (!told) {
                return;
            }
        }
        ending.run();
    }

    /** Tells that the command has ended. */
    @Override
    public void close() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending already: that is why the command ended.
            return;
        }
    }

    private void stop() {
        Runnable ending;
        synchronized (this) {
            told = true;
            ending = action;
        }
        try {
            ending.run();
        } finally {
            waitForTheCommand();
        }
    }

    private void waitForTheCommand() {
        try {
            if (!ended.await(GRACE_SECONDS, TimeUnit.SECONDS)) {
                System.getLogger(StopSignal.class.getName())
                        .log(Logger.Level.WARNING, "stopped before the store was closed");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
