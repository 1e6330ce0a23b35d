package io.github.pressdiff.fetch;

import io.github.pressdiff.page.PageUrl;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import okhttp3.Dns;
import okhttp3.OkHttpClient;

/**
 * Reads pages through the gate, politely: it asks robots.txt first (RFC 9309), leaves a host alone that asked for that, and
 * asks again after growing pauses when what went wrong may pass by itself.
 *
 * <p>Safe for use by several threads. {@link #fetch(FetchRequest)} blocks: for its turn at the host, then for at most the
 * policy's total time, robots.txt and all attempts together.
 */
public final class PageFetcher implements AutoCloseable {

    /** What may pass by itself within seconds. A limit of the server, a wrong type or a bad certificate will not. */
    private static final Set<FetchFailure> PASSING = EnumSet.of(
            FetchFailure.UNKNOWN_HOST,
            FetchFailure.UNREACHABLE,
            FetchFailure.TIMEOUT,
            FetchFailure.TRUNCATED,
            FetchFailure.SERVER_ERROR);

    private static final int PAUSE_GROWS_BY = 3;

    private final FetchGate gate;
    private final RobotsCache robots;
    private final boolean ownsGate;

    private PageFetcher(FetchGate gate, boolean ownsGate) {
        this.gate = gate;
        this.robots = new RobotsCache(gate);
        this.ownsGate = ownsGate;
    }

    /** Returns a fetcher that sends its requests through this gate, and does not close it. */
    public static PageFetcher over(FetchGate gate) {
        return new PageFetcher(gate, false);
    }

    /**
     * Returns a fetcher with a gate of its own.
     *
     * @param clock tells when an attempt began
     */
    public static PageFetcher open(FetchPolicy policy, InstantSource clock) {
        return new PageFetcher(FetchGate.open(policy, clock), true);
    }

    /** The same with a resolver and a rule for addresses of the caller's choice. */
    static PageFetcher open(FetchPolicy policy, InstantSource clock, Dns resolver, AddressRule rule) {
        return new PageFetcher(FetchGate.open(policy, clock, resolver, rule), true);
    }

    /** The same with a client whose resolver and trusted certificates are of the caller's choice. */
    static PageFetcher open(FetchPolicy policy, InstantSource clock, Supplier<OkHttpClient> base, AddressRule rule) {
        return new PageFetcher(FetchGate.open(policy, clock, base, rule), true);
    }

    /** Tries to read a page without credentials, as {@link #fetch(FetchRequest)} does. */
    public FetchResult fetch(PageUrl url, Validators validators) {
        return fetch(FetchRequest.page(url).withValidators(validators));
    }

    /**
     * Tries to read a page or a list.
     *
     * @return how it ended; what the web does is never an exception
     * @throws IllegalStateException if the fetcher is closed
     */
    public FetchResult fetch(FetchRequest request) {
        Errand errand = new Errand(Deadline.startingNow(gate.policy().totalTimeout()));
        Optional<FetchResult> resting = resting(request);
        if (resting.isPresent()) {
            return resting.get();
        }
        if (!gate.policy().obeysRobots()) {
            return noted(errand.attempts(
                    request, RobotsVerdict.NOT_ASKED, gate.policy().hostGap()));
        }
        try {
            RobotsRules rules = robots.rules(
                    request.url(),
                    request.trace(),
                    asked -> errand.attempts(asked, RobotsVerdict.NOT_ASKED, Duration.ZERO));
            RobotsVerdict verdict = verdict(rules, request);
            return verdict == RobotsVerdict.DISALLOWED
                    ? disallowed(request)
                    : noted(errand.attempts(
                            request, verdict, rules.gap(gate.policy().hostGap())));
        } catch (RobotsCache.UnreachableException e) {
            noted(e.failed());
            if (!request.ignoresRobots()) {
                return withoutRules(request, e.failed());
            }
            request.trace().decided("robots.txt cannot be read, which the user has overruled");
            return noted(errand.attempts(
                    request, RobotsVerdict.OVERRULED, gate.policy().hostGap()));
        }
    }

    /** Lets no further attempt begin; those under way end by themselves within their limits. */
    @Override
    public void close() {
        if (ownsGate) {
            gate.close();
        }
    }

