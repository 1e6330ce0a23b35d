package io.github.pressdiff.cli.command;

import io.github.pressdiff.CheckOutcome;
import io.github.pressdiff.Pressdiff;
import io.github.pressdiff.PressdiffConfig;
import io.github.pressdiff.fetch.FetchPolicy;
import io.github.pressdiff.page.ContentRules;
import io.github.pressdiff.page.PageUrl;
import io.github.pressdiff.page.WatchedPage;
import io.github.pressdiff.report.ChangeReport;
import io.github.pressdiff.report.RenderOptions;
import io.github.pressdiff.report.ReportFormat;
import io.github.pressdiff.report.ReportRenderer;
import io.github.pressdiff.report.WholeFile;
import io.github.pressdiff.scheduler.PageWatcher;
import io.github.pressdiff.scheduler.SchedulePolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The main job with no network and no set-up. */
@Command(
        name = "demo",
        description =
                "Watches a made-up press release on this machine while it is edited and continued, and shows each "
                        + "report as it comes. Needs no network; takes about ten seconds.")
final class DemoCommand implements Callable<Integer> {

    private static final Duration INTERVAL = Duration.ofSeconds(1);
    private static final long LIMIT_SECONDS = 120;

    private final Surroundings surroundings;

    @Option(
            names = "--store",
            paramLabel = "DIR",
            description =
                    "A new or empty folder to leave the store and the report in. Default: a new temporary folder.")
    @Nullable
    Path store;

    DemoCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        Path folder = folder();
        try (DemoServer server = DemoServer.start(DemoRelease.load());
                Pressdiff pressdiff = Pressdiff.open(config(folder))) {
            WatchedPage page = pressdiff.add(new PageUrl(server.url()), "Norrhaven Canal", ContentRules.none(), null);
            surroundings.terminal().show("Watching " + page.url() + ", a made-up press release, every second.\n");
            watch(pressdiff, server);
            Path report = folder.resolve("report.html");
            WholeFile.write(report, renderer(ReportFormat.HTML).changes(pressdiff.changes(page.id())));
            surroundings.terminal().show(ending(folder, report));
        }
        return ExitCode.DONE.number();
    }

    private void watch(Pressdiff pressdiff, DemoServer server) {
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        try (PageWatcher watcher = PageWatcher.open(pressdiff, SchedulePolicy.every(INTERVAL))) {
            watcher.addListener(outcome -> show(outcome, server, done));
            watcher.start();
            done.get(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw CommandFailure.failed("the demo was not done after " + LIMIT_SECONDS + " seconds", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw CommandFailure.failed("the demo was interrupted", e);
        } catch (ExecutionException e) {
            throw CommandFailure.failed("the demo's own page could not be read", e);
        }
    }

    /** Shows what a check found; whatever is new makes the release go on, and a check without news after that ends it. */
    private void show(CheckOutcome outcome, DemoServer server, CompletableFuture<Boolean> done) {
        ReportRenderer renderer = renderer(ReportFormat.TERMINAL);
        List<ChangeReport> changes = outcome.change().stream().toList();
        surroundings
                .terminal()
                .show(
                        changes.isEmpty()
                                ? "\n" + renderer.check(outcome.report())
                                : "\n--- check " + outcome.check().sequence() + " ---\n" + renderer.changes(changes));
        if (outcome.isFailure()) {
            done.completeExceptionally(new IllegalStateException(String.valueOf(outcome.check())));
        } else if (!server.publishNext() && changes.isEmpty()) {
            done.complete(true);
        }
    }

    private ReportRenderer renderer(ReportFormat format) {
        return ReportRenderer.of(
                format,
                new RenderOptions(
                        surroundings.terminal().width(), surroundings.terminal().colour(), surroundings.zone()));
    }

    private PressdiffConfig config(Path folder) {
        return PressdiffConfig.of(folder)
                .withClock(surroundings.clock())
                .withFetch(FetchPolicy.builder()
                        .allowPrivateAddresses(true)
                        .hostGap(Duration.ofMillis(100))
                        .build());
    }

    /** A demo in a store with other pages would check them too. */
    private Path folder() {
        try {
            return store == null ? Files.createTempDirectory("pressdiff-demo-") : emptyFolder(store);
        } catch (IOException e) {
            throw CommandFailure.failed("cannot make a folder for the demo: " + SourceFile.reason(e), e);
        }
    }

    private static Path emptyFolder(Path store) throws IOException {
        if (Files.exists(store) && !Files.isDirectory(store)) {
            throw CommandFailure.failed(store + " is a file; name a new or empty folder");
        }
        if (Files.isDirectory(store)) {
            try (var entries = Files.list(store)) {
                if (entries.findAny().isPresent()) {
                    throw CommandFailure.failed(store + " is not empty; name a new or empty folder");
                }
            }
        }
        return Files.createDirectories(store);
    }

    private static String ending(Path folder, Path report) {
        return """

                The report of all changes: %s
                The store with every version: %s
                  pressdiff history 1 --store %s
                  pressdiff report 1 --store %s
                """.formatted(report, folder, folder, folder);
    }
}
