package io.github.pressdiff.cli.command;

import io.github.pressdiff.Pressdiff;
import io.github.pressdiff.RederiveOutcome;
import io.github.pressdiff.page.WatchedPage;
import io.github.pressdiff.report.TerminalText;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Reads stored pages anew. */
@Command(
        name = "rederive",
        description =
                "Makes new articles from the stored bytes of pages whose latest version another extractor made, or "
                        + "other rules. That is never an edit. Without PAGE all pages.")
final class RederiveCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    private final StoreOptions store = new StoreOptions();

    @Parameters(
            paramLabel = "PAGE",
            arity = "0..*",
            description = "The number, the address or the name of a watched page.")
    List<String> pages = List.of();

    RederiveCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        ExitCode ending = ExitCode.DONE;
        try (Pressdiff pressdiff = store.openExisting(surroundings)) {
            List<WatchedPage> named = pages.isEmpty()
                    ? pressdiff.pages()
                    : pages.stream()
                            .map(page -> PageArgument.find(pressdiff, page))
                            .toList();
            for (WatchedPage page : named) {
                RederiveOutcome outcome = pressdiff.rederive(page.id());
                surroundings
                        .terminal()
                        .show(TerminalText.escape(page.id() + "  " + page.url() + "  " + text(outcome)) + "\n");
                ending =
                        ending.or(outcome.result() == RederiveOutcome.Result.REFUSED ? ExitCode.FAILED : ExitCode.DONE);
            }
        }
        return ending.number();
    }

    private static String text(RederiveOutcome outcome) {
        return switch (outcome.result()) {
            case MADE -> "read anew, version " + outcome.version();
            case CURRENT -> "up to date, version " + outcome.version();
            case EMPTY -> "never read";
            case REDACTED -> "redacted, version " + outcome.version();
            case REFUSED -> "cannot be read again: " + outcome.detail();
        };
    }
}