    private boolean waited(FetchRequest request, Duration pause) {
        request.trace().decided("that may pass: ask again in " + pause.toMillis() + " ms");
        try {
            gate.queue().pause(pause);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** A server that has only just asked to be left alone is left alone. */
    private Optional<FetchResult> resting(FetchRequest request) {
        Instant now = gate.clock().instant();
        return gate.queue().restUntil(request.url().host(), now).map(until -> {
            String detail = request.url().host() + " asked to be left alone until " + until;
            request.trace().decided(detail);
            Exchange exchange = notMade(request, RobotsVerdict.NOT_ASKED);
            return new FetchResult.Failed(exchange, FetchFailure.RATE_LIMITED, detail, null, until);
        });
    }

    private RobotsVerdict verdict(RobotsRules rules, FetchRequest request) {
        String name = gate.policy().robotsName();
        if (rules.allows(request.url())) {
            request.trace().decided("robots.txt lets " + name + " read the page (" + rules.source() + ")");
            return RobotsVerdict.ALLOWED;
        }
        String refused = "robots.txt asks " + name + " not to read the page (" + rules.source() + ")";
        request.trace().decided(refused + (request.ignoresRobots() ? ", and was overruled by the user" : ""));
        return request.ignoresRobots() ? RobotsVerdict.OVERRULED : RobotsVerdict.DISALLOWED;
    }

    private FetchResult disallowed(FetchRequest request) {
        return new FetchResult.Failed(
                notMade(request, RobotsVerdict.DISALLOWED),
                FetchFailure.ROBOTS_DISALLOWED,
                "the robots.txt of " + request.url().host() + " asks "
                        + gate.policy().robotsName() + " not to read this address",
                null,
                null);
    }

    private Exchange notMade(FetchRequest request, RobotsVerdict verdict) {
        return new Exchange(
                request.url(),
                request.url(),
                List.of(),
                null,
                null,
                verdict,
                gate.clock().instant(),
                Duration.ZERO);
    }

    /** What kept us from the rules keeps us from the page. */
    private static FetchResult withoutRules(FetchRequest request, FetchResult.Failed failed) {
        Exchange exchange = failed.exchange();
        return new FetchResult.Failed(
                new Exchange(
                        request.url(),
                        request.url(),
                        List.of(),
                        exchange.address(),
                        exchange.certificate(),
                        RobotsVerdict.NOT_ASKED,
                        exchange.startedAt(),
                        exchange.elapsed()),
                failed.failure(),
                failed.detail() + " (asked for its robots.txt)",
                failed.status(),
                failed.notBefore());
    }

    /** Remembers what a server asked for: the one that answered last, not the one that sent us there. */
    private FetchResult noted(FetchResult result) {
        if (result instanceof FetchResult.Failed failed && failed.notBefore() != null) {
            gate.queue().rest(failed.exchange().finalUrl().host(), failed.notBefore());
        }
        return result;
    }

    private static boolean mayPass(FetchResult result) {
        return result instanceof FetchResult.Failed failed && PASSING.contains(failed.failure());
    }

    private static FetchResult countingAttempts(FetchResult result, int attempts) {
        if (result instanceof FetchResult.Failed failed) {
            String detail = failed.detail() + " (" + attempts + " attempts)";
            return new FetchResult.Failed(
                    failed.exchange(), failed.failure(), detail, failed.status(), failed.notBefore());
        }
        return result;
    }

    /**
     * Returns a pause made longer or shorter by up to a half, so that those who failed together do not come back together.
     * What decides is the page and the time, so that the same check always waits the same.
     */
    private static Duration stretched(Duration pause, PageUrl url, Instant startedAt, int attempt) {
        int mixed = (url.hashCode() * 31 + startedAt.hashCode()) * 31 + attempt;
        mixed ^= mixed >>> 16;
        mixed *= 0x45d9f3b;
        mixed ^= mixed >>> 16;
        double factor = 0.5 + (mixed & 0xffff) / 65_535.0;
        return Duration.ofNanos((long) (pause.toNanos() * factor));
    }

    /** All that is asked for the sake of one page, within one limit of time: its robots.txt, and itself as often as it takes. */
    private final class Errand {

        private Deadline deadline;

        Errand(Deadline deadline) {
            this.deadline = deadline;
        }

        FetchResult attempts(FetchRequest request, RobotsVerdict verdict, Duration gap) {
            Duration pause = gate.policy().retryPause();
            for (int number = 1; true; number++) {
                Attempt attempt = gate.newAttempt(request, verdict, gap, deadline);
                FetchResult result = attempt.run();
                deadline = attempt.deadline();
                Duration wait =
                        stretched(pause, request.url(), result.exchange().startedAt(), number);
                boolean last = number >= gate.policy().maxAttempts()
                        || deadline.remaining().compareTo(wait) <= 0
                        || !mayPass(result);
                if (last || !waited(request, wait)) {
                    return number == 1 ? result : countingAttempts(result, number);
                }
                pause = pause.multipliedBy(PAUSE_GROWS_BY);
            }
        }
    }
}
