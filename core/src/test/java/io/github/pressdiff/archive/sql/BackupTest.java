package io.github.pressdiff.archive.sql;

import static io.github.pressdiff.archive.sql.Captures.CLOCK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.pressdiff.archive.Archive;
import io.github.pressdiff.archive.ArchiveException;
import io.github.pressdiff.archive.ArchiveException.Reason;
import io.github.pressdiff.archive.StoreFigures;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A copy of a store, made while it is used or not, is whole, and comes back as the store that it was. */
class BackupTest {

    @TempDir
    private Path parent;

    private Path folder;
    private Path file;
    private Path elsewhere;

    @BeforeEach
    void nameThem() throws IOException {
        folder = Files.createDirectory(parent.resolve("history"));
        file = parent.resolve("history.backup");
        elsewhere = parent.resolve("elsewhere");
    }

    @Test
    void bringsBackWhatNobodyHadOpen() {
        StoreHistory.make(folder, 5);
        StoreFigures saved = backup();
        assertThat(saved.versions()).isEqualTo(5);
        assertThat(restore()).isEqualTo(new StoreFigures(saved.bytes(), 1, 5, 5));
        assertThat(hashes(elsewhere)).isEqualTo(hashes(folder));
    }

    @Test
    void copiesAStoreThatIsOpenInThisProcess() {
        try (Archive archive = SqlArchive.open(folder, CLOCK)) {
            StoreHistory.append(archive, 4);
            assertThat(backup().versions()).isEqualTo(4);
            StoreHistory.append(archive, 1);
        }
        restore();
        assertThat(hashes(elsewhere)).isEqualTo(hashes(folder).subList(0, 4));
        assertThat(folder).isDirectoryNotContaining("glob:**backup*");
    }

    /** D14: each copy holds at least what was acknowledged before it was asked for, and nothing half. */
    @Test
    void copiesAStoreThatAnotherProcessIsWriting() throws Exception {
        try (StoreProcess writer = StoreProcess.start(StoreProcess.Mode.APPEND, folder)) {
            assertThat(writer.line()).contains("open");
            for (int round = 0; round < 3; round++) {
                List<String> acknowledged = new ArrayList<>();
                for (int i = 0; i < 10; i++) {
                    acknowledged.add(writer.line().orElseThrow());
                }
                Files.deleteIfExists(file);
                backup();
                Path copy = parent.resolve("copy-" + round);
                SqlArchive.restore(copy, file, CLOCK);
                assertThat(hashes(copy))
                        .containsAll(acknowledged.stream()
                                .map(line -> line.substring(line.indexOf(' ') + 1))
                                .toList());
            }
        }
        // The lock of the database was not lost by the copying: the killed process alone had it.
        assertThat(hashes(folder)).isNotEmpty();
    }

    @Test
    void leavesTheDatabaseLockedAfterACopy() throws Exception {
        try (StoreProcess holder = StoreProcess.start(StoreProcess.Mode.HOLD, folder)) {
            assertThat(holder.line()).contains("open");
            backup();
            Files.delete(folder.resolve("pressdiff.lock"));
            assertThat(refusal(() -> SqlArchive.open(folder, CLOCK)).reason()).isEqualTo(Reason.IN_USE);
        }
    }

    @Test
    void takesItsRequestBackWhenNobodyAnswers() {
        StoreHistory.make(folder, 1);
        StoreFolder store = StoreFolder.of(folder);
        StoreLock lock = StoreLock.take(store, CLOCK.instant());
        try {
            ArchiveException refusal = refusal(() -> new StoreBackup(store, CLOCK, Duration.ofMillis(200)).to(file));
            assertThat(refusal.reason()).isEqualTo(Reason.IN_USE);
            assertThat(refusal).hasMessageContaining("in use by this process").hasMessageContaining("gave no copy");
        } finally {
            lock.release();
        }
        assertThat(folder).isDirectoryNotContaining("glob:**backup*");
        assertThat(parent).isDirectoryNotContaining("glob:**part");
        assertThat(file).doesNotExist();
    }

