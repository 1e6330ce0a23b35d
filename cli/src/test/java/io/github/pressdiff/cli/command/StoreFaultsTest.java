package io.github.pressdiff.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** D4 to D10 at the command line: one clear line, exit code 3, and the file as it was. */
class StoreFaultsTest {

    private static final List<String> COMMANDS = List.of(
            "list", "history 1", "report 1", "incidents", "check 1", "accept 1", "rederive", "compact", "backup FILE");

    @TempDir
    Path home;

    private Path store;
    private Path database;

    @BeforeEach
    void make() {
        store = home.resolve("store");
        database = store.resolve("pressdiff.mv.db");
        CommandRun added = run("add https://harbour.example/bridge");
        assertThat(added.exitCode()).as(added.err()).isZero();
    }

    /** What a database file may have become. */
    enum Damage {
        CUT_OFF {
            @Override
            byte[] apply(byte[] whole) {
                return Arrays.copyOf(whole, whole.length / 8_192 * 4_096);
            }
        },
        CUT_SHORT {
            @Override
            byte[] apply(byte[] whole) {
                return Arrays.copyOf(whole, 5_000);
            }
        },
        EMPTY {
            @Override
            byte[] apply(byte[] whole) {
                return new byte[0];
            }
        },
        WITHOUT_HEADER {
            @Override
            byte[] apply(byte[] whole) {
                byte[] left = whole.clone();
                Arrays.fill(left, 0, 8_192, (byte) 0);
                return left;
            }
        },
        GARBAGE {
            @Override
            byte[] apply(byte[] whole) {
                byte[] garbage = new byte[50_000];
                new Random(1).nextBytes(garbage);
                return garbage;
            }
        };

        abstract byte[] apply(byte[] whole);
    }

    @ParameterizedTest
    @EnumSource
    void refusesADamagedStore(Damage damage) throws IOException {
        Files.write(database, damage.apply(Files.readAllBytes(database)));
        assertEveryCommandRefuses("backup");
    }

    @Test
    void refusesAnOlderFileThanWasThere() throws IOException {
        byte[] older = Files.readAllBytes(database);
        assertThat(run("add https://harbour.example/ferry").exitCode()).isZero();
        Files.write(database, older);
        assertEveryCommandRefuses("has lost what was stored last", "pressdiff.head");
    }

    @Test
    void refusesAStoreInUseAndNamesTheProcess() throws IOException {
        try (HeldStore other = HeldStore.start(store)) {
            for (String command : COMMANDS.subList(0, COMMANDS.size() - 1)) {
                assertRefused(command, "in use by process " + other.pid());
            }
            // A backup is what the other process makes itself.
            assertThat(run("backup FILE").exitCode()).isZero();
        }
    }

    @Test
    void refusesAStoreThatCannotBeWritten() throws IOException {
        assertThat(database.toFile().setReadOnly()).isTrue();
        assumeTrue(!Files.isWritable(database), "modes do not stop this user");
        assertEveryCommandRefuses("cannot be written");
    }

    @Test
    void refusesAStoreBesideWhichNothingCanBeWritten() throws IOException {
        Files.delete(store.resolve("pressdiff.lock"));
        Files.createDirectory(store.resolve("pressdiff.lock"));
        assertEveryCommandRefuses("cannot be written");
    }

    @Test
    void refusesAStoreOfANewerProgram() throws Exception {
        String path = database.toString();
        try (Connection connection = DriverManager.getConnection(
                "jdbc:h2:file:" + path.substring(0, path.length() - 6) + ";IFEXISTS=TRUE", "pressdiff", "")) {
            connection
                    .createStatement()
                    .execute("INSERT INTO schema_step VALUES (99, '099-later.sql', 'abc', 0, 'pressdiff 7.5')");
        }
        assertEveryCommandRefuses("newer program", "pressdiff 7.5", "tables 99");
    }

    @Test
    void findsNoStoreWhereNoneIs() throws IOException {
        try (Stream<Path> files = Files.list(store)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        for (String command : COMMANDS) {
            if (!command.startsWith("check")) {
                assertRefused(command, "does not exist");
            }
        }
        assertThat(store).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:h2:./history;INIT=RUNSCRIPT FROM 'evil.sql'",
                "jdbc:h2:file:/tmp/history",
                "jdbc:h2:mem:",
                "jdbc:h2:tcp://192.0.2.7/history",
                "jdbc:h2:zip:history.zip!/history",
                "JDBC:H2:./history;TRACE_LEVEL_SYSTEM_OUT=3"
            })
    void refusesEveryUrlOfTheDatabase(String url) {
        CommandRun run = CommandRun.of(home, "list", "--store", url);
        assertOneLine(run, "name the folder of the store instead");
        assertThat(run.err()).doesNotContain("RUNSCRIPT");
    }

    @Test
    void refusesAPathThatHoldsSettings() {
        assertOneLine(CommandRun.of(home, "list", "--store", home + "/a;INIT=RUNSCRIPT FROM 'evil.sql'"), "semicolon");
    }

    private void assertEveryCommandRefuses(String... words) throws IOException {
        byte[] before = Files.readAllBytes(database);
        for (String command : COMMANDS) {
            assertRefused(command, words);
            assertThat(Files.readAllBytes(database)).as(command).isEqualTo(before);
        }
    }

    private void assertRefused(String command, String... words) {
        CommandRun run = run(command);
        assertOneLine(run, words);
        assertThat(home.resolve("copy.zip")).doesNotExist();
    }

    private static void assertOneLine(CommandRun run, String... words) {
        assertThat(run.exitCode()).as(run.err()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("pressdiff: ").contains(words);
        assertThat(run.err().lines()).hasSize(1);
    }

    private CommandRun run(String line) {
        String command = line.replace("FILE", home.resolve("copy.zip").toString()) + " --store " + store;
        return CommandRun.of(home, command.split(" "));
    }
}
