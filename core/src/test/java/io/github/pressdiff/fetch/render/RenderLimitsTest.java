package io.github.pressdiff.fetch.render;

import static io.github.pressdiff.fetch.render.MadeUpSite.PAGE;
import static io.github.pressdiff.fetch.render.Renders.LIMITS;
import static io.github.pressdiff.fetch.render.Renders.failed;
import static io.github.pressdiff.fetch.render.Renders.text;
import static io.github.pressdiff.fetch.render.Renders.within;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pressdiff.fetch.FetchPolicy;
import io.github.pressdiff.fetch.FetchResult;
import io.github.pressdiff.fetch.PageRenderer.Loader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RenderLimitsTest {

    /** Long enough for a browser to start on a busy machine. */
    private static final Duration SHORT = Duration.ofSeconds(4);

    /** What may be added to that for ending the browser and deleting its folder. */
    private static final Duration CLEAN_UP = Duration.ofSeconds(5);

    private Renders renders;

    @BeforeEach
    void open() throws IOException {
        renders = Renders.open();
    }

    @AfterEach
    void nothingIsLeftOver() throws IOException {
        // A test that was skipped has opened nothing.
        if (renders != null) {
            renders.close();
        }
    }

    @Test
    void endsAScriptWithoutEnd() {
        assertThat(failed(shortly(MadeUpSite.of("<p>Opens.</p><script>while (true) {}</script>")))
                        .detail())
                .contains("4000 ms");
    }

    @Test
    void endsDialoguesWithoutEnd() {
        assertThat(failed(shortly(MadeUpSite.of("<p>Opens.</p><script>while (true) alert('!')</script>")))
                        .detail())
                .contains("4000 ms");
    }

    @Test
    void answersSingleDialogues() {
        MadeUpSite site = MadeUpSite.of(
                "<p id=p></p><script>alert('!'); p.textContent = confirm('?') + ' ' + prompt('?')</script>");
        assertThat(text(renders.render(site))).contains("<p id=\"p\">false null</p>");
    }

    @Test
    void refusesADocumentThatGrowsWithoutEnd() {
        MadeUpSite site = MadeUpSite.of(
                "<p>Opens.</p><script>setInterval(() => document.body.append('more'.repeat(20000)), 10)</script>");
        assertThat(failed(renders.render(site)).detail()).contains("more than 1048576 bytes");
    }

    @Test
    void takesAPageThatNeverRestsAsItStands() {
        MadeUpSite site = MadeUpSite.of("""
                <p>Opens.</p><b></b><script>setInterval(() => document.querySelector('b').textContent++, 50);
                setInterval(() => fetch('count'), 50)</script>
                """).with("count", "text/plain", "1");
        RenderLimits limits =
                new RenderLimits(LIMITS.time(), LIMITS.quiet(), Duration.ofSeconds(1), 1000, 1 << 20, 1 << 20);
        assertThat(text(renders.render(limits, site))).contains("<p>Opens.</p>");
    }

    @Test
    void endsAPageThatNavigatesForEver() {
        Loader loader = url -> MadeUpSite.fetched(
                url,
                url,
                "text/html",
                "<p>Opens.</p><script>location = '?' + Math.random()</script>".getBytes(StandardCharsets.UTF_8));
        RenderLimits limits = new RenderLimits(LIMITS.time(), LIMITS.quiet(), LIMITS.patience(), 20, 1 << 20, 1 << 20);
        assertThat(failed(renders.render(limits, loader)).detail()).contains("more than 20 requests");
    }

    @Test
    void endsAPageWithTooManyBytes() {
        MadeUpSite site = MadeUpSite.of("<p>Opens.</p><script>for (let i = 0; i < 3; i++) fetch('big?' + i)</script>");
        for (int i = 0; i < 3; i++) {
            site.with("big?" + i, "text/plain", "x".repeat(1 << 20));
        }
        assertThat(failed(renders.render(site)).detail()).contains("more than 2097152 bytes");
    }

    @Test
    void endsWhenALoaderDoesNot() throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        AtomicBoolean interrupted = new AtomicBoolean();
        Loader loader = url -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                interrupted.set(true);
            }
            return MadeUpSite.of("").load(url);
        };
        assertThat(failed(renders.render(within(Duration.ofMillis(200)), loader))
                        .detail())
                .contains("200 ms");
        for (int i = 0; i < 100 && !interrupted.get(); i++) {
            Thread.sleep(20);
        }
        assertThat(interrupted).isTrue();
    }

    @Test
    void takesNoDocumentThatWasCutShort() {
        // Chromium stops reading a document that goes elsewhere while it is read, even if it does not get there.
        MadeUpSite site = MadeUpSite.of(
                "<p>Opens.</p><script>location = 'refused'</script><script src=late.js></script><p>Rest.");
        assertThat(failed(shortly(site)).detail()).contains("4000 ms");
    }

    @Test
    void saysThatThePageCrashed() {
        MadeUpSite site = MadeUpSite.of("<p>Opens.</p><script>const all = [];"
                + "while (true) all.push(new Array(1e6).fill(all.length + 0.5))</script>");
        assertThat(failed(renders.render(site)).detail()).contains("crashed");
    }

    @Test
    void endsWhenTheBrowserIsKilled() {
        MadeUpSite site = MadeUpSite.of("<p>Opens.</p><script>fetch('kill')</script>");
        Loader loader = url -> {
            if (!url.equals(PAGE)) {
                ProcessHandle.current().children().forEach(ProcessHandle::destroyForcibly);
            }
            return site.load(url);
        };
        assertThat(failed(renders.render(LIMITS, loader)).detail()).contains("browser");
    }

    @Test
    void endsWhenItsThreadIsInterrupted() throws InterruptedException {
        CountDownLatch running = new CountDownLatch(1);
        CompletableFuture<FetchResult> result = new CompletableFuture<>();
        AtomicBoolean stillInterrupted = new AtomicBoolean();
        MadeUpSite site = MadeUpSite.of("<p>Opens.</p><script>fetch('x')</script>");
        Thread thread = new Thread(() -> {
            result.complete(renders.render(LIMITS, url -> {
                if (!url.equals(PAGE)) {
                    running.countDown();
                }
                return site.load(url);
            }));
            stillInterrupted.set(Thread.currentThread().isInterrupted());
        });
        thread.start();
        running.await();
        thread.interrupt();
        thread.join();
        assertThat(failed(result.join()).detail()).contains("interrupted");
        assertThat(stillInterrupted).isTrue();
    }

    @Test
    void passesOnWhatTheLoaderThrows() {
        MadeUpSite site = MadeUpSite.of("<p>Opens.</p><script>fetch('x')</script>");
        Loader loader = url -> {
            if (!url.equals(PAGE)) {
                throw new IllegalStateException("closed");
            }
            return site.load(url);
        };
        assertThatThrownBy(() -> renders.render(LIMITS, loader)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void derivesItsLimitsFromThoseForAFetch() {
        assertThat(RenderLimits.of(FetchPolicy.ofDefaults()))
                .isEqualTo(new RenderLimits(
                        Duration.ofSeconds(60),
                        Duration.ofMillis(500),
                        Duration.ofSeconds(10),
                        200,
                        20 << 20,
                        100 << 20));
    }

    private FetchResult shortly(Loader loader) {
        long start = System.nanoTime();
        FetchResult result = renders.render(within(SHORT), loader);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SHORT.plus(CLEAN_UP));
        return result;
    }
}