    @Test
    void saysWhyTheOtherProcessMakesNoCopy() throws IOException {
        try (Archive archive = SqlArchive.open(folder, CLOCK)) {
            StoreHistory.append(archive, 1);
            Files.createFile(folder.resolve("pressdiff.old.mv.db"));
            assertThat(refusal(this::backup))
                    .hasMessageContaining("cannot be copied while pressdiff.old.mv.db lies beside it");
        }
    }

    @Test
    void removesWhatEarlierRequestsLeftWhenTheStoreIsOpened() throws IOException {
        StoreHistory.make(folder, 1);
        for (String name : List.of("1.request", "2.part", "3-4.zip", "5.failed")) {
            Files.createFile(folder.resolve("pressdiff.backup-" + name));
        }
        Path own = Files.createFile(folder.resolve("pressdiff.backup-of-mine.zip"));
        Files.createDirectories(folder.resolve("pressdiff.unfinished/deeper"));
        Files.createFile(folder.resolve("pressdiff.unfinished.mv.db"));
        SqlArchive.openExisting(folder, CLOCK).close();
        assertThat(own).exists();
        assertThat(folder)
                .isDirectoryNotContaining("regex:.*backup-\\d.*")
                .isDirectoryNotContaining("glob:**unfinished*");
    }

    @Test
    void writesOverNothing() throws IOException {
        StoreHistory.make(folder, 1);
        Files.writeString(file, "a letter");
        assertThat(refusal(this::backup)).hasMessageContaining("exists already");
        assertThat(file).hasContent("a letter");
        Files.delete(file);
        Files.createSymbolicLink(file, parent.resolve("nothing"));
        assertThat(refusal(this::backup)).hasMessageContaining("exists already");
        assertThat(parent.resolve("nothing")).doesNotExist();
    }

    /** Under the name that the scratch folder once had; what lies there has been seen to be deleted. */
    @Test
    void leavesWhatLiesBesideTheBackupAlone() throws IOException {
        StoreHistory.make(folder, 1);
        Path foreign = Files.createDirectory(parent.resolve("foreign"));
        Files.writeString(foreign.resolve("letter"), "a letter");
        Path planted = Files.createSymbolicLink(parent.resolve(".history.backup.part"), foreign);
        backup();
        assertThat(foreign.resolve("letter")).hasContent("a letter");
        assertThat(planted).isSymbolicLink();
        Files.delete(planted);
        Files.delete(file);
        Files.move(foreign, planted);
        backup();
        assertThat(planted.resolve("letter")).hasContent("a letter");
        assertThat(parent).isDirectoryNotContaining("glob:**.pressdiff-backup-*");
    }

    @Test
    void restoresIntoNothingThatALinkLeadsTo() throws IOException {
        StoreHistory.make(folder, 1);
        backup();
        Path foreign = Files.createDirectory(parent.resolve("foreign"));
        Files.writeString(foreign.resolve("letter"), "a letter");
        Files.createDirectory(elsewhere);
        Files.createSymbolicLink(elsewhere.resolve("pressdiff.unfinished"), foreign);
        restore();
        assertThat(foreign).isDirectoryContaining("glob:**letter").isDirectoryNotContaining("glob:**pressdiff*");
    }

    @Test
    void makesNoBackupInTheStoreItself() {
        StoreHistory.make(folder, 1);
        file = folder.resolve("pressdiff.backup-1.zip");
        assertThat(refusal(this::backup)).hasMessageContaining("in the store itself");
    }

    /** What every byte agrees with and yet was not so stored. */
    @Test
    void makesNoBackupOfAStoreThatWasAltered() throws Exception {
        StoreHistory.make(folder, 3);
        try (Connection connection = H2.open(folder.resolve("pressdiff.mv.db"))) {
            connection.createStatement().execute("UPDATE version SET first_seen = first_seen - 1 WHERE number = 2");
        }
        assertThat(refusal(this::backup))
                .hasMessageContaining("was not saved")
                .hasMessageContaining("version 2 of page 1");
        assertThat(parent).isDirectoryNotContaining("glob:**backup*");
    }

