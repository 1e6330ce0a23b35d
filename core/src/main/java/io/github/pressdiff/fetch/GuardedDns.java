package io.github.pressdiff.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.Dns;

/**
 * Looks up a name once, within the deadline, and refuses it as a whole when one of its addresses is refused: a public name
 * with a private address among its own is how such a check is walked around.
 */
final class GuardedDns implements Dns {

    private final Dns resolver;
    private final AddressGuard guard;
    private final Deadline deadline;

    GuardedDns(Dns resolver, AddressGuard guard, Deadline deadline) {
        this.resolver = resolver;
        this.guard = guard;
        this.deadline = deadline;
    }

    @Override
    public List<InetAddress> lookup(String host) throws UnknownHostException {
        guard.checkName(host);
        List<InetAddress> addresses = lookupInTime(host);
        for (InetAddress address : addresses) {
            guard.check(address);
        }
        return addresses;
    }

    /** The system's resolver can neither be given a limit nor be interrupted, so it is left behind when time is up. */
    private List<InetAddress> lookupInTime(String host) throws UnknownHostException {
        FutureTask<List<InetAddress>> task = new FutureTask<>(() -> resolver.lookup(host));
        Thread thread = new Thread(task, "pressdiff-lookup");
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw unknown(host, e.getCause() == null ? e : e.getCause());
        } catch (TimeoutException e) {
            throw unknown(host, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unknown(host, e);
        }
    }

    private static UnknownHostException unknown(String host, Throwable cause) {
        UnknownHostException unknown = new UnknownHostException(host);
        unknown.initCause(cause);
        return unknown;
    }
}
