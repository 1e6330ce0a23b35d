package io.github.pressdiff.cli.command;

import io.github.pressdiff.PageExaminer;
import io.github.pressdiff.PressdiffConfig;
import io.github.pressdiff.report.ExamReport;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows how a page is read. */
@Command(
        name = "doctor",
        header = "Shows how a page is read: what is sent, what comes, and each decision.",
        description =
                "Reads a page as a check would, stores nothing, and shows what was sent, what came, and each decision "
                        + "with its reason, in words that can be passed on to whoever runs the site. Ends with 1 when the page cannot "
                        + "be watched as it is.")
final class DoctorCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    private final FetchOptions fetch = new FetchOptions();

    @Mixin
    private final AccessOptions access = new AccessOptions();

    @Mixin
    private final ContentOptions content = new ContentOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Parameters(paramLabel = "URL", description = "An http or https address.")
    String url = "";

    DoctorCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        PressdiffConfig base = PressdiffConfig.of(Path.of("")).withClock(surroundings.clock());
        ExamReport report = PageExaminer.examine(
                fetch.config(base, surroundings), PageArgument.url(url), content.rules(), access.access());
        output.give(surroundings, output.renderer(surroundings).exam(report));
        return (report.failure() == null ? ExitCode.DONE : ExitCode.DIFFERENT).number();
    }
}
