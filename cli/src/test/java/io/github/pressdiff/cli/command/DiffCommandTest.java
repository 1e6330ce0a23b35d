package io.github.pressdiff.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The texts compared are made up. */
class DiffCommandTest {

    private static final String OLD = """
            The office opens at eight o'clock and closes at noon on all working days.

            Two boats are on call during the night, and one of them carries a doctor.

            To be continued...
            """;
    private static final String NEW = """
            The office opens at eight o'clock and closes at noon on all working days.

            Three boats are on call during the night, and one of them carries a doctor.

            In winter the service is taken over by the station at the northern mole.

            To be continued...
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void write() throws IOException {
        file("old.txt", OLD);
        file("new.txt", NEW);
    }

    @ParameterizedTest
    @ValueSource(strings = {"terminal", "markdown", "html", "json"})
    void saysWhatChangedInEveryFormat(String format) {
        CommandRun run = diff("--format", format, path("old.txt"), path("new.txt"));

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("Two").contains("Three").contains("northern mole");
        assertThat(run.out()).containsIgnoringCase("continued");
    }

    @Test
    void findsNoDifferenceBetweenAFileAndItself() {
        CommandRun run = diff(path("old.txt"), path("old.txt"));

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).containsIgnoringCase("unchanged");
    }

    @Test
    void comparesPagesAsTheirTextReads() throws IOException {
        file("old.html", html("Two boats are on call during the night.", 17));
        file("new.html", html("Two boats are on call during the night.", 18));

        assertThat(diff(path("old.html"), path("new.html")).exitCode()).isZero();
    }

    @Test
    void takesEveryLineForAParagraphWhenNeitherFileHasABlankLine() throws IOException {
        file("lines-old.txt", "one first line of text\nanother line of text\n");
        file("lines-new.txt", "one first line of text\nanother line of text\na third line of text\n");

        CommandRun run = diff("--format", "json", path("lines-old.txt"), path("lines-new.txt"));

        assertThat(run.out()).contains("\"kind\":\"added\",\"moved\":false,\"old\":[],\"new\":[2]");
    }

    @Test
    void writesTheResultToAFile() throws IOException {
        Path report = folder.resolve("report.html");

        CommandRun run = diff("--format", "html", "--output", report.toString(), path("old.txt"), path("new.txt"));

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(Files.readString(report)).startsWith("<!DOCTYPE html>").endsWith("\n");
    }

    @Test
    void leavesTheOldFileWhenTheResultCannotBeWritten() {
        CommandRun run = diff("--output", folder.toString(), path("old.txt"), path("new.txt"));

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err().lines()).hasSize(1);
    }

    @Test
    void writesThroughALinkAndKeepsIt() throws IOException {
        Path report = folder.resolve("report.txt");
        Path link = Files.createSymbolicLink(folder.resolve("link.txt"), Files.writeString(report, "old"));

        diff("--output", link.toString(), path("old.txt"), path("new.txt"));

        assertThat(link).isSymbolicLink();
        assertThat(Files.readString(report)).contains("Continued");
    }

    @Test
    void comparesManyPairsInOrder() throws IOException {
        String listing = String.join(
                "\n",
                path("old.txt") + "\t" + path("new.txt"),
                path("old.txt") + "\t" + path("missing.txt"),
                path("old.txt") + "\t" + path("old.txt"),
                "not a pair",
                "");
        CommandRun run = diff("--pairs", file("pairs.tsv", listing));

        List<String> lines = run.out().lines().toList();
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(lines).hasSize(4);
        assertThat(lines.get(0)).contains("Three");
        assertThat(lines.get(1))
                .startsWith("{\"schema\":\"pressdiff.diff/1\",\"error\":")
                .contains("missing.txt");
        assertThat(lines.get(2)).contains("\"kind\":\"kept\"").doesNotContain("\"kind\":\"added\"");
        assertThat(lines.get(3)).contains("\"error\"");
    }

    @Test
    void takesAnEmptyFileOfAPairForATextWithoutParagraphs() throws IOException {
        String listing = file("empty.txt", "") + "\t" + path("old.txt") + "\n";

        CommandRun run = diff("--pairs", file("pairs.tsv", listing));

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("\"paragraphs\":[]").contains("\"kind\":\"added\"");
    }

    @Test
    void endsWithOneWhenAPairDiffers() throws IOException {
        String listing = path("old.txt") + "\t" + path("new.txt") + "\n";

        assertThat(diff("--pairs", file("pairs.tsv", listing), "--format", "json")
                        .exitCode())
                .isEqualTo(1);
        assertThat(diff("--pairs", file("pairs.tsv", listing), "--format", "html")
                        .exitCode())
                .isEqualTo(2);
    }

    @Test
    void namesTheFileThatCannotBeRead() throws IOException {
        file("empty.txt", "");
        Files.write(folder.resolve("binary.txt"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 1});
        file("blank.txt", "\n \n\n");
        file("bare.html", "<!DOCTYPE html><html><body><nav><a href='/'>Home</a></nav></body></html>");

        refused(path("missing.txt"), "no such file");
        refused(folder.toString(), "is a folder");
        refused(path("empty.txt"), "is empty");
        refused(path("blank.txt"), "is empty");
        refused(path("binary.txt"), "binary");
        refused(path("bare.html"), "no paragraph");
    }

    @Test
    void takesTwoSources() {
        assertThat(diff(path("old.txt")).exitCode()).isEqualTo(2);
        assertThat(diff(path("old.txt"), path("old.txt"), path("old.txt")).exitCode())
                .isEqualTo(2);
        assertThat(diff("--pairs", path("old.txt"), path("old.txt"), path("new.txt"))
                        .exitCode())
                .isEqualTo(2);
    }

    private void refused(String source, String reason) {
        CommandRun run = diff(source, path("old.txt"));

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.err()).contains(source).contains(reason);
    }

    private CommandRun diff(String... arguments) {
        String[] line = new String[arguments.length + 1];
        line[0] = "diff";
        System.arraycopy(arguments, 0, line, 1, arguments.length);
        return CommandRun.of(folder, line);
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private static String html(String paragraph, int views) {
        return "<!DOCTYPE html><html><head><title>Office</title></head><body><article><h1>Office hours in spring</h1><p>"
                + paragraph + "</p><p>The office opens at eight and closes at noon.</p><span class=\"views\">" + views
                + " views</span></article></body></html>";
    }
}
