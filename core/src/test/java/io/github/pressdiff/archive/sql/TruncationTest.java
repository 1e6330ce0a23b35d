package io.github.pressdiff.archive.sql;

import static io.github.pressdiff.archive.sql.Captures.CLOCK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pressdiff.archive.Archive;
import io.github.pressdiff.archive.ArchiveException;
import io.github.pressdiff.archive.ArchiveException.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** D6: H2 opens a file that was cut off without a word, with fewer rows. */
class TruncationTest {

    private static final int BLOCK = 4_096;

    @TempDir
    private Path folder;

    /** Chunks begin at blocks, so that a cut between two blocks is the one that looks most like a whole file. */
    @Test
    void refusesAStoreCutOffAnywhereOrHasAllOfIt() throws IOException {
        StoreHistory.make(folder, 200);
        assertEveryCut(40);
    }

    /** As a crash leaves it: nothing has been moved to the front of the file, as when it is closed. */
    @Test
    void refusesAStoreCutOffAfterACrashOrHasAllOfIt() throws Exception {
        Path crashed = Files.createDirectory(folder.resolve("crashed"));
        StoreHistory.make(crashed, 100);
        try (Archive archive = SqlArchive.openExisting(crashed, CLOCK)) {
            StoreHistory.append(archive, 100);
            for (String name : List.of("pressdiff.mv.db", "pressdiff.head")) {
                Files.copy(crashed.resolve(name), folder.resolve(name));
            }
        }
        assertEveryCut(40);
    }

    @Test
    void goesOnWithWhatIsLeftOnceTheHeadIsRemoved() throws IOException {
        StoreHistory.make(folder, 3);
        byte[] older = Files.readAllBytes(database());
        try (Archive archive = SqlArchive.openExisting(folder, CLOCK)) {
            StoreHistory.append(archive, 2);
        }
        Files.write(database(), older);
        assertThatThrownBy(() -> SqlArchive.openExisting(folder, CLOCK))
                .isInstanceOf(ArchiveException.class)
                .hasMessageContaining("remove pressdiff.head");
        Files.delete(head());
        try (Archive archive = SqlArchive.openExisting(folder, CLOCK)) {
            assertThat(StoreHistory.read(archive)).hasSize(3);
        }
        assertThat(head()).exists();
    }

    @Test
    void makesNoNewStoreWhereOneHasBeenLost() throws IOException {
        StoreHistory.make(folder, 1);
        Files.delete(database());
        assertThatThrownBy(() -> SqlArchive.open(folder, CLOCK))
                .isInstanceOf(ArchiveException.class)
                .hasMessageContaining("has lost its pressdiff.mv.db");
        assertThat(database()).doesNotExist();
    }

    /** What a power cut may leave of a file that was never synced: nothing of it, zeros, or the older one. */
    @Test
    void opensWhenTheHeadSaysLessOrNothing() throws IOException {
        StoreHistory.make(folder, 1);
        byte[] older = Files.readAllBytes(head());
        try (Archive archive = SqlArchive.openExisting(folder, CLOCK)) {
            StoreHistory.append(archive, 1);
        }
        byte[] newest = Files.readAllBytes(head());
        for (byte[] left : List.of(older, new byte[0], new byte[1_024], Arrays.copyOf(newest, 100))) {
            Files.write(head(), left);
            SqlArchive.openExisting(folder, CLOCK).close();
            assertThat(Files.readAllBytes(head())).isEqualTo(newest);
        }
    }

    private void assertEveryCut(int cuts) throws IOException {
        byte[] whole = Files.readAllBytes(database());
        byte[] head = Files.readAllBytes(head());
        Random random = new Random(whole.length);
        int refused = 0;
        for (int cut = 0; cut < cuts; cut++) {
            int blocks = cut == 0 ? whole.length / BLOCK - 1 : random.nextInt(2, whole.length / BLOCK);
            byte[] left = Arrays.copyOf(whole, blocks * BLOCK);
            Files.write(database(), left);
            Files.write(head(), head);
            try (Archive archive = SqlArchive.openExisting(folder, CLOCK)) {
                assertThat(StoreHistory.read(archive))
                        .as("cut at block " + blocks)
                        .hasSize(200);
            } catch (ArchiveException e) {
                assertThat(e.reason()).as(e.toString()).isEqualTo(Reason.DAMAGED);
                assertThat(Files.readAllBytes(database()))
                        .as("cut at block " + blocks + ": " + e)
                        .isEqualTo(left);
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(cuts / 2);
    }

    private Path database() {
        return folder.resolve("pressdiff.mv.db");
    }

    private Path head() {
        return folder.resolve("pressdiff.head");
    }
}
