package io.github.pressdiff.cli.command;

import io.github.pressdiff.Pressdiff;
import io.github.pressdiff.page.WatchedPage;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows the versions and checks of a page. */
@Command(name = "history", description = "Shows the versions of a page, when each was seen, and how it was checked.")
final class HistoryCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    private final StoreOptions store = new StoreOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Parameters(paramLabel = "PAGE", description = "The number, the address or the name of a watched page.")
    String page = "";

    HistoryCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        try (Pressdiff pressdiff = store.openExisting(surroundings)) {
            WatchedPage found = PageArgument.find(pressdiff, page);
            output.give(surroundings, output.renderer(surroundings).history(pressdiff.history(found.id())));
        }
        return ExitCode.DONE.number();
    }
}
