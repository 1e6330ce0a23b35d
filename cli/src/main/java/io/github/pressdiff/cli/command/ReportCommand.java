package io.github.pressdiff.cli.command;

import io.github.pressdiff.Pressdiff;
import io.github.pressdiff.page.WatchedPage;
import io.github.pressdiff.report.ChangeReport;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what changed between versions of a page. */
@Command(name = "report", description = "Shows what changed in a page: the last change, between two versions, or all.")
final class ReportCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    private final StoreOptions store = new StoreOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Option(names = "--from", paramLabel = "N", description = "The old version. Default: the one before --to.")
    @Nullable
    Integer from;

    @Option(names = "--to", paramLabel = "N", description = "The new version. Default: the latest.")
    @Nullable
    Integer to;

    @Option(names = "--all", description = "Every change of the whole history.")
    boolean all;

    @Parameters(paramLabel = "PAGE", description = "The number, the address or the name of a watched page.")
    String page = "";

    ReportCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        if (all && (from != null || to != null)) {
            throw CommandFailure.usage("report takes either --all or --from and --to, not both");
        }
        try (Pressdiff pressdiff = store.openExisting(surroundings)) {
            WatchedPage found = PageArgument.find(pressdiff, page);
            List<ChangeReport> changes = changes(pressdiff, found);
            if (changes.isEmpty()) {
                surroundings.terminal().note(found.label() + " has not changed since it was first seen");
            }
            output.give(surroundings, output.renderer(surroundings).changes(changes));
        }
        return ExitCode.DONE.number();
    }

    private List<ChangeReport> changes(Pressdiff pressdiff, WatchedPage found) {
        if (all) {
            return pressdiff.changes(found.id());
        }
        if (from == null && to == null) {
            return pressdiff.lastChange(found.id()).stream().toList();
        }
        int last = to == null ? pressdiff.versionCount(found.id()) : to;
        int first = from == null ? last - 1 : from;
        return List.of(VersionArgument.compare(pressdiff, found, first, last));
    }
}
