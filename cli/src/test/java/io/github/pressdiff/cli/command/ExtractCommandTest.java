package io.github.pressdiff.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page is made up. */
class ExtractCommandTest {

    private static final String PAGE = """
            <!doctype html><title>Ferries</title>
            <nav><a href="/">Home</a></nav>
            <main><h1>Ferries sail again</h1>
            <p class="stamp">Read 1204 times</p>
            <p>The ferries to the islands sail again from Monday on, said the harbour office.</p>
            <h2>Fares</h2>
            <p>A single fare costs three marks, and children travel without a fare.</p>
            <div class="share">Share this page</div>
            </main><footer>Imprint</footer>
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("page.html"), PAGE);
    }

    @Test
    void readsFromOneElementToAnother() {
        CommandRun run = extract("--from", "p:not(.stamp)", "--to", "h2");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("The ferries to the islands").doesNotContain("Read 1204", "Fares");
        assertThat(run.out()).contains("Container: from p:not(.stamp) to h2");
    }

    @Test
    void saysThatARuleMatchesNothing() {
        CommandRun run = extract("--from", ".never");

        assertThat(run.out()).contains("Rules: these match nothing", ".never", "The ferries");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--from", "--to", "--ignore", "--include"})
    void refusesWhatIsNoRule(String option) {
        CommandRun run = extract(option, "(((");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("(((").doesNotContain("Exception");
    }

    @Test
    void refusesARangeBesideIncludedElements() {
        assertThat(extract("--from", "h1", "--include", "main").exitCode()).isEqualTo(2);
    }

    @Test
    void marksIgnoredTextAndKeepsIt() {
        assertThat(extract("--ignore", "Read \\d+ times").out())
                .contains("Read 1204 times", "ignored: \"Read 1204 times\"");
        assertThat(extract("--ignore", "\\d+", "--format", "json").out())
                .contains("\"text\":\"Read 1204 times\",\"links\":[],\"ignored\":[[5,9]]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"terminal", "markdown", "html"})
    void explainsWhatWasReadAndWhatWasNot(String format) {
        String text = extract("--explain", "--format", format).out().replaceAll("[\\\\`]|&#34;|&quot;", "");

        assertThat(text).contains("running text", "Left out", "share", "Share this page", "Imprint");
        assertThat(extract("--format", format).out()).doesNotContain("Imprint");
    }

    @ParameterizedTest
    @ValueSource(strings = {"terminal", "markdown", "html"})
    void showsThePageInItsOrder(String format) {
        assertThat(extract("--preview", "--format", format).out())
                .containsSubsequence(
                        "Home", "Ferries sail again", "The ferries to the islands", "Share this page", "Imprint");
    }

    @Test
    void addsTheAccountToTheDocument() {
        assertThat(extract("--explain", "--preview", "--format", "json").out())
                .contains("\"container_reason\":\"", "\"explanation\":{\"page\":{\"words\":", "\"rule\":\"name\"")
                .contains("\"preview\":[{\"text\":\"Home\",\"kept\":false,\"rule\":\"tag\",\"detail\":\"nav\"}");
        assertThat(extract("--format", "json").out()).doesNotContain("explanation", "preview");
    }

    @Test
    void ignoresTextInADiff() throws IOException {
        Files.writeString(folder.resolve("new.html"), PAGE.replace("1204", "1310"));
        List<String> arguments = new ArrayList<>(List.of(
                "diff",
                folder.resolve("page.html").toString(),
                folder.resolve("new.html").toString()));

        assertThat(CommandRun.of(folder, arguments.toArray(String[]::new)).out())
                .contains("number (1204 -> 1310)");
        arguments.addAll(List.of("--ignore", "Read \\d+ times"));
        CommandRun ignored = CommandRun.of(folder, arguments.toArray(String[]::new));
        assertThat(ignored.out()).contains("Changed: 1 change in ignored text.", "ignored by a rule: 1204 -> 1310");
        arguments.addAll(List.of("--format", "json"));
        assertThat(CommandRun.of(folder, arguments.toArray(String[]::new)).out())
                .contains("\"ignored\":true");
    }

    @Test
    void refusesRulesForStoredVersions() {
        CommandRun run = CommandRun.of(folder, "diff", "statement@1", "statement@2", "--ignore", "x");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("those of their page");
    }

    private CommandRun extract(String... options) {
        List<String> arguments = new ArrayList<>(List.of("extract"));
        arguments.addAll(List.of(options));
        arguments.add(folder.resolve("page.html").toString());
        return CommandRun.of(folder, arguments.toArray(String[]::new));
    }
}
