package io.github.pressdiff.cli.command;

import io.github.pressdiff.Pressdiff;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows the watch list. */
@Command(name = "list", description = "Shows the watched pages and lists, and what the last check of each found.")
final class ListCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    private final StoreOptions store = new StoreOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    ListCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        try (Pressdiff pressdiff = store.openExisting(surroundings)) {
            output.give(surroundings, output.renderer(surroundings).pages(pressdiff.list()));
        }
        return ExitCode.DONE.number();
    }
}
