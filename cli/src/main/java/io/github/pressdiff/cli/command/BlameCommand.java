package io.github.pressdiff.cli.command;

import io.github.pressdiff.Pressdiff;
import io.github.pressdiff.page.WatchedPage;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows the life line of each paragraph of a page. */
@Command(
        name = "blame",
        description = "Shows for each paragraph since which version it is there, how often it changed, and how it read"
                + " before.")
final class BlameCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    private final StoreOptions store = new StoreOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Option(names = "--gone", description = "Also the paragraphs that are no longer there.")
    boolean gone;

    @Parameters(paramLabel = "PAGE", description = "The number, the address or the name of a watched page.")
    String page = "";

    BlameCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        try (Pressdiff pressdiff = store.openExisting(surroundings)) {
            WatchedPage found = PageArgument.find(pressdiff, page);
            output.give(surroundings, output.renderer(surroundings).blame(pressdiff.blame(found.id(), gone)));
        }
        return ExitCode.DONE.number();
    }
}
