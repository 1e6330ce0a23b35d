package io.github.pressdiff.archive.sql;

import static io.github.pressdiff.archive.sql.Captures.CLOCK;
import static io.github.pressdiff.archive.sql.Captures.minute;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.pressdiff.archive.Archive;
import io.github.pressdiff.archive.ArchiveException;
import io.github.pressdiff.archive.ArchiveException.Reason;
import io.github.pressdiff.archive.Compaction;
import io.github.pressdiff.page.NewPage;
import io.github.pressdiff.page.PageId;
import io.github.pressdiff.page.PageUrl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.h2.api.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store that was rewritten holds what it held, in less space; one whose rewriting failed is as it was. */
class CompactionTest {

    @TempDir
    private Path folder;

    @Test
    void holdsTheSameInLessSpace() throws Exception {
        StoreHistory.make(folder, 60);
        growOld();
        Map<String, String> before = digests();
        long size = Files.size(database());

        Compaction compaction = SqlArchive.compact(folder, CLOCK);

        assertThat(compaction.before()).isEqualTo(size);
        assertThat(compaction.after()).isEqualTo(Files.size(database())).isLessThan(size);
        assertThat(digests()).isEqualTo(before);
        assertThat(hashes()).hasSize(60);
        assertThat(folder).isDirectoryNotContaining("glob:**unfinished*");
    }

    @Test
    void goesOnCounting() throws Exception {
        StoreHistory.make(folder, 30);
        growOld();
        SqlArchive.compact(folder, CLOCK);
        try (Archive archive = SqlArchive.openExisting(folder, CLOCK)) {
            StoreHistory.append(archive, 2);
            PageUrl another = PageUrl.parse("https://harbour.example/another");
            assertThat(archive.add(NewPage.of(another), minute(0)).id()).isEqualTo(new PageId(2));
            assertThat(archive.versions(new PageId(1))).hasSize(32);
            assertThat(archive.checks(new PageId(1)).get(31).sequence()).isEqualTo(32);
        }
    }

    @Test
    void leavesAStoreInUseAlone() {
        try (Archive archive = SqlArchive.open(folder, CLOCK)) {
            assertThat(refusal().reason()).isEqualTo(Reason.IN_USE);
            assertThat(archive.pages()).isEmpty();
        }
    }

    @Test
    void leavesADamagedStoreAsItWas() throws Exception {
        StoreHistory.make(folder, 10);
        growOld();
        try (Connection connection = H2.open(database())) {
            connection.createStatement().execute("UPDATE content SET bytes = CAST('12' AS VARBINARY) WHERE id = 3");
        }
        Map<String, String> before = digests();
        assertThat(refusal().reason()).isEqualTo(Reason.DAMAGED);
        assertThat(digests()).isEqualTo(before);
        assertThat(folder).isDirectoryNotContaining("glob:**unfinished*");
    }

    @Test
    void losesNothingWhenItsProcessIsKilled() throws Exception {
        StoreHistory.make(folder, 40);
        Random random = new Random();
        Map<String, String> before = digests();
        for (int round = 0; round < 3; round++) {
            growOld();
            try (StoreProcess process = StoreProcess.start(StoreProcess.Mode.COMPACT, folder)) {
                assertThat(process.line()).contains("open");
                Thread.sleep(random.nextInt(100, 1_500));
                process.kill();
            }
            assertThat(hashes()).hasSize(40);
            assertThat(digests()).isEqualTo(before);
        }
    }

    @Test
    void beginsNothingThatTheDiskHasNoSpaceFor() throws Exception {
        assumeTrue(MountNamespace.isAvailable(), "no mount namespaces here");
        Path kept = Files.createDirectory(folder.resolve("kept"));
        Path disk = Files.createDirectory(folder.resolve("disk"));
        StoreHistory.make(kept, 10);
        String script = "mount -t tmpfs -o size=4m none " + disk + " && cp " + kept + "/* " + disk + " && \"$@\" 2>&1";
        try (StoreProcess process = StoreProcess.startIn(script, StoreProcess.Mode.COMPACT, disk)) {
            assertThat(process.line()).contains("open");
            assertThat(process.line().orElseThrow()).contains("has no space for a second file");
        }
    }

