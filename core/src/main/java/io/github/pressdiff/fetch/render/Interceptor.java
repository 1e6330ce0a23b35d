package io.github.pressdiff.fetch.render;

import io.github.pressdiff.fetch.Body;
import io.github.pressdiff.fetch.FetchResult;
import io.github.pressdiff.fetch.FetchResult.Failed;
import io.github.pressdiff.fetch.FetchResult.Fetched;
import io.github.pressdiff.fetch.FetchResult.NotModified;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Answers each request of a browser out of what the loader gives, or refuses it. For the thread of its {@link EventLoop} only.
 *
 * <p>Where the loader was redirected, the browser is told so and given the result at the second address, so that what is
 * relative in it is resolved as it should be; nothing is loaded twice.
 */
final class Interceptor {

    /** The first status that is an error. */
    private static final int FIRST_ERROR = 400;

    private final DevTools tools;
    private final Loads loads;
    private final String mainFrame;

    /** The document that was loaded before the browser was started; null once it was handed over. */
    private @Nullable Fetched first;

    /** What was loaded for a request whose answer was a redirect, by the request's id. */
    private final Map<String, Fetched> redirected = new HashMap<>();

    /** What was handed over for the main frame, by the id of the document. */
    private final Map<String, Fetched> documents = new HashMap<>();

    private long lastRequest = System.nanoTime();

    Interceptor(DevTools tools, Loads loads, String mainFrame, Fetched first) {
        this.tools = tools;
        this.loads = loads;
        this.mainFrame = mainFrame;
        this.first = first;
    }

    /** Deals with a request that the browser would like to make. */
    void paused(JsonObject event) {
        PausedRequest request = PausedRequest.from(event);
        Fetched ready = redirected.remove(request.redirectedFrom());
        if (ready != null) {
            fulfil(request, ready);
        } else if (!request.isWanted(mainFrame)) {
            refuse(request);
        } else if (request.isDocumentOf(mainFrame) && first != null) {
            handOver(request, first);
            first = null;
        } else {
            load(request);
        }
    }

    /** Returns what was handed over as a document, by the id that the browser gave the document. */
    Optional<Fetched> document(String id) {
        return Optional.ofNullable(documents.get(id));
    }

    /** Returns when something was last asked for or answered, by {@link System#nanoTime}. */
    long lastRequest() {
        return loads.open() > 0 ? System.nanoTime() : lastRequest;
    }

    private void load(PausedRequest request) {
        request.address()
                .ifPresentOrElse(url -> loads.start(url, result -> loaded(request, result)), () -> refuse(request));
    }

    private void loaded(PausedRequest request, FetchResult result) {
        lastRequest = System.nanoTime();
        Runnable reaction = result.match(new FetchResult.Cases<>() {
            @Override
            public Runnable fetched(Fetched fetched) {
                return () -> handOver(request, fetched);
            }

            @Override
            public Runnable notModified(NotModified notModified) {
                return () -> refuse(request);
            }

            @Override
            public Runnable failed(Failed failed) {
                return () -> fail(request, failed.status());
            }
        });
        reaction.run();
    }

    private void handOver(PausedRequest request, Fetched result) {
        boolean direct =
                request.address().filter(result.exchange().finalUrl()::equals).isPresent();
        if (direct) {
            fulfil(request, result);
            return;
        }
        redirected.put(request.id(), result);
        answer(
                request,
                302,
                AnswerFields.redirect(result.headers(), result.exchange().finalUrl()),
                Body.empty());
    }

    private void fulfil(PausedRequest request, Fetched result) {
        if (request.isDocumentOf(mainFrame)) {
            documents.put(request.document(), result);
        }
        answer(request, result.status(), AnswerFields.of(result.headers()), result.content());
    }

    /** A script may well cope with "not found"; a document that is none must not take the place of the one that is shown. */
    private void fail(PausedRequest request, @Nullable Integer status) {
        if (status == null || status < FIRST_ERROR || request.isDocumentOf(mainFrame)) {
            refuse(request);
        } else {
            answer(request, status, List.of(), Body.empty());
        }
    }

    private void answer(PausedRequest request, int status, List<Map<String, String>> fields, Body body) {
        Command command = Command.of("Fetch.fulfillRequest")
                .with("requestId", request.id())
                .with("responseCode", status)
                .with("responseHeaders", fields)
                .with("body", body);
        tools.send(command, outcome -> {
            if (outcome.isEmpty()) {
                refuse(request);
            }
        });
    }

    /**
     * A navigation that is aborted leaves the page as it is; with any other reason the browser's own error page would show. In a
     * frame it may: one that is aborted keeps its page from being loaded.
     */
    private void refuse(PausedRequest request) {
        tools.send(Command.of("Fetch.failRequest")
                .with("requestId", request.id())
                .with("errorReason", request.isDocumentOf(mainFrame) ? "Aborted" : "BlockedByClient"));
    }
}
