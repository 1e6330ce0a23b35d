package io.github.pressdiff.fetch.render;

import io.github.pressdiff.fetch.FetchPolicy;
import java.time.Duration;

/**
 * The limits within which a page is shown.
 *
 * @param time the whole rendering, from loading the document to reading what became of it
 * @param quiet how long nothing may be asked for and nothing may change until a page counts as settled
 * @param patience how long a page that never settles (a clock, a carousel) goes on after it was parsed, until it is taken as it
 *     stands
 * @param maxRequests requests that are passed to the loader
 * @param maxContentBytes bytes of the document in the end, in UTF-8
 * @param maxLoadedBytes bytes of content that the loader gives, all parts together
 */
record RenderLimits(
        Duration time, Duration quiet, Duration patience, int maxRequests, int maxContentBytes, long maxLoadedBytes) {

    private static final Duration QUIET = Duration.ofMillis(500);
    private static final Duration MAX_PATIENCE = Duration.ofSeconds(10);
    private static final int MAX_REQUESTS = 200;
    private static final int MAX_LOADED_PER_CONTENT = 5;

    /** Derives the limits from those for a fetch: the same time, five times the content for all parts together. */
    static RenderLimits of(FetchPolicy policy) {
        Duration half = policy.totalTimeout().dividedBy(2);
        return new RenderLimits(
                policy.totalTimeout(),
                QUIET,
                half.compareTo(MAX_PATIENCE) < 0 ? half : MAX_PATIENCE,
                MAX_REQUESTS,
                policy.maxContentBytes(),
                (long) policy.maxContentBytes() * MAX_LOADED_PER_CONTENT);
    }

    /** Returns how many characters a message of the browser may have: JSON writes one byte of text as six at the worst. */
    int maxMessageLength() {
        return (int) Math.min(6L * maxContentBytes + (1 << 20), Integer.MAX_VALUE - 16);
    }
}
