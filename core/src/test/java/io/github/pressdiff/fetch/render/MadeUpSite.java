package io.github.pressdiff.fetch.render;

import io.github.pressdiff.fetch.Body;
import io.github.pressdiff.fetch.Exchange;
import io.github.pressdiff.fetch.FetchFailure;
import io.github.pressdiff.fetch.FetchResult;
import io.github.pressdiff.fetch.FetchResult.Failed;
import io.github.pressdiff.fetch.FetchResult.Fetched;
import io.github.pressdiff.fetch.Framing;
import io.github.pressdiff.fetch.Header;
import io.github.pressdiff.fetch.Hop;
import io.github.pressdiff.fetch.PageRenderer.Loader;
import io.github.pressdiff.fetch.RobotsVerdict;
import io.github.pressdiff.page.PageUrl;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A site that exists in memory only, and a loader for it that keeps what it was asked for. All pages are made up. */
final class MadeUpSite implements Loader {

    static final Instant NOW = Instant.parse("2026-11-25T08:00:00Z");
    static final PageUrl PAGE = PageUrl.parse("https://bridge.example/news/");

    private final Map<PageUrl, FetchResult> parts = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    /** Returns a site whose page {@link #PAGE} is this. */
    static MadeUpSite of(String html) {
        return new MadeUpSite().with("", "text/html; charset=utf-8", html);
    }

    /** Adds a part under an address on the page. */
    MadeUpSite with(String reference, String type, String content) {
        PageUrl url = PAGE.resolve(reference);
        parts.put(url, fetched(url, url, type, content.getBytes(StandardCharsets.UTF_8)));
        return this;
    }

    /** Adds a part that is found under another address than the one asked for. */
    MadeUpSite withMoved(String reference, String target, String type, String content) {
        PageUrl url = PAGE.resolve(reference);
        parts.put(url, fetched(url, PAGE.resolve(target), type, content.getBytes(StandardCharsets.UTF_8)));
        return this;
    }

    /** Adds whatever result under an address on the page. */
    MadeUpSite with(String reference, FetchResult result) {
        parts.put(PAGE.resolve(reference), result);
        return this;
    }

    /** Returns the addresses that were asked for, in order. */
    List<String> asked() {
        return asked;
    }

    @Override
    public FetchResult load(PageUrl url) {
        asked.add(url.toString());
        return parts.getOrDefault(url, failed(url, FetchFailure.BLOCKED_ADDRESS, null));
    }

    static Fetched fetched(PageUrl requested, PageUrl finalUrl, String type, byte[] content) {
        Body body = Body.of(content);
        List<Header> headers = List.of(new Header("Content-Type", type), new Header("X-Made-Up", "yes"));
        return new Fetched(exchange(requested, finalUrl), 200, headers, Framing.LENGTH, body, body);
    }

    static Failed failed(PageUrl url, FetchFailure failure, @Nullable Integer status) {
        return new Failed(exchange(url, url), failure, "made up", status, null);
    }

    private static Exchange exchange(PageUrl requested, PageUrl finalUrl) {
        List<Hop> hops = requested.equals(finalUrl)
                ? List.of()
                : List.of(new Hop(requested.toString(), 301, finalUrl.toString()));
        return new Exchange(
                requested, finalUrl, hops, "192.0.2.7", null, RobotsVerdict.NOT_ASKED, NOW, Duration.ofMillis(5));
    }
}
