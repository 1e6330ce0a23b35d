package io.github.pressdiff.fetch;

import io.github.pressdiff.page.PageUrl;
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
 * Reads a page over HTTP within the limits of a policy. The one place from which pressdiff sends requests.
 *
 * <p>It asks with GET, follows redirects itself and judges every address anew, at the name, after the look-up and at the
 * socket. It keeps no cookies, no cache and no connections, uses no proxy, and asks for a page once: when to ask again is
 * for others to say. A redirect from https to http is refused.
 *
 * <p>Safe for use by several threads. {@link #fetch} blocks, for at most the policy's total time.
 */
public final class PageFetcher implements AutoCloseable {

    private final Supplier<FetchSetup> setups;
    private final InstantSource clock;
    private final Object setUp = new Object();
    private @Nullable FetchSetup setup;
    private volatile boolean closed;

    private PageFetcher(Supplier<FetchSetup> setups, InstantSource clock) {
        this.setups = setups;
        this.clock = clock;
    }

    /**
     * Returns a fetcher that keeps to a policy. The HTTP client is made for the first attempt: with its trusted certificates it
     * costs more than many a command that never fetches.
     *
     * @param clock tells when an attempt began; how long it took is measured by a clock that never jumps
     */
    public static PageFetcher open(FetchPolicy policy, InstantSource clock) {
        return open(policy, clock, Dns.SYSTEM, AddressRule.publicOnly());
    }

    /** The same with a resolver and a rule for addresses of the caller's choice. */
    static PageFetcher open(FetchPolicy policy, InstantSource clock, Dns resolver, AddressRule rule) {
        return new PageFetcher(
                () -> setup(policy, new OkHttpClient.Builder().dns(resolver).build(), rule), clock);
    }

    /** The same with a client whose resolver and trusted certificates are of the caller's choice. */
    static PageFetcher open(FetchPolicy policy, InstantSource clock, OkHttpClient base, AddressRule rule) {
        return new PageFetcher(() -> setup(policy, base, rule), clock);
    }

    private static FetchSetup setup(FetchPolicy policy, OkHttpClient base, AddressRule rule) {
        OkHttpClient client = base.newBuilder()
                .connectTimeout(millis(policy.connectTimeout()), TimeUnit.MILLISECONDS)
                .readTimeout(millis(policy.headerTimeout()), TimeUnit.MILLISECONDS)
                .writeTimeout(millis(policy.headerTimeout()), TimeUnit.MILLISECONDS)
                .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
                .proxy(Proxy.NO_PROXY)
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                // One address after the other: two races at once would make the result depend on chance.
                .fastFallback(false)
                .build();
        return new FetchSetup(policy, client, rule);
    }

    /**
     * Tries to read a page.
     *
     * @param validators what the page's server gave last time, to ask whether it changed since; {@link Validators#none()} to
     *     ask for the whole page. Sent only to the address that gave them
     * @return how it ended; what the web does is never an exception
     * @throws IllegalStateException if the fetcher is closed
     */
    public FetchResult fetch(PageUrl url, Validators validators) {
        if (closed) {
            throw new IllegalStateException("the fetcher is closed");
        }
        return new Attempt(url, validators, setup(), clock.instant()).run();
    }

    /** Lets no further attempt begin; those under way end by themselves within their limits. */
    @Override
    public void close() {
        closed = true;
        synchronized (setUp) {
            if (setup != null) {
                setup.client().connectionPool().evictAll();
            }
        }
    }

    private FetchSetup setup() {
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
