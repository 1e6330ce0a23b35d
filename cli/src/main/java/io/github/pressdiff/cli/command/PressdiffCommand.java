package io.github.pressdiff.cli.command;

import io.github.pressdiff.archive.ArchiveException;
import io.github.pressdiff.archive.proof.SealException;
import io.github.pressdiff.cli.terminal.Terminal;
import io.github.pressdiff.scheduler.quartz.ScheduleException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command itself: finds the command that is meant, and turns what goes wrong into one line and an exit code. */
@Command(
        name = "pressdiff",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = ProgramVersion.class,
        description = "Watches press releases, keeps every version, and says what was edited and what was continued.",
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Exit codes: 0 done, 1 differences found, 2 wrong usage,",
            "3 something could not be read, fetched or stored, 4 verify found damage."
        })
public final class PressdiffCommand implements Runnable {

    @Option(
            names = "--debug",
            scope = ScopeType.INHERIT,
            description = "When something goes wrong, also show where in the program.")
    boolean debug;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it in before anything runs.
    private CommandSpec spec;

    private PressdiffCommand() {}

    /**
     * Runs the command line.
     *
     * @return the number that the process is to end with, as in {@link ExitCode}
     */
    public static int run(Surroundings surroundings, List<String> arguments) {
        Terminal terminal = surroundings.terminal();
        PressdiffCommand root = new PressdiffCommand();
        StringWriter help = new StringWriter();
        CommandLine line = new CommandLine(root)
                .addSubcommand(new DemoCommand(surroundings))
                .addSubcommand(new DiffCommand(surroundings))
                .addSubcommand(new ExtractCommand(surroundings))
                .addSubcommand(new AddCommand(surroundings))
                .addSubcommand(new ListCommand(surroundings))
                .addSubcommand(new CheckCommand(surroundings))
                .addSubcommand(new WatchCommand(surroundings))
                .addSubcommand(new HistoryCommand(surroundings))
                .addSubcommand(new ReportCommand(surroundings))
                .addSubcommand(new BlameCommand(surroundings))
                .addSubcommand(new SearchCommand(surroundings))
                .addSubcommand(new IncidentsCommand(surroundings))
                .addSubcommand(new AcceptCommand(surroundings))
                .addSubcommand(new RedactCommand(surroundings))
                .addSubcommand(new VerifyCommand(surroundings))
                .addSubcommand(new SealCommand(surroundings))
                .addSubcommand(new DoctorCommand(surroundings))
                .addSubcommand(new RederiveCommand(surroundings))
                .addSubcommand(new BackupCommand(surroundings))
                .addSubcommand(new RestoreCommand(surroundings))
                .addSubcommand(new CompactCommand(surroundings))
                .setOut(new PrintWriter(help))
                .setUsageHelpWidth(Math.min(terminal.width(), 100))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((e, args) -> refuse(terminal, e))
                .setExecutionExceptionHandler((e, command, parsed) -> root.fail(terminal, e));
        try {
            int exitCode = line.execute(arguments.toArray(String[]::new));
            terminal.show(help.toString());
            return exitCode;
        } catch (UncheckedIOException | Error e) {
            // An error is out of memory, most likely; left alone it would end the process with 1, "differences found".
            return root.fail(terminal, e);
        }
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "no command given");
    }

    private static int refuse(Terminal terminal, ParameterException e) {
        String name = e.getCommandLine().getCommandSpec().qualifiedName();
        terminal.note("pressdiff: " + message(e) + " (see '" + name + " --help')");
        return ExitCode.USAGE.number();
    }

    private static String message(ParameterException e) {
        if (e instanceof UnmatchedArgumentException unmatched
                && !unmatched.getUnmatched().isEmpty()) {
            String word = unmatched.getUnmatched().get(0);
            boolean atRoot = e.getCommandLine().getParent() == null;
            String what =
                    unmatched.isUnknownOption() ? "unknown option" : atRoot ? "unknown command" : "unexpected word";
            return what + " " + word;
        }
        return String.valueOf(e.getMessage());
    }

    private int fail(Terminal terminal, Throwable e) {
        if (debug) {
            terminal.trace(e);
        }
        if (e instanceof CommandFailure failure) {
            terminal.note("pressdiff: " + failure.getMessage());
            return failure.exitCode().number();
        }
        if (e instanceof ArchiveException || e instanceof SealException || e instanceof ScheduleException) {
            terminal.note("pressdiff: " + e.getMessage());
            return ExitCode.FAILED.number();
        }
        if (e instanceof UncheckedIOException failed) {
            terminal.note("pressdiff: " + failed.getMessage());
            return ExitCode.FAILED.number();
        }
        if (e instanceof OutOfMemoryError) {
            terminal.note("pressdiff: not enough memory; give more with PRESSDIFF_JAVA_OPTS=-Xmx4g");
            return ExitCode.FAILED.number();
        }
        Throwable cause = e instanceof ExecutionException && e.getCause() != null ? e.getCause() : e;
        terminal.note("pressdiff: a fault in pressdiff itself: " + cause
                + (debug ? "" : " (run again with --debug and report what it shows)"));
        return ExitCode.FAILED.number();
    }
}
