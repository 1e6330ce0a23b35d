package io.github.pressdiff.fetch;

import java.time.Duration;
import java.util.Objects;

/**
 * The limits within which a page is read. {@link #ofDefaults()} gives the values named at each component.
 *
 * @param connectTimeout until the connection stands; 10 seconds
 * @param headerTimeout longest silence of the server while it is read, until the header and between two reads; 20 seconds
 * @param totalTimeout the whole attempt, redirects included; 60 seconds
 * @param maxReceivedBytes bytes of a body as sent; 10 MiB
 * @param maxContentBytes bytes of a body once decompressed; 20 MiB
 * @param maxRedirects redirects that are followed; 5
 * @param allowPrivateAddresses whether this machine and private networks may be asked; false
 * @param userAgent the User-Agent field: who asks, and where to complain
 */
public record FetchPolicy(
        Duration connectTimeout,
        Duration headerTimeout,
        Duration totalTimeout,
        int maxReceivedBytes,
        int maxContentBytes,
        int maxRedirects,
        boolean allowPrivateAddresses,
        String userAgent) {

    private static final FetchPolicy DEFAULTS = new Builder().build();

    /**
     * @throws IllegalArgumentException if a limit is not positive (redirects: below 0), or the user agent is blank or holds
     *     anything but visible ASCII characters and blanks
     */
    public FetchPolicy {
        requirePositive("connectTimeout", connectTimeout.toMillis());
        requirePositive("headerTimeout", headerTimeout.toMillis());
        requirePositive("totalTimeout", totalTimeout.toMillis());
        requirePositive("maxReceivedBytes", maxReceivedBytes);
        requirePositive("maxContentBytes", maxContentBytes);
        requirePositive("maxRedirects + 1", maxRedirects + 1L);
        if (userAgent.isBlank() || !userAgent.chars().allMatch(c -> c >= ' ' && c <= '~')) {
            throw new IllegalArgumentException("the user agent \"" + userAgent + "\" cannot stand in a header field");
        }
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
        builder.maxRedirects = maxRedirects;
        builder.allowPrivateAddresses = allowPrivateAddresses;
        builder.userAgent = userAgent;
        return builder;
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
        private int maxRedirects = 5;
        private boolean allowPrivateAddresses;
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

        /** Sets the time for the whole attempt. */
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

        /** Sets how many redirects are followed; 0 for none. */
        public Builder maxRedirects(int redirects) {
            maxRedirects = redirects;
            return this;
        }

        /** Sets whether this machine and private networks may be asked. */
        public Builder allowPrivateAddresses(boolean allow) {
            allowPrivateAddresses = allow;
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
                    maxRedirects,
                    allowPrivateAddresses,
                    userAgent);
        }
    }
}
