package io.github.pressdiff.fetch.render;

import io.github.pressdiff.fetch.Body;
import io.github.pressdiff.fetch.Exchange;
import io.github.pressdiff.fetch.FetchFailure;
import io.github.pressdiff.fetch.FetchPolicy;
import io.github.pressdiff.fetch.FetchResult;
import io.github.pressdiff.fetch.FetchResult.Failed;
import io.github.pressdiff.fetch.FetchResult.Fetched;
import io.github.pressdiff.fetch.PageRenderer;
import io.github.pressdiff.fetch.RobotsVerdict;
import io.github.pressdiff.page.PageUrl;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Shows pages with an installed Chromium or Chrome that has no network.
 *
 * <p>Each page gets a browser of its own, with an empty profile, which is ended and deleted afterwards. The browser is asked
 * to hand over each request instead of making it, and it is started in such a way that a connection made all the same leads
 * nowhere. Of a page, its documents, scripts and what the scripts fetch are loaded, with GET only; frames, style sheets,
 * images, fonts and films are not. A browser starts in about a second and takes some 300 MB while it runs.
 *
 * <p>Safe for use by several threads. {@link #render} blocks, for at most the policy's total time and a few seconds to clean
 * up. An interrupted thread ends it early.
 */
public final class ChromiumRenderer implements PageRenderer {

    private static final Set<String> SCRIPTED = Set.of("text/html", "application/xhtml+xml", "");
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final InstalledBrowser browser;
    private final RenderLimits limits;
    private final InstantSource clock;
    private final Path profiles;

    /** @param profiles the folder in which each browser gets one for its time */
    ChromiumRenderer(InstalledBrowser browser, RenderLimits limits, InstantSource clock, Path profiles) {
        this.browser = browser;
        this.limits = limits;
        this.clock = clock;
        this.profiles = profiles;
    }

    /**
     * Looks for a browser. If there is none, every rendering fails with a reason that says how to install one.
     *
     * @param configured the browser to take; null to look for one by its usual names
     * @param searchPath folders to look in, separated as in the variable PATH
     * @param policy the limits that hold for a rendering as a whole: its time, and the bytes of its document
     * @param clock tells when a rendering began
     */
    public static ChromiumRenderer find(
            @Nullable Path configured, String searchPath, FetchPolicy policy, InstantSource clock) {
        InstalledBrowser browser =
                configured == null ? InstalledBrowser.find(searchPath) : InstalledBrowser.at(configured);
        Path profiles = Path.of(System.getProperty("java.io.tmpdir", "/tmp"));
        return new ChromiumRenderer(browser, RenderLimits.of(policy), clock, profiles);
    }

    @Override
    public FetchResult render(PageUrl url, Loader loader) {
        Instant startedAt = clock.instant();
        long start = System.nanoTime();
        EventLoop loop = new EventLoop(limits.time());
        String detail;
        try (Loads loads = new Loads(loader, limits, loop)) {
            Path program = browser.program();
            FetchResult result = loads.await(url);
            return result instanceof Fetched page && isScripted(page) ? show(program, page, loads, loop) : result;
        } catch (RenderFaultException e) {
            detail = e.detail();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            detail = "interrupted";
        }
        Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
        Exchange exchange = new Exchange(url, url, List.of(), null, null, RobotsVerdict.NOT_ASKED, startedAt, elapsed);
        return new Failed(exchange, FetchFailure.RENDER_FAILED, detail, null, null);
    }

    private FetchResult show(Path program, Fetched page, Loads loads, EventLoop loop) throws InterruptedException {
        try (BrowserProcess process = BrowserProcess.start(program, profiles, loop);
                DevTools tools = DevTools.connect(process.address(), loop, limits.maxMessageLength())) {
            Rendering rendering = Rendering.open(tools, loop, loads, limits, page);
            rendering.show(page.exchange().requested().toString());
            return result(page.exchange().requested(), rendering.shown(), rendering.document());
        }
    }

    private static Fetched result(PageUrl requested, Fetched shown, String document) {
        Exchange last = shown.exchange();
        Exchange exchange = new Exchange(
                requested,
                last.finalUrl(),
                last.hops(),
                last.address(),
                last.certificate(),
                last.robots(),
                last.startedAt(),
                last.elapsed(),
                last.requestHeaders());
        Body content = Body.of((BYTE_ORDER_MARK + document).getBytes(StandardCharsets.UTF_8));
        return new Fetched(exchange, shown.status(), shown.headers(), shown.framing(), shown.received(), content);
    }

    private static boolean isScripted(Fetched page) {
        String type = page.header("Content-Type").orElse("");
        int end = type.indexOf(';') < 0 ? type.length() : type.indexOf(';');
        return SCRIPTED.contains(type.substring(0, end).strip().toLowerCase(Locale.ROOT));
    }
}
