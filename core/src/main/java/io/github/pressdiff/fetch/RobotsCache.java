package io.github.pressdiff.fetch;

import io.github.pressdiff.page.PageUrl;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The robots.txt of each host, read when it is first needed and again after a day (RFC 9309, section 2.4). Safe for use by
 * several threads.
 */
final class RobotsCache {

    private static final Duration LIFETIME = Duration.ofDays(1);
    private static final int MOST_HOSTS = 10_000;

    /**
     * Why a host could not be asked for its rules. It may have some, so nothing else is asked of it either (section 2.3.1.4).
     * Any other failure means that there are no rules that could be read (section 2.3.1.3).
     */
    private static final Set<FetchFailure> UNREACHABLE = Set.of(
            FetchFailure.UNKNOWN_HOST,
            FetchFailure.UNREACHABLE,
            FetchFailure.TIMEOUT,
            FetchFailure.TLS_ERROR,
            FetchFailure.TRUNCATED,
            FetchFailure.SERVER_ERROR,
            FetchFailure.RATE_LIMITED);

    /** How long what was read before counts once more when it could not be read again. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final FetchGate gate;
    private final Map<String, Known> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
            return size() > MOST_HOSTS;
        }
    };

    RobotsCache(FetchGate gate) {
        this.gate = gate;
    }

    /**
     * Returns the rules of a page's host.
     *
     * @throws UnreachableException if they are not known and the host cannot be asked for them
     */
    RobotsRules rules(PageUrl page, FetchTrace trace, Reader reader) throws UnreachableException {
        Instant now = gate.clock().instant();
        Known old;
        synchronized (known) {
            old = known.get(page.origin());
        }
        if (old != null && now.isBefore(old.readAt.plus(LIFETIME)) && !now.isBefore(old.readAt)) {
            return old.rules;
        }
        PageUrl url = page.resolve("/robots.txt");
        Known read = read(url, old, trace, reader);
        synchronized (known) {
            known.put(page.origin(), read);
        }
        return read.rules;
    }

    private Known read(PageUrl url, @Nullable Known old, FetchTrace trace, Reader reader) throws UnreachableException {
        FetchResult result = reader.read(FetchRequest.robots(url, trace));
        Instant now = gate.clock().instant();
        if (result instanceof FetchResult.Fetched fetched) {
            return new Known(
                    RobotsRules.read(url, fetched.content(), gate.policy().robotsName()), now);
        }
        if (result instanceof FetchResult.Failed failed && isUnreachable(failed)) {
            if (old == null) {
                throw new UnreachableException(failed);
            }
            trace.decided("robots.txt cannot be read now, what it said before still counts");
            return new Known(old.rules, now.minus(LIFETIME).plus(PATIENCE));
        }
        return new Known(RobotsRules.none(), now);
    }

    /** A redirect of robots.txt to where we do not go is no reason to leave the page alone; the host itself there is. */
    private static boolean isUnreachable(FetchResult.Failed failed) {
        boolean isRefused =
                failed.failure() == FetchFailure.BLOCKED_ADDRESS || failed.failure() == FetchFailure.BLOCKED_PORT;
        boolean atHome = failed.exchange().hops().isEmpty();
        return UNREACHABLE.contains(failed.failure()) || (isRefused && atHome);
    }

    /** Makes a request, as often as it takes. */
    @FunctionalInterface
    interface Reader {

        /** Returns how it ended. */
        FetchResult read(FetchRequest request);
    }

    private record Known(RobotsRules rules, Instant readAt) {}

    /** The host could not be asked for its rules. It never leaves the package. */
    static final class UnreachableException extends Exception {

        private static final long serialVersionUID = 1;

        private final transient FetchResult.Failed failed;

        UnreachableException(FetchResult.Failed failed) {
            super(failed.detail());
            this.failed = failed;
        }

        FetchResult.Failed failed() {
            return failed;
        }
    }
}
