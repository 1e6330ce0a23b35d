package io.github.pressdiff.cli.command;

import io.github.pressdiff.CheckOutcome;
import io.github.pressdiff.Pressdiff;
import io.github.pressdiff.archive.Check;
import io.github.pressdiff.fetch.FetchFailure;
import io.github.pressdiff.page.PageUrl;
import io.github.pressdiff.page.WatchedPage;
import io.github.pressdiff.report.ReportFormat;
import io.github.pressdiff.report.ReportRenderer;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks pages now. */
@Command(
        name = "check",
        description =
                "Checks pages now; without PAGE all watched ones, after a look at the followed lists. An address that "
                        + "is not yet watched is added.")
final class CheckCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    private final StoreOptions store = new StoreOptions();

    @Mixin
    private final FetchOptions fetch = new FetchOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Option(names = "--exit-code", description = "End with 1 when a page changed, and in more than volatile lines.")
    boolean exitCode;

    @Parameters(
            paramLabel = "PAGE",
            arity = "0..*",
            description = "The number, the address or the name of a watched page, or a new address.")
    List<String> pages = List.of();

    CheckCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        List<String> urls = pages.stream().filter(PageArgument::isUrl).toList();
        urls.forEach(PageArgument::url);
        try (Pressdiff pressdiff = store.open(surroundings, fetch)) {
            ExitCode looked =
                    pages.isEmpty() ? new ListNotes(surroundings.terminal()).lookAtAll(pressdiff) : ExitCode.DONE;
            List<WatchedPage> due = due(pressdiff);
            if (due.size() > 1 && (output.format == ReportFormat.HTML || output.format == ReportFormat.MARKDOWN)) {
                throw CommandFailure.usage(
                        "check gives " + output.format.label() + " for one page at a time, not for " + due.size());
            }
            if (due.isEmpty() && looked == ExitCode.DONE) {
                surroundings.terminal().note("no page is watched yet; 'pressdiff add URL' adds one");
            }
            return looked.or(checkAll(pressdiff, due)).number();
        }
    }

    private List<WatchedPage> due(Pressdiff pressdiff) {
        return pages.isEmpty()
                ? pressdiff.pages()
                : pages.stream().map(page -> findOrAdd(pressdiff, page)).toList();
    }

    private static WatchedPage findOrAdd(Pressdiff pressdiff, String text) {
        if (!PageArgument.isUrl(text)) {
            return PageArgument.find(pressdiff, text);
        }
        PageUrl url = PageArgument.url(text);
        return pressdiff.add(url.uri());
    }

    private ExitCode checkAll(Pressdiff pressdiff, List<WatchedPage> due) {
        ReportRenderer renderer = output.renderer(surroundings);
        StringBuilder results = new StringBuilder();
        ExitCode ending = ExitCode.DONE;
        for (WatchedPage page : due) {
            CheckOutcome outcome = pressdiff.check(page.id());
            results.append(renderer.check(outcome.report()));
            if (output.output == null) {
                output.give(surroundings, results.toString());
                results.setLength(0);
            }
            ending = ending.or(ending(outcome));
        }
        if (output.output != null) {
            output.give(surroundings, results.toString());
        }
        return ending;
    }

    private ExitCode ending(CheckOutcome outcome) {
        if (outcome.isFailure()) {
            note(outcome.page(), outcome.check());
            return ExitCode.FAILED;
        }
        return exitCode && isChanged(outcome) ? ExitCode.DIFFERENT : ExitCode.DONE;
    }

    /** Where there is nothing to compare with, as after a redaction, that the page changed is all that is known. */
    private static boolean isChanged(CheckOutcome outcome) {
        boolean compared = outcome.change().isPresent();
        return compared ? outcome.isNews() : outcome.check().result() == Check.Result.CHANGED;
    }

    private void note(WatchedPage page, Check check) {
        FetchFailure failure = check.failure();
        if (failure != null) {
            String text = FailureText.of(failure, String.valueOf(check.detail()));
            surroundings
                    .terminal()
                    .note(
                            check.result() == Check.Result.HELD_BACK
                                    ? "pressdiff: held back what " + page.url() + " shows: " + text
                                            + " ('pressdiff accept " + check.incident() + "' takes it)"
                                    : "pressdiff: cannot read " + page.url() + ": " + text);
        }
    }
}