    /** Once the old file was kept when the new one was no smaller, with the bytes in it. */
    @Test
    void takesRedactedBytesOutOfTheFileWhateverItsSize() throws Exception {
        for (int versions = 1; versions <= 4; versions++) {
            Path store = Files.createDirectory(folder.resolve("store-" + versions));
            StoreHistory.make(store, versions);
            SqlArchive.compact(store, CLOCK);
            Path file = store.resolve("pressdiff.mv.db");
            List<byte[]> removed = storedBytes(file);
            assertThat(removed)
                    .isNotEmpty()
                    .allSatisfy(bytes -> assertThat(holds(file, bytes)).isTrue());
            try (Archive archive = SqlArchive.openExisting(store, CLOCK)) {
                archive.redact(new PageId(1), 1, "an order", minute(9));
            }
            SqlArchive.compact(store, CLOCK);
            assertThat(removed)
                    .allSatisfy(bytes -> assertThat(holds(file, bytes)).isFalse());
        }
    }

    /** Returns what is stored of the article and the body of the first version, its beginning where that is long. */
    private static List<byte[]> storedBytes(Path file) throws SQLException {
        try (Connection connection = H2.look(file)) {
            return new Sql(connection).list("""
                    SELECT SUBSTRING(COALESCE(c.bytes, p.bytes) FROM 1 FOR 500) AS bytes
                    FROM version v JOIN snapshot s ON s.id = v.snapshot
                    JOIN content c ON c.id IN (v.article, s.received)
                    LEFT JOIN content_part p ON p.content = c.id AND p.position = 0
                    WHERE v.number = 1""", row -> row.getBytes("bytes"));
        }
    }

    private static boolean holds(Path file, byte[] bytes) throws IOException {
        return new String(Files.readAllBytes(file), ISO_8859_1).contains(new String(bytes, ISO_8859_1));
    }

    /** The same rows give a file as large as the first time; it takes the place of the old one all the same. */
    @Test
    void replacesAFileThatCannotBecomeSmaller() throws Exception {
        StoreHistory.make(folder, 1);
        StoreFolder store = StoreFolder.of(folder);
        StoreCompactor compactor = new StoreCompactor(store, new StoreWorkshop(store.workshop(), CLOCK));
        for (int i = 0; i < 4; i++) {
            Object old = Files.getAttribute(database(), "unix:ino");
            compactor.compact(0);
            assertThat(Files.getAttribute(database(), "unix:ino")).isNotEqualTo(old);
        }
    }

    /** What is wrong with the copy was once said of the store. */
    @Test
    void saysThatItsCopyCouldNotBeMade() throws Exception {
        StoreHistory.make(folder, 2);
        try (Connection connection = H2.open(database())) {
            connection.createStatement().execute("CREATE TABLE somebodys (id INTEGER PRIMARY KEY)");
        }
        Map<String, String> before = digests();
        ArchiveException refusal = refusal();
        assertThat(refusal.reason()).isEqualTo(Reason.FAILED);
        assertThat(refusal).hasMessageContaining("is as it was: its copy could not be made");
        assertThat(digests()).isEqualTo(before);
    }

    /** Writes and removes, so that the file has holes. */
    private void growOld() throws SQLException {
        try (Connection connection = H2.open(database())) {
            connection
                    .createStatement()
                    .execute("CREATE TABLE IF NOT EXISTS filler (id INTEGER PRIMARY KEY, bytes VARBINARY(100000))");
            for (int i = 0; i < 30; i++) {
                connection.createStatement().execute("MERGE INTO filler VALUES (" + i + ", SECURE_RAND(60000))");
            }
            connection.createStatement().execute("DROP TABLE filler");
            H2.sync(connection);
            // As after a crash: closing would move everything to the front.
            H2.abandon(connection);
        } catch (SQLException e) {
            if (e.getErrorCode() != ErrorCode.DATABASE_IS_CLOSED) {
                throw e;
            }
        }
    }

    private ArchiveException refusal() {
        ArchiveException refusal =
                catchThrowableOfType(ArchiveException.class, () -> SqlArchive.compact(folder, CLOCK));
        assertThat(refusal).isNotNull();
        return refusal;
    }

    private Map<String, String> digests() throws SQLException {
        try (Connection connection = H2.look(database())) {
            return TableDigest.all(connection);
        }
    }

    private List<String> hashes() {
        try (Archive archive = SqlArchive.openExisting(folder, CLOCK)) {
            return StoreHistory.read(archive);
        }
    }

    private Path database() {
        return folder.resolve("pressdiff.mv.db");
    }
}
