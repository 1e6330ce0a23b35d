package io.github.pressdiff.cli.command;

import io.github.pressdiff.cli.terminal.Terminal;
import io.github.pressdiff.report.RenderOptions;
import io.github.pressdiff.report.ReportFormat;
import io.github.pressdiff.report.ReportRenderer;
import io.github.pressdiff.report.WholeFile;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** In what form a command gives its result, and where. */
final class OutputOptions {

    @Option(names = "--format", paramLabel = "FORMAT", description = "terminal (default), markdown, html or json.")
    @Nullable
    ReportFormat format;

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "Write the result to this file, whole or not at all, instead of standard output.")
    @Nullable
    Path output;

    /** Returns what sets the result in the form asked for. */
    ReportRenderer renderer(Surroundings surroundings) {
        Terminal terminal = surroundings.terminal();
        boolean colour = terminal.colour() && output == null;
        return ReportRenderer.of(
                format == null ? ReportFormat.TERMINAL : format,
                new RenderOptions(terminal.width(), colour, surroundings.zone()));
    }

    /** Gives the result where it was asked for. */
    void give(Surroundings surroundings, String result) {
        if (output == null) {
            surroundings.terminal().show(result);
            return;
        }
        try {
            WholeFile.write(output, result);
        } catch (IOException e) {
            throw CommandFailure.failed("cannot write " + output + ": " + SourceFile.reason(e), e);
        }
    }
}
