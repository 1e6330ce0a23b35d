package io.github.pressdiff.fetch.render;

import io.github.pressdiff.fetch.FetchResult;
import io.github.pressdiff.fetch.FetchResult.Fetched;
import io.github.pressdiff.fetch.PageRenderer.Loader;
import io.github.pressdiff.page.PageUrl;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The requests that a page makes of its loader, a few at a time, counted. For the thread of its {@link EventLoop} only. */
final class Loads implements AutoCloseable {

    private static final int THREADS = 4;

    private final Loader loader;
    private final RenderLimits limits;
    private final EventLoop loop;
    private final ExecutorService threads;
    private int requests;
    private int open;
    private long bytes;

    Loads(Loader loader, RenderLimits limits, EventLoop loop) {
        this.loader = loader;
        this.limits = limits;
        this.loop = loop;
        this.threads = Executors.newFixedThreadPool(THREADS, task -> {
            Thread thread = new Thread(task, "pressdiff-render-load");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Loads a part of the page.
     *
     * @param then gets the result, later
     * @throws RenderFaultException if that were one request too many
     */
    void start(PageUrl url, Consumer<FetchResult> then) {
        requests++;
        if (requests > limits.maxRequests()) {
            throw new RenderFaultException("the page made more than " + limits.maxRequests() + " requests");
        }
        open++;
        threads.execute(() -> loop.hand(loaded(url, then)));
    }

    /** Loads a part and waits for it. */
    FetchResult await(PageUrl url) throws InterruptedException {
        AtomicReference<@Nullable FetchResult> result = new AtomicReference<>();
        start(url, result::set);
        loop.runUntil(() -> result.get() != null, "loading the document");
        FetchResult loaded = result.get();
        if (loaded == null) {
            throw new IllegalStateException("waited for nothing");
        }
        return loaded;
    }

    /** Returns how many requests are under way. */
    int open() {
        return open;
    }

    /** Lets no further request begin and interrupts those under way. */
    @Override
    public void close() {
        threads.shutdownNow();
    }

    /** What a loader throws is the caller's own mistake, and goes back to the caller. */
    private Runnable loaded(PageUrl url, Consumer<FetchResult> then) {
        try {
            FetchResult result = loader.load(url);
            return () -> finish(result, then);
        } catch (RuntimeException e) {
            return () -> {
                throw e;
            };
        }
    }

    private void finish(FetchResult result, Consumer<FetchResult> then) {
        open--;
        if (result instanceof Fetched fetched) {
            bytes += fetched.content().size();
        }
        if (bytes > limits.maxLoadedBytes()) {
            throw new RenderFaultException(
                    "the parts of the page have more than " + limits.maxLoadedBytes() + " bytes");
        }
        then.accept(result);
    }
}
