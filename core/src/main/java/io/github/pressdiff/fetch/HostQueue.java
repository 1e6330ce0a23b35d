package io.github.pressdiff.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Lets one request at a time go to a host, and keeps a distance between visits. A host that is slow keeps nobody waiting but
 * those who want the same host. Safe for use by several threads.
 */
final class HostQueue {

    private static final int MOST_HOSTS = 10_000;

    private final Map<String, Host> hosts = new ConcurrentHashMap<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    /**
     * Waits for one's turn at a host. The turn is given back by closing it, by the same thread; a thread that has the turn
     * already gets it again at once.
     *
     * @param name the host, in lower case
     * @param gap the distance to keep from the end of the last visit; zero for a request that is no visit of its own
     * @throws InterruptedException if the thread is interrupted while it waits
     * @throws IllegalStateException if the queue is closed
     */
    Turn take(String name, Duration gap) throws InterruptedException {
        long asked = System.nanoTime();
        forgetSome();
        Host host = hosts.computeIfAbsent(name, key -> new Host());
        host.lock.lockInterruptibly();
        try {
            boolean isVisit = !gap.isZero();
            if (isVisit && host.lock.getHoldCount() == 1) {
                pause(host.untilNextVisit(gap));
            }
            return new Turn(host, isVisit, Duration.ofNanos(System.nanoTime() - asked));
        } catch (InterruptedException | IllegalStateException e) {
            host.lock.unlock();
            throw e;
        }
    }

    /**
     * Waits.
     *
     * @throws InterruptedException if the thread is interrupted meanwhile
     * @throws IllegalStateException if the queue is closed
     */
    void pause(Duration duration) throws InterruptedException {
        if (closed.await(duration.toNanos(), TimeUnit.NANOSECONDS)) {
            throw new IllegalStateException("the fetcher is closed");
        }
    }

    /** Notes that a host asked not to be visited before a time. */
    void rest(String name, Instant until) {
        hosts.computeIfAbsent(name, key -> new Host()).restUntil = until;
    }

    /** Returns the time before which a host asked not to be visited; empty when it did not, or that time has passed. */
    Optional<Instant> restUntil(String name, Instant now) {
        Host host = hosts.get(name);
        return Optional.ofNullable(host == null ? null : host.restUntil).filter(until -> until.isAfter(now));
    }

    /** Wakes everybody who waits between two visits, and lets nobody wait any more. */
    void close() {
        closed.countDown();
    }

    /** A page may redirect to ever new hosts. Those that nobody is at are forgotten when there are too many. */
    private void forgetSome() {
        if (hosts.size() > MOST_HOSTS) {
            hosts.values().removeIf(host -> !host.lock.isLocked() && host.restUntil == null);
        }
    }

    /** A turn at a host; closing it ends the visit. */
    static final class Turn implements AutoCloseable {

        private final Host host;
        private final boolean isVisit;
        private final Duration waited;

        private Turn(Host host, boolean isVisit, Duration waited) {
            this.host = host;
            this.isVisit = isVisit;
            this.waited = waited;
        }

        /** Returns how long this turn was waited for. */
        Duration waited() {
            return waited;
        }

        @Override
        public void close() {
            if (isVisit) {
                host.lastVisitNanos = System.nanoTime();
                host.isVisited = true;
            }
            host.lock.unlock();
        }
    }

    /** What is known of one host; all but {@code restUntil} is guarded by the lock. */
    private static final class Host {

        private final ReentrantLock lock = new ReentrantLock(true);
        private long lastVisitNanos;
        private boolean isVisited;
        private volatile @Nullable Instant restUntil;

        Duration untilNextVisit(Duration gap) {
            if (!isVisited) {
                return Duration.ZERO;
            }
            Duration left = gap.minusNanos(System.nanoTime() - lastVisitNanos);
            return left.isNegative() ? Duration.ZERO : left;
        }
    }
}
