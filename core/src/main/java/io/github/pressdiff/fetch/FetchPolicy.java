package io.github.pressdiff.fetch;

import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The limits within which pages are read, and the manners in which they are asked for. {@link #ofDefaults()} gives the values
 * named at each component.
 *
 * @param connectTimeout until the connection stands; 10 seconds
 * @param headerTimeout longest silence of the server while it is read, until the header and between two reads; 20 seconds
 * @param totalTimeout the whole exchange, redirects and further attempts included, waiting for one's turn not; 60 seconds
 * @param maxReceivedBytes bytes of a body as sent; 10 MiB
 * @param maxContentBytes bytes of a body once decompressed; 20 MiB
 * @param maxRatio how many bytes may come out of each byte received, once a megabyte has come out; 200
 * @param maxRedirects redirects that are followed; 5
 * @param ports the ports that may be asked, 1 to 65535; empty for every port; 80, 443, 8080 and 8443. Where private addresses
 *     are allowed, so is every port of theirs
 * @param allowPrivateAddresses whether this machine and private networks may be asked; false
 * @param allowedHosts hosts of which private addresses may be asked, in lower case, a name or an address in digits; none
 * @param proxy the HTTP proxy that all requests go through, "host:port"; null for none. It resolves the names, so it takes
 *     over the duty to keep requests away from private addresses: only names and addresses in digits are still looked at here
 * @param maxAttempts how often a page is asked for, when what went wrong may pass by itself; 3
 * @param retryPause before the second attempt; each further pause is three times as long, and all are stretched or shortened
 *     by up to a half; 1 second
 * @param hostGap from the end of one visit to a host to the beginning of the next; robots.txt may ask for more; 1 second
 * @param obeysRobots whether robots.txt is asked and obeyed, unless a page overrules it; true
 * @param fullRequestEvery how often a page is asked for as a whole although its server knows conditional requests: some
 *     answer "not modified" for ever; 1 day
 * @param userAgent the User-Agent field: who asks, and where to complain. What stands before the first slash is the name that
 *     robots.txt is searched for
 */
public record FetchPolicy(
        Duration connectTimeout,
        Duration headerTimeout,
        Duration totalTimeout,
        int maxReceivedBytes,
        int maxContentBytes,
        int maxRatio,
        int maxRedirects,
        Set<Integer> ports,
        boolean allowPrivateAddresses,
        Set<String> allowedHosts,
        @Nullable String proxy,
        int maxAttempts,
        Duration retryPause,
        Duration hostGap,
        boolean obeysRobots,
        Duration fullRequestEvery,
        String userAgent) {

    private static final FetchPolicy DEFAULTS = new Builder().build();

    /**
     * @throws IllegalArgumentException if a limit is not positive (redirects, pauses: below 0), a port or the proxy is none, or
     *     the user agent is blank or holds anything but visible ASCII characters and blanks
     */
    public FetchPolicy {
        requirePositive("connectTimeout", connectTimeout.toMillis());
        requirePositive("headerTimeout", headerTimeout.toMillis());
        requirePositive("totalTimeout", totalTimeout.toMillis());
        requirePositive("maxReceivedBytes", maxReceivedBytes);
        requirePositive("maxContentBytes", maxContentBytes);
        requirePositive("maxRatio", maxRatio);
        requirePositive("maxRedirects + 1", maxRedirects + 1L);
        requirePositive("maxAttempts", maxAttempts);
        requirePositive("retryPause + 1", retryPause.toMillis() + 1);
        requirePositive("hostGap + 1", hostGap.toMillis() + 1);
        requirePositive("fullRequestEvery + 1", fullRequestEvery.toMillis() + 1);
        for (int port : ports) {
            if (port < 1 || port > 65_535) {
                throw new IllegalArgumentException(port + " is no port");
            }
        }
        if (userAgent.isBlank() || !userAgent.chars().allMatch(c -> c >= ' ' && c <= '~')) {
            throw new IllegalArgumentException("the user agent \"" + userAgent + "\" cannot stand in a header field");
        }
        if (proxy != null) {
            HostPort.parse(proxy);
        }
        ports = Set.copyOf(ports);
        allowedHosts = allowedHosts.stream()
                .map(host -> host.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Returns the default limits. */
    public static FetchPolicy ofDefaults() {
        return DEFAULTS;
    }

    /** Returns a builder that starts from the defaults. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from this policy. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.connectTimeout = connectTimeout;
        builder.headerTimeout = headerTimeout;
        builder.totalTimeout = totalTimeout;
        builder.maxReceivedBytes = maxReceivedBytes;
        builder.maxContentBytes = maxContentBytes;
        builder.maxRatio = maxRatio;
        builder.maxRedirects = maxRedirects;
        builder.ports = ports;
        builder.allowPrivateAddresses = allowPrivateAddresses;
        builder.allowedHosts = allowedHosts;
        builder.proxy = proxy;
        builder.maxAttempts = maxAttempts;
        builder.retryPause = retryPause;
        builder.hostGap = hostGap;
        builder.obeysRobots = obeysRobots;
        builder.fullRequestEvery = fullRequestEvery;
        builder.userAgent = userAgent;
        return builder;
    }

    /** Returns the name under which a robots.txt may address this program: "pressdiff". */
    public String robotsName() {
        return userAgent.split("[/ ]", 2)[0];
    }

    private static void requirePositive(String name, long value) {
        if (value <= 0) {
            throw new IllegalArgumentException(name + " is " + value + ", not positive");
        }
    }

    /** Collects limits; each setter replaces one and returns the builder. Not safe for use by several threads. */
    public static final class Builder {
        private Duration connectTimeout = Duration.ofSeconds(10);
        private Duration headerTimeout = Duration.ofSeconds(20);
        private Duration totalTimeout = Duration.ofSeconds(60);
        private int maxReceivedBytes = 10 << 20;
        private int maxContentBytes = 20 << 20;
        private int maxRatio = 200;
        private int maxRedirects = 5;
        private Set<Integer> ports = Set.of(80, 443, 8080, 8443);
        private boolean allowPrivateAddresses;
        private Set<String> allowedHosts = Set.of();
        private @Nullable String proxy;
        private int maxAttempts = 3;
        private Duration retryPause = Duration.ofSeconds(1);
        private Duration hostGap = Duration.ofSeconds(1);
        private boolean obeysRobots = true;
        private Duration fullRequestEvery = Duration.ofDays(1);
        private String userAgent = "pressdiff/0.1 (+https://github.com/pressdiff/pressdiff)";

        private Builder() {}

        /** Sets the time until a connection stands. */
        public Builder connectTimeout(Duration timeout) {
            connectTimeout = Objects.requireNonNull(timeout);
            return this;
        }

        /** Sets the longest silence of the server. */
        public Builder headerTimeout(Duration timeout) {
            headerTimeout = Objects.requireNonNull(timeout);
            return this;
        }

        /** Sets the time for the whole exchange. */
        public Builder totalTimeout(Duration timeout) {
            totalTimeout = Objects.requireNonNull(timeout);
            return this;
        }

        /** Sets the largest body as sent, in bytes. */
        public Builder maxReceivedBytes(int bytes) {
            maxReceivedBytes = bytes;
            return this;
        }

        /** Sets the largest body once decompressed, in bytes. */
        public Builder maxContentBytes(int bytes) {
            maxContentBytes = bytes;
            return this;
        }

        /** Sets how many bytes may come out of each byte received. */
        public Builder maxRatio(int ratio) {
            maxRatio = ratio;
            return this;
        }

        /** Sets how many redirects are followed; 0 for none. */
        public Builder maxRedirects(int redirects) {
            maxRedirects = redirects;
            return this;
        }

        /** Sets the ports that may be asked; none for every port. */
        public Builder ports(Set<Integer> allowed) {
            ports = Set.copyOf(allowed);
            return this;
        }

        /** Allows one more port beside those that are allowed already. */
        public Builder allowPort(int port) {
            Set<Integer> more = new TreeSet<>(ports);
            more.add(port);
            ports = ports.isEmpty() ? ports : more;
            return this;
        }

        /** Sets whether this machine and private networks may be asked. */
        public Builder allowPrivateAddresses(boolean allow) {
            allowPrivateAddresses = allow;
            return this;
        }

        /** Sets the hosts of which private addresses may be asked. */
        public Builder allowedHosts(Set<String> hosts) {
            allowedHosts = Set.copyOf(hosts);
            return this;
        }

        /** Sets the HTTP proxy, "host:port"; null for none. */
        public Builder proxy(@Nullable String hostAndPort) {
            proxy = hostAndPort;
            return this;
        }

        /** Sets how often a page is asked for, when what went wrong may pass; 1 for no second attempt. */
        public Builder maxAttempts(int attempts) {
            maxAttempts = attempts;
            return this;
        }

        /** Sets the pause before the second attempt. */
        public Builder retryPause(Duration pause) {
            retryPause = Objects.requireNonNull(pause);
            return this;
        }

        /** Sets the time between two visits to a host. */
        public Builder hostGap(Duration gap) {
            hostGap = Objects.requireNonNull(gap);
            return this;
        }

        /** Sets whether robots.txt is asked and obeyed. */
        public Builder obeysRobots(boolean obeys) {
            obeysRobots = obeys;
            return this;
        }

        /** Sets how often a page is asked for as a whole. */
        public Builder fullRequestEvery(Duration interval) {
            fullRequestEvery = Objects.requireNonNull(interval);
            return this;
        }

        /** Sets the User-Agent field. */
        public Builder userAgent(String text) {
            userAgent = Objects.requireNonNull(text);
            return this;
        }

        /**
         * Returns the policy.
         *
         * @throws IllegalArgumentException as the record does
         */
        public FetchPolicy build() {
            return new FetchPolicy(
                    connectTimeout,
                    headerTimeout,
                    totalTimeout,
                    maxReceivedBytes,
                    maxContentBytes,
                    maxRatio,
                    maxRedirects,
                    ports,
                    allowPrivateAddresses,
                    allowedHosts,
                    proxy,
                    maxAttempts,
                    retryPause,
                    hostGap,
                    obeysRobots,
                    fullRequestEvery,
                    userAgent);
        }
    }
}
