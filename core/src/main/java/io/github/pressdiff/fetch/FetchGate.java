package io.github.pressdiff.fetch;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import okhttp3.ConnectionPool;
import okhttp3.Dns;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * The one gate through which every outgoing request passes, whoever makes it: for a page, a redirect, a robots.txt, a list, a
 * part of a page that a browser shows, something handed in.
 *
 * <p>Every address is judged anew, at the name, after the look-up and at the socket; redirects are followed by hand. One
 * request at a time goes to a host, each on a connection of its own, so that nothing that one answer left behind can reach the
 * next. No cookies, no cache. A redirect from https to http is refused. With a proxy, which resolves names itself, only names,
 * ports and addresses in digits are judged here, and the proxy has to keep requests away from private networks.
 *
 * <p>Safe for use by several threads. {@link #send} blocks: for its turn at the host, then for at most the policy's total time.
 */
public final class FetchGate implements AutoCloseable {

    private static final System.Logger LOGGER = System.getLogger(FetchGate.class.getName());

    private final FetchPolicy policy;
    private final Supplier<FetchSetup> setups;
    private final HostQueue queue;
    private final Object setUp = new Object();
    private @Nullable FetchSetup setup;
    private volatile boolean closed;

    private FetchGate(FetchPolicy policy, HostQueue queue, Supplier<FetchSetup> setups) {
        this.policy = policy;
        this.queue = queue;
        this.setups = setups;
    }

    /**
     * Returns a gate that keeps to a policy. The HTTP client is made for the first request: with its trusted certificates it
     * costs more than many a command that never fetches.
     *
     * @param clock tells when a request began; how long it took is measured by a clock that never jumps
     */
    public static FetchGate open(FetchPolicy policy, InstantSource clock) {
        return open(policy, clock, Dns.SYSTEM, AddressRule.publicOnly());
    }

    /** The same with a resolver and a rule for addresses of the caller's choice. */
    static FetchGate open(FetchPolicy policy, InstantSource clock, Dns resolver, AddressRule rule) {
        return open(
                policy, clock, () -> new OkHttpClient.Builder().dns(resolver).build(), rule);
    }

    /** The same with a client whose resolver and trusted certificates are of the caller's choice. */
    static FetchGate open(FetchPolicy policy, InstantSource clock, Supplier<OkHttpClient> base, AddressRule rule) {
        HostQueue queue = new HostQueue();
        return new FetchGate(
                policy, queue, () -> new FetchSetup(policy, client(policy, base.get()), rule, queue, clock));
    }

    private static OkHttpClient client(FetchPolicy policy, OkHttpClient base) {
        return base.newBuilder()
                .connectTimeout(millis(policy.connectTimeout()), TimeUnit.MILLISECONDS)
                .readTimeout(millis(policy.headerTimeout()), TimeUnit.MILLISECONDS)
                .writeTimeout(millis(policy.headerTimeout()), TimeUnit.MILLISECONDS)
                .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
                .proxy(proxy(policy.proxy()))
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                // One address after the other: two races at once would make the result depend on chance.
                .fastFallback(false)
                .build();
    }

    private static Proxy proxy(@Nullable String named) {
        if (named == null) {
            return Proxy.NO_PROXY;
        }
        LOGGER.log(
                System.Logger.Level.INFO,
                "requests go through the proxy {0}, which has to keep them away from private networks",
                named);
        HostPort proxy = HostPort.parse(named);
        return new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(proxy.host(), proxy.port()));
    }

    /** Returns the policy that it keeps to. */
    public FetchPolicy policy() {
        return policy;
    }

    /**
     * Makes a request, once.
     *
     * @return how it ended; what the web does is never an exception
     * @throws IllegalStateException if the gate is closed
     */
    public FetchResult send(FetchRequest request) {
        Deadline deadline = Deadline.startingNow(policy.totalTimeout());
        return newAttempt(request, RobotsVerdict.NOT_ASKED, policy.hostGap(), deadline)
                .run();
    }

    /** Returns an attempt, ready to be run. */
    Attempt newAttempt(FetchRequest request, RobotsVerdict robots, Duration gap, Deadline deadline) {
        return new Attempt(request, robots, setup(), gap, deadline);
    }

    /** Returns whose turn it is at each host. */
    HostQueue queue() {
        return queue;
    }

    /** Tells the time of requests. */
    InstantSource clock() {
        return setup().clock();
    }

    /** Lets no further request begin; those under way end by themselves within their limits. */
    @Override
    public void close() {
        closed = true;
        queue.close();
        synchronized (setUp) {
            if (setup != null) {
                setup.client().connectionPool().evictAll();
            }
        }
    }

    private FetchSetup setup() {
        if (closed) {
            throw new IllegalStateException("the fetcher is closed");
        }
        synchronized (setUp) {
            if (setup == null) {
                setup = setups.get();
            }
            return setup;
        }
    }

    /** OkHttp counts in milliseconds and no further than an int does, some 24 days. */
    private static long millis(Duration duration) {
        return Math.min(duration.toMillis(), Integer.MAX_VALUE);
    }
}
