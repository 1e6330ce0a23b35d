package io.github.pressdiff.cli.command;

import io.github.pressdiff.StoreCare;
import io.github.pressdiff.archive.StoreFigures;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Brings a backup back. */
@Command(
        name = "restore",
        description =
                "Brings back what 'backup' saved, into a store that has no database yet. The backup is opened and "
                        + "read first.")
final class RestoreCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    private final StoreOptions store = new StoreOptions();

    @Parameters(paramLabel = "FILE", description = "What 'backup' wrote.")
    Path file = Path.of("");

    RestoreCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        StoreFigures restored = StoreCare.restore(store.configToMake(surroundings), file);
        surroundings.terminal().note("restored " + StoreText.of(restored) + " from " + file);
        return ExitCode.DONE.number();
    }
}
