package io.github.pressdiff.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged command as a process of its own, and the README's word on it. */
class DistributionIT {

    private static final Path DISTRIBUTION = Path.of(System.getProperty("pressdiff.distribution"));
    private static final Path ROOT = Path.of(System.getProperty("pressdiff.root"));
    private static final Path COMMAND = DISTRIBUTION.resolve("bin/pressdiff");
    private static final Pattern FENCE = Pattern.compile("```(?:sh|text)\n(.*?)```", Pattern.DOTALL);

    @TempDir
    Path folder;

    @Test
    void demoPrintsWhatTheReadmeShows() throws Exception {
        Path store = folder.resolve("demo");
        Finished demo = run(COMMAND.toString(), "demo", "--store", store.toString());

        assertThat(demo.exitCode()).as(demo.output()).isZero();
        List<String> shown = fences().get(1).lines().map(String::strip).toList();
        assertThat(shown).isNotEmpty();
        assertThat(demo.output().lines().map(String::strip)).containsAll(shown);
        assertThat(store.resolve("report.html")).isNotEmptyFile();
        assertThat(store.resolve("pressdiff.mv.db")).isNotEmptyFile();

        Finished history = run(COMMAND.toString(), "history", "1", "--store", store.toString());
        assertThat(history.exitCode()).isZero();
    }

    @Test
    void readmeNamesTheCommandsThatAreRun() throws Exception {
        List<String> commands = fences().get(0).lines().toList();

        assertThat(commands).hasSize(2);
        assertThat(commands.get(0)).endsWith("cli/target/pressdiff/bin/pressdiff demo");
        assertThat(Files.readString(ROOT.resolve(".ci/run")).lines()).last().isEqualTo(commands.get(1));
    }

    /** The library for PDF files would log each fault of a file, and would look through all fonts of the machine. */
    @Test
    void readsAPdfFileAndIsSilentAboutIt() throws Exception {
        String text = "The office opens at eight and closes at noon.";
        Path file = Files.write(folder.resolve("release.pdf"), WrittenPdf.of(text));

        Finished extract = run(COMMAND.toString(), "extract", "--format", "markdown", file.toString());

        assertThat(extract.exitCode()).as(extract.output()).isZero();
        assertThat(extract.output()).contains(text).doesNotContain("WARN").doesNotContain("pdfbox.");
    }

    @Test
    void startsThroughALinkAndFromAnyFolder() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("linked"), COMMAND.toAbsolutePath());

        Finished version = run(link.toString(), "--version");

        assertThat(version.output()).matches("pressdiff \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?\n");
    }

    @Test
    void passesTheExitCodeOn() throws Exception {
        assertThat(run(COMMAND.toString(), "frobnicate").exitCode()).isEqualTo(2);
        assertThat(run(COMMAND.toString(), "diff", "missing-a", "missing-b").exitCode())
                .isEqualTo(3);
    }

    @Test
    void saysWhenItsOutputIsLost() throws Exception {
        Path full = Path.of("/dev/full");
        assumeThat(full).as("only some systems have it").exists();
        Process process = new ProcessBuilder(COMMAND.toString(), "--help")
                .redirectOutput(full.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(3);
    }

    @Test
    void stopsWatchingInGoodOrderWhenTold() throws Exception {
        Path store = folder.resolve("watched");
        Path log = folder.resolve("watch.log");
        Process watch = new ProcessBuilder(
                        COMMAND.toString(),
                        "watch",
                        "http://127.0.0.1:9/nothing",
                        "--every",
                        "PT1S",
                        "--store",
                        store.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            for (int i = 0; i < 300 && !Files.readString(log).contains("BLOCKED_ADDRESS"); i++) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
            watch.destroy();
            assertThat(watch.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            watch.destroyForcibly();
        }

        assertThat(Files.readString(log))
                .contains("watching 1 page,")
                .contains("BLOCKED_ADDRESS")
                .doesNotContain("Exception");
        Finished history = run(COMMAND.toString(), "history", "1", "--store", store.toString());
        assertThat(history.exitCode()).as(history.output()).isZero();
        assertThat(history.output()).contains("BLOCKED_ADDRESS");
    }

    private static List<String> fences() throws IOException {
        List<String> fences = new ArrayList<>();
        Matcher matcher = FENCE.matcher(Files.readString(ROOT.resolve("README.md")));
        while (matcher.find()) {
            fences.add(matcher.group(1));
        }
        return fences;
    }

    private Finished run(String... command) throws Exception {
        Path output = Files.createTempFile(folder, "output", ".txt");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertThat(process.waitFor(180, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        return new Finished(process.exitValue(), Files.readString(output));
    }

    private record Finished(int exitCode, String output) {}
}
