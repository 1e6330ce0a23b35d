package io.github.pressdiff;

import io.github.pressdiff.archive.PageMemory;
import io.github.pressdiff.fetch.Credentials;
import io.github.pressdiff.fetch.Exchange;
import io.github.pressdiff.fetch.FetchFailure;
import io.github.pressdiff.fetch.FetchGate;
import io.github.pressdiff.fetch.FetchRequest;
import io.github.pressdiff.fetch.FetchResult;
import io.github.pressdiff.fetch.FetchTrace;
import io.github.pressdiff.fetch.PageFetcher;
import io.github.pressdiff.fetch.PageRenderer;
import io.github.pressdiff.fetch.RobotsVerdict;
import io.github.pressdiff.fetch.Validators;
import io.github.pressdiff.page.PageAccess;
import io.github.pressdiff.page.PageUrl;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Asks for pages as their users said: with credentials, through a browser, as a whole once in a while. Safe for use by several threads. */
final class PageSource {

    private final PressdiffConfig config;
    private final FetchGate gate;
    private final PageFetcher fetcher;
    private final CredentialsPlace credentials;

    PageSource(PressdiffConfig config, FetchGate gate, PageFetcher fetcher) {
        this.config = config;
        this.gate = gate;
        this.fetcher = fetcher;
        this.credentials = new CredentialsPlace(config.environment());
    }

    /**
     * Reads a page.
     *
     * @param memory what was received last; empty to ask for the whole page
     * @param trace hears what is done
     */
    FetchResult read(PageUrl url, PageAccess access, Optional<PageMemory> memory, FetchTrace trace) {
        Credentials allowed;
        try {
            allowed = credentials.read(access.credentials());
        } catch (CredentialsPlace.UnreadableException e) {
            return failed(url, FetchFailure.NO_CREDENTIALS, String.valueOf(e.getMessage()));
        }
        FetchRequest request = FetchRequest.page(url)
                .withCredentials(allowed)
                .ignoringRobots(access.ignoresRobots())
                .withTrace(trace);
        if (access.renders()) {
            return render(request);
        }
        return fetcher.fetch(request.withValidators(validators(memory)));
    }

    /** A page that a script builds may show another text although its own bytes are the same, so it is never asked "since?". */
    private FetchResult render(FetchRequest request) {
        PageRenderer renderer = config.renderer();
        if (renderer == null) {
            return failed(
                    request.url(),
                    FetchFailure.RENDER_FAILED,
                    "the page is to be shown by a browser, and none is set (--browser)");
        }
        FetchResult document = fetcher.fetch(request);
        if (!(document instanceof FetchResult.Fetched)) {
            return document;
        }
        request.trace().decided("show the page in a browser, which fetches its parts through the same gate");
        return renderer.render(
                request.url(),
                url -> url.equals(request.url())
                        ? document
                        : gate.send(FetchRequest.part(url).withCredentials(sameOrigin(url, request))));
    }

    private static Credentials sameOrigin(PageUrl url, FetchRequest request) {
        return url.origin().equals(request.url().origin()) ? request.credentials() : Credentials.none();
    }

    /** Some servers answer "not modified" for ever, so the whole page is asked for once in a while. */
    private Validators validators(Optional<PageMemory> memory) {
        Instant now = config.clock().instant();
        return memory.filter(last -> !now.isBefore(last.fullAt())
                        && now.isBefore(last.fullAt().plus(config.fetch().fullRequestEvery())))
                .map(PageMemory::validators)
                .orElse(Validators.none());
    }

    private FetchResult.Failed failed(PageUrl url, FetchFailure failure, String detail) {
        Exchange exchange = new Exchange(
                url,
                url,
                List.of(),
                null,
                null,
                RobotsVerdict.NOT_ASKED,
                config.clock().instant(),
                Duration.ZERO);
        return new FetchResult.Failed(exchange, failure, detail, null, null);
    }
}
