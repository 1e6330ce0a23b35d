package io.github.pressdiff.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreCareTest {

    @TempDir
    Path home;

    @Test
    void savesAStoreAndBringsItBack() {
        assertThat(run("add https://harbour.example/bridge --store " + home + "/one")
                        .exitCode())
                .isZero();

        CommandRun saved = run("backup " + home + "/one.zip --store " + home + "/one");
        CommandRun restored = run("restore " + home + "/one.zip --store " + home + "/deeper/other");

        assertThat(saved.exitCode()).as(saved.err()).isZero();
        assertThat(saved.err())
                .startsWith("saved 1 page, 0 versions, 0 checks (")
                .endsWith("one.zip\n");
        assertThat(restored.exitCode()).as(restored.err()).isZero();
        assertThat(restored.err()).startsWith("restored 1 page, 0 versions");
        assertThat(run("list --store " + home + "/deeper/other").out()).contains("harbour.example/bridge");
    }

    @Test
    void writesOverNoBackupAndNoStore() throws IOException {
        run("add https://harbour.example/bridge --store " + home + "/one");
        assertThat(run("backup " + home + "/one.zip --store " + home + "/one").exitCode())
                .isZero();
        byte[] before = Files.readAllBytes(home.resolve("one.zip"));

        CommandRun again = run("backup " + home + "/one.zip --store " + home + "/one");
        CommandRun over = run("restore " + home + "/one.zip --store " + home + "/one");

        assertThat(again.exitCode()).isEqualTo(3);
        assertThat(again.err()).contains("exists already").hasLineCount(1);
        assertThat(over.exitCode()).isEqualTo(3);
        assertThat(over.err()).contains("has a database already").hasLineCount(1);
        assertThat(Files.readAllBytes(home.resolve("one.zip"))).isEqualTo(before);
    }

    @Test
    void saysWhatCompactingCameTo() {
        run("add https://harbour.example/bridge --store " + home + "/one");

        CommandRun compacted = run("compact --store " + home + "/one");

        assertThat(compacted.exitCode()).as(compacted.err()).isZero();
        assertThat(compacted.err()).matches("the store takes [0-9.]+ MB, before [0-9.]+ MB\n");
        assertThat(run("list --store " + home + "/one").out()).contains("harbour.example/bridge");
    }

    @Test
    void saysOfEachPageWhetherItWasReadAnew() {
        run("add https://harbour.example/bridge --store " + home + "/one");

        CommandRun all = run("rederive --store " + home + "/one");

        assertThat(all.exitCode()).as(all.err()).isZero();
        assertThat(all.out()).isEqualTo("1  https://harbour.example/bridge  never read\n");
        assertThat(run("rederive 7 --store " + home + "/one").exitCode()).isEqualTo(3);
    }

    private CommandRun run(String line) {
        return CommandRun.of(home, line.split(" "));
    }
}
