package io.github.pressdiff.cli;

import io.github.pressdiff.cli.command.PressdiffCommand;
import io.github.pressdiff.cli.command.Surroundings;
import io.github.pressdiff.cli.terminal.Terminal;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;

/** Where the process begins and ends. */
public final class Main {

    private Main() {}

    /** Runs the command line and ends the process with its exit code. */
    public static void main(String[] arguments) {
        Terminal terminal = Terminal.of(stream(FileDescriptor.out), stream(FileDescriptor.err), System.getenv());
        Surroundings surroundings = new Surroundings(
                terminal,
                System.getenv(),
                Path.of(System.getProperty("user.home")),
                InstantSource.system(),
                ZoneId.systemDefault());
        System.exit(PressdiffCommand.run(surroundings, List.of(arguments)));
    }

    /** Reports are UTF-8 everywhere, whatever the locale of the process says. */
    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
    }
}
