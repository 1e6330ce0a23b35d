package io.github.pressdiff.cli.command;

import io.github.pressdiff.StoreCare;
import io.github.pressdiff.archive.StoreFigures;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Copies the store. */
@Command(
        name = "backup",
        description = "Copies the store into a file, also while pressdiff is watching. The copy is verified before "
                + "it has its name; a file that is there already is left alone.")
final class BackupCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    private final StoreOptions store = new StoreOptions();

    @Parameters(paramLabel = "FILE", description = "Where to; a zip file with the database in it.")
    Path file = Path.of("");

    BackupCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        StoreFigures saved = StoreCare.backup(store.config(surroundings), file);
        surroundings.terminal().note("saved " + StoreText.of(saved) + " in " + file);
        return ExitCode.DONE.number();
    }
}
