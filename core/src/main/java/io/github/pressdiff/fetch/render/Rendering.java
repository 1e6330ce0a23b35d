package io.github.pressdiff.fetch.render;

import io.github.pressdiff.fetch.FetchResult.Fetched;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One page being shown by a browser, until it has settled. For the thread of its {@link EventLoop} only.
 *
 * <p>Settled: the document and its scripts were loaded, and then for a while nothing was asked for and nothing changed. A page
 * that does not get there (a clock, a part that never comes) is taken as it stands after a while, once it is parsed.
 */
final class Rendering {

    private static final Duration POLL = Duration.ofMillis(100);

    private final DevTools tools;
    private final EventLoop loop;
    private final RenderLimits limits;
    private final String page;
    private final String session;
    private final Interceptor interceptor;

    private Fetched shown;
    private boolean committed;
    private boolean parsed;
    private boolean loaded;
    private String document = "";
    private boolean asking;
    private long lastChange = System.nanoTime();
    private long lastSeen = lastChange;

    private Rendering(DevTools tools, EventLoop loop, Loads loads, RenderLimits limits, Fetched first)
            throws InterruptedException {
        this.tools = tools;
        this.loop = loop;
        this.limits = limits;
        this.shown = first;
        String context = tools.call(Command.of("Target.createBrowserContext").with("disposeOnDetach", true))
                .requiredText("browserContextId");
        tools.call(Command.of("Browser.setDownloadBehavior")
                .with("behavior", "deny")
                .with("browserContextId", context));
        this.page = tools.call(Command.of("Target.createTarget")
                        .with("url", "about:blank")
                        .with("browserContextId", context))
                .requiredText("targetId");
        this.session = tools.call(Command.of("Target.attachToTarget")
                        .with("targetId", page)
                        .with("flatten", true))
                .requiredText("sessionId");
        // By the protocol, the id of a page is that of its main frame.
        this.interceptor = new Interceptor(tools, loads, page, first);
    }

    /**
     * Opens a page in a browser and prepares it; nothing is shown yet.
     *
     * @param first the document that was loaded for it
     */
    static Rendering open(DevTools tools, EventLoop loop, Loads loads, RenderLimits limits, Fetched first)
            throws InterruptedException {
        Rendering rendering = new Rendering(tools, loop, loads, limits, first);
        rendering.prepare();
        return rendering;
    }

    /**
     * Shows the page.
     *
     * @param address which one
     * @throws RenderFaultException if it cannot be shown within the limits
     */
    void show(String address) throws InterruptedException {
        tools.send(Command.of("Page.navigate").with("url", address).in(session), this::navigated);
        loop.runUntil(() -> parsed, "loading the page and its scripts");
        long patient = System.nanoTime() + limits.patience().toNanos();
        while (!isSettled() && (document.isEmpty() || System.nanoTime() - patient < 0)) {
            askForDocument();
            loop.runFor(POLL, "waiting for the page to settle");
        }
    }

    /** Returns what the loader gave for the document that is shown in the end. */
    Fetched shown() {
        return shown;
    }

    /** Returns the document as it stood last, serialised. */
    String document() {
        return document;
    }

    private void prepare() throws InterruptedException {
        tools.on("Fetch.requestPaused", interceptor::paused);
        tools.on("Target.targetCreated", this::targetCreated);
        tools.on("Target.targetCrashed", this::targetCrashed);
        tools.on("Page.frameNavigated", this::frameNavigated);
        tools.on("Page.domContentEventFired", event -> parsed = committed);
        tools.on("Page.loadEventFired", event -> loaded = committed);
        tools.on("Page.javascriptDialogOpening", event -> dismissDialog());
        // Asked of the browser, not of the page: workers, frames and windows cannot ask past it.
        tools.call(Command.of("Fetch.enable").with("patterns", List.of(Map.of("urlPattern", "*"))));
        tools.call(Command.of("Target.setDiscoverTargets").with("discover", true));
        tools.call(Command.of("Page.enable").in(session));
        tools.call(Command.of("Network.enable").in(session));
        tools.call(Command.of("Network.setBypassServiceWorker")
                .with("bypass", true)
                .in(session));
    }

    /** A script may have gone elsewhere before the first document was shown; then what is shown there counts. */
    private void navigated(Optional<JsonObject> result) {
        boolean failed = result.isEmpty() || result.get().has("errorText");
        if (failed && !committed) {
            throw new RenderFaultException("the browser could not show the document");
        }
    }

    private void frameNavigated(JsonObject event) {
        JsonObject frame = event.object("frame");
        if (frame.text("id").equals(Optional.of(page))) {
            if (frame.has("unreachableUrl")) {
                // The browser's own words would be taken for those of the page.
                throw new RenderFaultException("the page gave way to an error page of the browser");
            }
            Optional<Fetched> source = interceptor.document(frame.requiredText("loaderId"));
            committed |= source.isPresent();
            shown = source.orElse(shown);
            parsed = false;
            loaded = false;
            changed("");
        }
    }

    /** A window that the page opens is closed; that it was not attached to keeps it out of the result. */
    private void targetCreated(JsonObject event) {
        JsonObject target = event.object("targetInfo");
        String id = target.requiredText("targetId");
        if (target.text("type").equals(Optional.of("page")) && !id.equals(page)) {
            tools.send(Command.of("Target.closeTarget").with("targetId", id));
        }
    }

    private void targetCrashed(JsonObject event) {
        if (event.text("targetId").equals(Optional.of(page))) {
            throw new RenderFaultException("the page crashed in the browser");
        }
    }

    private void dismissDialog() {
        tools.send(
                Command.of("Page.handleJavaScriptDialog").with("accept", false).in(session));
    }

    private void askForDocument() {
        if (!asking) {
            asking = true;
            tools.send(Command.of("DOM.getDocument").with("depth", 0).in(session), this::askForMarkup);
        }
    }

    private void askForMarkup(Optional<JsonObject> root) {
        if (root.isEmpty()) {
            asking = false;
            return;
        }
        int node = root.get().object("root").requiredNumber("nodeId");
        tools.send(Command.of("DOM.getOuterHTML").with("nodeId", node).in(session), this::markup);
    }

    /** Refused when the page moved on meanwhile; then it is asked again. */
    private void markup(Optional<JsonObject> result) {
        asking = false;
        lastSeen = System.nanoTime();
        String markup = result.map(found -> found.requiredText("outerHTML")).orElse("");
        requireSize(markup.length());
        if (!markup.isEmpty() && parsed && !markup.equals(document)) {
            changed(markup);
            requireSize(markup.getBytes(StandardCharsets.UTF_8).length);
        }
    }

    private void changed(String markup) {
        document = markup;
        lastChange = System.nanoTime();
    }

    /** Counts to the last answer, not to now: a page that is too busy to answer has not settled. */
    private boolean isSettled() {
        long quietSince = Math.max(lastChange, interceptor.lastRequest());
        return loaded
                && !document.isEmpty()
                && lastSeen - quietSince >= limits.quiet().toNanos();
    }

    private void requireSize(int bytes) {
        if (bytes > limits.maxContentBytes()) {
            throw new RenderFaultException("the document has more than " + limits.maxContentBytes() + " bytes");
        }
    }
}
