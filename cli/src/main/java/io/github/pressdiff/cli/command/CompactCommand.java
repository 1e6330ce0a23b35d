package io.github.pressdiff.cli.command;

import io.github.pressdiff.StoreCare;
import io.github.pressdiff.archive.Compaction;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Rewrites the store in less space. */
@Command(
        name = "compact",
        description =
                "Rewrites the store into a new file, which takes the place of the old one once every row is known to "
                        + "be in it. Nothing else may use the store meanwhile.")
final class CompactCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    private final StoreOptions store = new StoreOptions();

    CompactCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Compaction compaction = StoreCare.compact(store.config(surroundings));
        surroundings
                .terminal()
                .note("the store takes " + StoreText.bytes(compaction.after()) + ", before "
                        + StoreText.bytes(compaction.before()));
        return ExitCode.DONE.number();
    }
}
