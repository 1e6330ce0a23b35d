package io.github.pressdiff.cli.command;

import io.github.pressdiff.CheckOutcome;
import io.github.pressdiff.Pressdiff;
import io.github.pressdiff.archive.Check;
import io.github.pressdiff.notify.ReportFolder;
import io.github.pressdiff.page.PageUrl;
import io.github.pressdiff.report.RenderOptions;
import io.github.pressdiff.report.ReportFormat;
import io.github.pressdiff.report.ReportRenderer;
import io.github.pressdiff.scheduler.PageWatcher;
import io.github.pressdiff.scheduler.SchedulePolicy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs the scheduler until it is stopped. */
@Command(
        name = "watch",
        description =
                "Checks all watched pages, and looks at the followed lists, on their schedule until stopped (Ctrl-C). "
                        + "Addresses given are added.")
final class WatchCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    private final StoreOptions store = new StoreOptions();

    @Mixin
    private final FetchOptions fetch = new FetchOptions();

    @Option(
            names = "--every",
            paramLabel = "DURATION",
            description = "How often to check pages without a schedule of their own, as in PT5M.")
    @Nullable
    String every;

    @Option(names = "--format", paramLabel = "FORMAT", description = "terminal (default) or json, one document a line.")
    ReportFormat format = ReportFormat.TERMINAL;

    @Option(
            names = "--reports",
            paramLabel = "DIR",
            description = "Also write a report of every change to this folder.")
    @Nullable
    Path reports;

    @Parameters(paramLabel = "URL", arity = "0..*", description = "An http or https address.")
    List<String> urls = List.of();

    WatchCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        if (format != ReportFormat.TERMINAL && format != ReportFormat.JSON) {
            throw CommandFailure.usage("watch prints terminal text or JSON, not " + format.label());
        }
        List<PageUrl> given = urls.stream().map(PageArgument::url).toList();
        SchedulePolicy policy = every == null
                ? SchedulePolicy.ofDefaults()
                : SchedulePolicy.every(ScheduleArgument.parse(every).interval());
        try (StopSignal signal = StopSignal.install();
                Pressdiff pressdiff = store.open(surroundings, fetch)) {
            given.forEach(url -> pressdiff.add(url.uri()));
            try (PageWatcher watcher = PageWatcher.open(pressdiff, policy)) {
                signal.onStop(watcher::close);
                watcher.addListener(this::show);
                watcher.addDiscoveryListener(new ListNotes(surroundings.terminal())::tell);
                if (reports != null) {
                    watcher.addListener(new ChannelListener(folder(reports), surroundings.terminal()));
                }
                watcher.start();
                int pages = pressdiff.pages().size();
                surroundings
                        .terminal()
                        .note("watching " + pages + (pages == 1 ? " page" : " pages") + ", stop with Ctrl-C");
                watcher.await();
            }
        }
        return ExitCode.DONE.number();
    }

    private ReportFolder folder(Path path) {
        try {
            return ReportFolder.open(path, new RenderOptions(80, false, surroundings.zone()));
        } catch (IOException e) {
            throw CommandFailure.failed("cannot write reports to " + path + ": " + SourceFile.reason(e), e);
        }
    }

    /** A check that found nothing new is only worth a line to a program. */
    private void show(CheckOutcome outcome) {
        Check.Result result = outcome.check().result();
        boolean isVolatile = outcome.change().isPresent() && !outcome.isNews();
        boolean news = result != Check.Result.UNCHANGED && result != Check.Result.NOT_MODIFIED && !isVolatile;
        if (news || format == ReportFormat.JSON) {
            RenderOptions options = new RenderOptions(
                    surroundings.terminal().width(), surroundings.terminal().colour(), surroundings.zone());
            surroundings.terminal().show(ReportRenderer.of(format, options).check(outcome.report()));
        }
    }
}
