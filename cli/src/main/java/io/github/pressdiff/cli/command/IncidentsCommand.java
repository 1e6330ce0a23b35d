package io.github.pressdiff.cli.command;

import io.github.pressdiff.Pressdiff;
import io.github.pressdiff.report.IncidentReport;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows what was not believed, and what could not be read. */
@Command(
        name = "incidents",
        description =
                "Shows what pages showed that was not believed and was held back, and when they could not be read.")
final class IncidentsCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    private final StoreOptions store = new StoreOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Parameters(
            paramLabel = "PAGE",
            arity = "0..1",
            description = "The number, the address or the name of a watched page. Default: all pages.")
    @Nullable
    String page;

    IncidentsCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        try (Pressdiff pressdiff = store.openExisting(surroundings)) {
            IncidentReport report = page == null
                    ? pressdiff.incidents()
                    : pressdiff.incidents(PageArgument.find(pressdiff, page).id());
            output.give(surroundings, output.renderer(surroundings).incidents(report));
        }
        return ExitCode.DONE.number();
    }
}
