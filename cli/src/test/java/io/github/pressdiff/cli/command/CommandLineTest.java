package io.github.pressdiff.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {

    @TempDir
    Path home;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demo",
                "diff",
                "extract",
                "add",
                "list",
                "check",
                "watch",
                "history",
                "report",
                "blame",
                "search",
                "rederive",
                "backup",
                "restore",
                "compact"
            })
    void everyCommandHasHelpAndVersion(String command) {
        CommandRun help = CommandRun.of(home, command, "--help");
        CommandRun version = CommandRun.of(home, command, "--version");

        assertThat(help.exitCode()).isZero();
        assertThat(help.out()).contains("Usage: pressdiff " + command).contains("--debug");
        assertThat(help.out().lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
        assertThat(help.err()).isEmpty();
        assertThat(version.exitCode()).isZero();
        assertThat(version.out()).startsWith("pressdiff ");
    }

    @Test
    void helpNamesEveryCommand() {
        assertThat(CommandRun.of(home, "--help").out())
                .contains(
                        "demo",
                        "diff",
                        "extract",
                        "add",
                        "list",
                        "check",
                        "watch",
                        "history",
                        "report",
                        "blame",
                        "search",
                        "rederive",
                        "backup",
                        "restore",
                        "compact")
                .contains("Exit codes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"frobnicate", "--frobnicate", "diff --frobnicate a b", "list extra", "history", "add", ""})
    void refusesWhatItDoesNotKnowInOneLine(String line) {
        CommandRun run = CommandRun.of(home, line.isEmpty() ? new String[0] : line.split(" "));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.err()).startsWith("pressdiff: ").contains("--help");
    }

    @Test
    void namesTheUnknownWord() {
        assertThat(CommandRun.of(home, "frobnicate").err()).contains("unknown command frobnicate");
        assertThat(CommandRun.of(home, "list", "--frobnicate").err()).contains("unknown option --frobnicate");
        assertThat(CommandRun.of(home, "diff", "--format", "pdf", "a", "b").err())
                .contains("pdf");
    }

    @Test
    void makesForeignTextHarmless() {
        CommandRun run = CommandRun.of(home, "diff", "\u001b]0;gotcha\u0007", "b");

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).contains("gotcha").doesNotContain("\u001b").doesNotContain("\u0007");
    }
}
