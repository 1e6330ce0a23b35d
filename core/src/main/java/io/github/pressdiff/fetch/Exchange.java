package io.github.pressdiff.fetch;

import io.github.pressdiff.page.PageUrl;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one attempt to read a page, however it ended.
 *
 * @param requested the address that was asked for
 * @param finalUrl the address that answered last: the requested one, or where the redirects led
 * @param hops the redirects that were followed, in order; empty for none
 * @param address the network address of the last connection ("192.0.2.7"); null when none came about
 * @param certificate the SHA-256 of the certificate that the last server showed, 64 hexadecimal digits in lower case; null
 *     without a secure connection
 * @param robots what robots.txt of the requested address's host had to say
 * @param startedAt when the attempt began, by our clock
 * @param elapsed from the beginning to the last byte or the failure, by a clock that never jumps
 * @param requestHeaders the header fields of the last request, in order, credentials masked; empty when none was sent, and in
 *     what was stored before they were kept
 */
public record Exchange(
        PageUrl requested,
        PageUrl finalUrl,
        List<Hop> hops,
        @Nullable String address,
        @Nullable String certificate,
        RobotsVerdict robots,
        Instant startedAt,
        Duration elapsed,
        List<Header> requestHeaders) {

    public Exchange {
        hops = List.copyOf(hops);
        requestHeaders = List.copyOf(requestHeaders);
    }

    /** Makes an exchange of which no request is known. */
    public Exchange(
            PageUrl requested,
            PageUrl finalUrl,
            List<Hop> hops,
            @Nullable String address,
            @Nullable String certificate,
            RobotsVerdict robots,
            Instant startedAt,
            Duration elapsed) {
        this(requested, finalUrl, hops, address, certificate, robots, startedAt, elapsed, List.of());
    }
}
