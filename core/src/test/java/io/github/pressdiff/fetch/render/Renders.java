package io.github.pressdiff.fetch.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.pressdiff.fetch.FetchFailure;
import io.github.pressdiff.fetch.FetchResult;
import io.github.pressdiff.fetch.FetchResult.Failed;
import io.github.pressdiff.fetch.FetchResult.Fetched;
import io.github.pressdiff.fetch.PageRenderer.Loader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;

/** A renderer with a real browser whose processes and folders a test can count; limits for a busy machine. */
final class Renders implements AutoCloseable {

    static final RenderLimits LIMITS = new RenderLimits(
            Duration.ofSeconds(30), Duration.ofMillis(500), Duration.ofSeconds(3), 200, 1 << 20, 2 << 20);

    private final Path profiles;

    private Renders(Path profiles) {
        this.profiles = profiles;
    }

    /** Skips the test on a machine without the package "chromium". */
    static Renders open() throws IOException {
        assumeTrue(browser().found() != null, browser().missing());
        return new Renders(Files.createTempDirectory("r"));
    }

    static InstalledBrowser browser() {
        return InstalledBrowser.find(
                String.join(File.pathSeparator, "/usr/bin", "/usr/local/bin", "/opt/homebrew/bin", "/snap/bin"));
    }

    FetchResult render(MadeUpSite site) {
        return render(LIMITS, site);
    }

    FetchResult render(RenderLimits limits, Loader loader) {
        return renderer(browser(), limits).render(MadeUpSite.PAGE, loader);
    }

    ChromiumRenderer renderer(InstalledBrowser browser, RenderLimits limits) {
        return new ChromiumRenderer(browser, limits, InstantSource.fixed(MadeUpSite.NOW), profiles);
    }

    /** Returns the command lines of the processes that work in a folder of these browsers. */
    List<String> processes() {
        return ProcessHandle.allProcesses()
                .flatMap(process -> process.info().commandLine().stream())
                .filter(line -> line.contains(profiles.toString()))
                .toList();
    }

    /**
     * Fails if a process or a file was left over. The browser's crash handlers are children of nobody: they end by themselves
     * when they see that it is gone, which took a busy machine up to two seconds.
     */
    @Override
    public void close() throws IOException {
        for (int i = 0; i < 100 && !processes().isEmpty(); i++) {
            sleep();
        }
        assertThat(processes()).isEmpty();
        try (Stream<Path> left = Files.list(profiles)) {
            assertThat(left).isEmpty();
        }
        Files.delete(profiles);
    }

    private static void sleep() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static RenderLimits within(Duration time) {
        return new RenderLimits(
                time,
                LIMITS.quiet(),
                LIMITS.patience(),
                LIMITS.maxRequests(),
                LIMITS.maxContentBytes(),
                LIMITS.maxLoadedBytes());
    }

    static String text(FetchResult result) {
        return new String(fetched(result).content().toByteArray(), StandardCharsets.UTF_8);
    }

    static Fetched fetched(FetchResult result) {
        assertThat(result).isInstanceOf(Fetched.class);
        return (Fetched) result;
    }

    static Failed failed(FetchResult result) {
        assertThat(result).isInstanceOf(Failed.class);
        Failed failed = (Failed) result;
        assertThat(failed.failure()).as(failed.detail()).isEqualTo(FetchFailure.RENDER_FAILED);
        assertThat(failed.detail()).isNotBlank().doesNotContain("\n");
        return failed;
    }
}
