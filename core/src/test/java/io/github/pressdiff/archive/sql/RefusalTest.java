package io.github.pressdiff.archive.sql;

import static io.github.pressdiff.archive.sql.Captures.CLOCK;
import static io.github.pressdiff.archive.sql.Captures.URL;
import static io.github.pressdiff.archive.sql.Captures.minute;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.pressdiff.archive.Archive;
import io.github.pressdiff.archive.ArchiveException;
import io.github.pressdiff.archive.ArchiveException.Reason;
import io.github.pressdiff.archive.ContentHash;
import io.github.pressdiff.page.ContentRules;
import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no store, or not one that can be used, is refused in one clear line and left byte for byte as it was. */
class RefusalTest {

    @TempDir
    private Path parent;

    private Path folder;
    private Path database;

    @BeforeEach
    void nameTheStore() {
        folder = parent.resolve("history");
        database = folder.resolve("pressdiff.mv.db");
    }

    @Test
    void opensNothingWhereNothingIs() {
        assertRefused(() -> SqlArchive.openExisting(folder, CLOCK), Reason.MISSING);
        assertThat(folder).doesNotExist();
    }

    @Test
    void opensNothingInAnEmptyFolder() throws IOException {
        Files.createDirectory(folder);
        assertRefused(() -> SqlArchive.openExisting(folder, CLOCK), Reason.MISSING);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void makesNoStoreInAFolderThatIsMissingItself() {
        assertRefused(() -> SqlArchive.open(folder.resolve("deeper"), CLOCK), Reason.MISSING);
        assertThat(folder).doesNotExist();
    }

    @Test
    void refusesAFileInPlaceOfTheFolder() throws IOException {
        Files.writeString(folder, "a letter");
        assertRefused(() -> SqlArchive.open(folder, CLOCK), Reason.DAMAGED);
        assertRefused(() -> SqlArchive.openExisting(folder, CLOCK), Reason.DAMAGED);
        assertThat(folder).hasContent("a letter");
    }

    @Test
    void refusesAFolderInPlaceOfTheFile() throws IOException {
        Files.createDirectories(database);
        assertRefused(() -> SqlArchive.open(folder, CLOCK), Reason.DAMAGED);
        assertThat(database).isEmptyDirectory();
    }

    @Test
    void refusesAnEmptyFile() throws IOException {
        Files.createDirectory(folder);
        Files.createFile(database);
        assertRefused(() -> SqlArchive.open(folder, CLOCK), Reason.DAMAGED);
        assertThat(database).isEmptyFile();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4_095, 4_096, 50_000})
    void refusesGarbage(int size) throws IOException {
        byte[] garbage = new byte[size];
        new Random(size).nextBytes(garbage);
        Files.createDirectory(folder);
        Files.write(database, garbage);
        assertRefusedUnchanged(Reason.DAMAGED);
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 4_096, 8_192, 12_000})
    void refusesAStoreOfWhichOnlyTheBeginningIsLeft(int size) throws IOException {
        makeStore();
        Files.write(database, Arrays.copyOf(Files.readAllBytes(database), size));
        assertRefusedUnchanged(Reason.DAMAGED);
    }

    @Test
    void refusesAStoreWithoutItsHeader() throws IOException {
        makeStore();
        byte[] bytes = Files.readAllBytes(database);
        Arrays.fill(bytes, 0, 8_192, (byte) 0);
        Files.write(database, bytes);
        assertRefusedUnchanged(Reason.DAMAGED);
    }

    @Test
    void refusesADatabaseOfSomebodyElse() throws Exception {
        Files.createDirectory(folder);
        try (Connection connection = H2.create(database)) {
            connection.createStatement().execute("CREATE TABLE letters (id INTEGER)");
        }
        assertRefusedUnchanged(Reason.DAMAGED);
    }

    @Test
    void refusesAStoreOfANewerProgramAndNamesBoth() throws Exception {
        makeStore();
        change("INSERT INTO schema_step VALUES (99, '099-later.sql', 'abc', 0, 'pressdiff 7.5')");
        assertThat(assertRefusedUnchanged(Reason.NEWER))
                .hasMessageContaining("pressdiff 7.5")
                .hasMessageContaining("tables 99")
                .hasMessageContaining("knows " + SchemaStep.h2().size());
    }

    @Test
    void refusesAStoreWhoseTablesWereMadeByOtherSteps() throws Exception {
        makeStore();
        change("UPDATE schema_step SET sha256 = 'abc'");
        assertRefusedUnchanged(Reason.DAMAGED);
    }

    @Test
    void refusesAStoreInUseByAnotherProcessAndNamesIt() throws Exception {
        try (StoreProcess other = StoreProcess.start(StoreProcess.Mode.HOLD, Files.createDirectory(folder))) {
            assertThat(other.line()).contains("open");
            byte[] before = Files.readAllBytes(database);
            assertThat(assertRefused(() -> SqlArchive.open(folder, CLOCK), Reason.IN_USE))
                    .hasMessageContaining("by process " + other.pid() + " since 2");
            assertThat(Files.readAllBytes(database)).isEqualTo(before);
        }
        // The other process was killed: its lock is stale and is taken over.
        SqlArchive.openExisting(folder, CLOCK).close();
    }

    @Test
    void refusesAStoreInUseByAnotherProgram() throws Exception {
        makeStore();
        try (StoreProcess other = StoreProcess.start(StoreProcess.Mode.HOLD, folder)) {
            assertThat(other.line()).contains("open");
            // As if the other program knew nothing of our own lock.
            Files.delete(folder.resolve("pressdiff.lock"));
            assertRefused(() -> SqlArchive.open(folder, CLOCK), Reason.IN_USE);
        }
    }

    @Test
    void refusesASecondArchiveInTheSameProcess() {
        try (Archive archive = SqlArchive.open(folder, CLOCK)) {
            assertRefused(() -> SqlArchive.open(folder, CLOCK), Reason.IN_USE);
            assertRefused(() -> SqlArchive.openExisting(folder.resolve("..").resolve("history"), CLOCK), Reason.IN_USE);
            assertThat(archive.pages()).isEmpty();
        }
        SqlArchive.openExisting(folder, CLOCK).close();
    }

    /** Root may write whatever its mode says, but neither root nor anybody else can write into a folder as into a file. */
    @Test
    void refusesAStoreBesideWhichNothingCanBeWritten() throws IOException {
        makeStore();
        Files.delete(folder.resolve("pressdiff.lock"));
        Files.createDirectory(folder.resolve("pressdiff.lock"));
        assertRefusedUnchanged(Reason.NOT_WRITABLE);
    }

    /** For everybody but root, whom modes do not stop; root has the read-only mount below. */
    @Test
    void refusesAReadOnlyFile() throws IOException {
        makeStore();
        assertThat(database.toFile().setReadOnly()).isTrue();
        assumeTrue(!Files.isWritable(database), "modes do not stop this user");
        assertRefusedUnchanged(Reason.NOT_WRITABLE);
    }

    /** Stops root too, but needs a mount namespace, which not every system allows. */
    @Test
    void refusesAReadOnlyMount() throws Exception {
        assumeTrue(MountNamespace.isAvailable(), "no mount namespaces here");
        makeStore();
        byte[] before = Files.readAllBytes(database);
        String script =
                "mount --bind " + folder + " " + folder + " && mount -o remount,ro,bind " + folder + " && \"$@\"";
        try (StoreProcess process = StoreProcess.startIn(script, StoreProcess.Mode.HOLD, folder)) {
            assertThat(process.line().orElseThrow())
                    .startsWith("NOT_WRITABLE the store " + folder + " cannot be written");
        }
        assertThat(Files.readAllBytes(database)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a;INIT=RUNSCRIPT FROM 'x'", "a;", "a\nb", "a\u0085b"})
    void refusesPathsThatCouldBeTakenForSettings(String name) {
        assertRefused(() -> SqlArchive.open(parent.resolve(name), CLOCK), Reason.FAILED);
        assertThat(parent).isEmptyDirectory();
    }

    @Test
    void refusesABackslashWhereItIsNoSeparator() {
        assumeTrue(File.separatorChar != '\\', "a backslash is the separator here");
        assertRefused(() -> SqlArchive.open(parent.resolve("a\\b"), CLOCK), Reason.FAILED);
        assertThat(parent).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"~", "a b", "a'b\"", "a%20b?c=d&e#f", "split:nio:a!b", "${user.home}", "J\u00e4nner \u4e00"})
    void keepsAnyOtherNameAsItIs(String name) {
        Path odd = parent.resolve(name);
        SqlArchive.open(odd, CLOCK).close();
        assertThat(odd).isDirectoryContaining(file -> file.endsWith("pressdiff.mv.db"));
        assertThat(parent).isDirectoryNotContaining(file -> !file.equals(odd));
    }

    private void makeStore() {
        try (Archive archive = SqlArchive.open(folder, CLOCK)) {
            archive.add(URL, "", ContentRules.none(), null, minute(0));
        }
    }

    private void change(String statement) throws SQLException {
        try (Connection connection = H2.open(database)) {
            connection.createStatement().execute(statement);
        }
    }

    private ArchiveException assertRefusedUnchanged(Reason reason) throws IOException {
        ContentHash before = ContentHash.of(ByteBuffer.wrap(Files.readAllBytes(database)));
        ArchiveException refusal = assertRefused(() -> SqlArchive.open(folder, CLOCK), reason);
        assertRefused(() -> SqlArchive.openExisting(folder, CLOCK), reason);
        assertThat(ContentHash.of(ByteBuffer.wrap(Files.readAllBytes(database))))
                .isEqualTo(before);
        assertThat(folder).isDirectoryNotContaining("glob:**trace.db");
        return refusal;
    }

    private static ArchiveException assertRefused(Opening opening, Reason reason) {
        ArchiveException refusal = catchThrowableOfType(
                ArchiveException.class, () -> opening.open().close());
        assertThat(refusal).isNotNull();
        assertThat(refusal.reason()).isEqualTo(reason);
        assertThat(refusal.getMessage()).startsWith("the ").contains("store").doesNotContainPattern("[\\p{Cntrl}]");
        return refusal;
    }

    private interface Opening {
        Archive open();
    }
}
