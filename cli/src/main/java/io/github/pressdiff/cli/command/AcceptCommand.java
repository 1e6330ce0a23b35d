package io.github.pressdiff.cli.command;

import io.github.pressdiff.Pressdiff;
import io.github.pressdiff.report.ChangeReport;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Takes what was held back for a version after all. */
@Command(
        name = "accept",
        description =
                "Takes what was held back in an incident for a version of its page after all, and shows the change.")
final class AcceptCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    private final StoreOptions store = new StoreOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Parameters(paramLabel = "INCIDENT", description = "The number that 'pressdiff incidents' shows.")
    long incident;

    AcceptCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        try (Pressdiff pressdiff = store.openExisting(surroundings)) {
            Optional<ChangeReport> change = accept(pressdiff);
            if (change.isEmpty()) {
                surroundings.terminal().note("incident " + incident + " became the first version of its page");
            }
            output.give(
                    surroundings,
                    output.renderer(surroundings).changes(change.map(List::of).orElse(List.of())));
        }
        return ExitCode.DONE.number();
    }

    private Optional<ChangeReport> accept(Pressdiff pressdiff) {
        try {
            return pressdiff.accept(incident);
        } catch (IllegalArgumentException e) {
            throw CommandFailure.failed(String.valueOf(e.getMessage()) + "; 'pressdiff incidents' shows them");
        }
    }
}
