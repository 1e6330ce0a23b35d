package io.github.pressdiff.cli.command;

import io.github.pressdiff.cli.terminal.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/**
 * One run of the command in this process.
 *
 * @param exitCode what the process would end with
 * @param out what came on standard output
 * @param err what came on standard error
 */
record CommandRun(int exitCode, String out, String err) {

    static CommandRun of(Path home, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(stream(out), stream(err), 80, false);
        Surroundings surroundings = new Surroundings(terminal, Map.of(), home, InstantSource.system(), ZoneOffset.UTC);
        int exitCode = PressdiffCommand.run(surroundings, List.of(arguments));
        return new CommandRun(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