    @Test
    void makesNoBackupOfADamagedStore() throws IOException {
        StoreHistory.make(folder, 3);
        spoilAContent(folder);
        assertThat(refusal(this::backup).reason()).isEqualTo(Reason.DAMAGED);
        assertThat(file).doesNotExist();
    }

    @Test
    void restoresOverNothing() throws IOException {
        StoreHistory.make(folder, 2);
        backup();
        byte[] before = Files.readAllBytes(folder.resolve("pressdiff.mv.db"));
        elsewhere = folder;
        assertThat(refusal(this::restore)).hasMessageContaining("has a database already");
        assertThat(Files.readAllBytes(folder.resolve("pressdiff.mv.db"))).isEqualTo(before);
    }

    @Test
    void restoresAnOlderStateOnceTheDatabaseIsMovedAway() throws IOException {
        StoreHistory.make(folder, 2);
        backup();
        try (Archive archive = SqlArchive.openExisting(folder, CLOCK)) {
            StoreHistory.append(archive, 2);
        }
        Files.delete(folder.resolve("pressdiff.mv.db"));
        elsewhere = folder;
        restore();
        assertThat(hashes(folder)).hasSize(2);
    }

    @Test
    void restoresNothingOfADamagedBackup() throws IOException {
        StoreHistory.make(folder, 3);
        backup();
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.seek(bytes.length() / 2);
            bytes.write(bytes.read() ^ 1);
        }
        assertRestoresNothing(Reason.DAMAGED);
        Files.write(file, new byte[] {'P', 'K', 3, 4});
        assertRestoresNothing(Reason.DAMAGED);
        Files.delete(file);
        assertRestoresNothing(Reason.MISSING);
    }

    /** K7. */
    @Test
    void restoresNothingThatIsNoBackup() throws IOException {
        zip("../../evil", new byte[10]);
        assertRestoresNothing(Reason.DAMAGED);
        zip("pressdiff.mv.db", new byte[10]);
        assertRestoresNothing(Reason.DAMAGED);
        zip("pressdiff.mv.db", new byte[100 << 20]);
        assertThat(assertRestoresNothing(Reason.DAMAGED)).hasMessageContaining("would unpack to");
        assertThat(parent.resolve("evil")).doesNotExist();
    }

    @Test
    void restoresNothingWithASecondEntry() throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("pressdiff.mv.db"));
            zip.putNextEntry(new ZipEntry("another"));
        }
        assertRestoresNothing(Reason.DAMAGED);
    }

    private ArchiveException assertRestoresNothing(Reason reason) {
        ArchiveException refusal = refusal(this::restore);
        assertThat(refusal.reason()).isEqualTo(reason);
        assertThat(elsewhere.resolve("pressdiff.mv.db")).doesNotExist();
        assertThat(elsewhere.resolve("pressdiff.unfinished")).doesNotExist();
        return refusal;
    }

    private void zip(String name, byte[] content) throws IOException {
        Files.deleteIfExists(file);
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
    }

    private static void spoilAContent(Path folder) {
        try (Connection connection = H2.open(folder.resolve("pressdiff.mv.db"))) {
            connection
                    .createStatement()
                    .execute("UPDATE content SET sha256 = SUBSTRING(sha256 FROM 2) || X'00' WHERE id = 2");
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private StoreFigures backup() {
        return SqlArchive.backup(folder, file, CLOCK);
    }

    private StoreFigures restore() {
        return SqlArchive.restore(elsewhere, file, CLOCK);
    }

    private static List<String> hashes(Path folder) {
        try (Archive archive = SqlArchive.openExisting(folder, CLOCK)) {
            return StoreHistory.read(archive);
        }
    }

    private static ArchiveException refusal(ThrowingCallable call) {
        ArchiveException refusal = catchThrowableOfType(ArchiveException.class, call);
        assertThat(refusal).isNotNull();
        assertThat(refusal.getMessage()).doesNotContainPattern("\\p{Cntrl}");
        return refusal;
    }
}
