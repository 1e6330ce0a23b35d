package io.github.pressdiff.archive.sql;

import static io.github.pressdiff.archive.sql.Captures.CLOCK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.pressdiff.archive.Archive;
import io.github.pressdiff.archive.ArchiveException;
import io.github.pressdiff.archive.ArchiveException.Reason;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.h2.Driver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * D13: when a sync has failed once, the system may have dropped what it could not write, and a second one that succeeds says
 * nothing. So nothing is tried again.
 */
class SyncFailureTest {

    @TempDir
    private Path path;

    @Test
    void stopsAtTheFirstSyncThatFails() throws Exception {
        StoreHistory.make(path, 3);
        StoreFolder folder = StoreFolder.of(path);
        FaultyDisk.register();
        Storage storage = open(folder);
        storage.write(sql -> insert(sql, 1));
        byte[] head = Files.readAllBytes(folder.head());
        FaultyDisk.fail();

        ArchiveException first = refusal(storage, 2);
        ArchiveException second = refusal(storage, 3);
        storage.close();

        assertThat(first.reason()).isEqualTo(Reason.FAILED);
        assertThat(first).hasMessageContaining("look at its disk");
        assertThat(second)
                .hasMessageContaining("takes nothing after an earlier failure")
                .hasCause(first);
        assertThat(FaultyDisk.failedSyncs()).isEqualTo(1);
        assertThat(Files.readAllBytes(folder.head())).isEqualTo(head);
        try (Archive archive = SqlArchive.openExisting(path, CLOCK)) {
            assertThat(StoreHistory.read(archive)).hasSize(3);
        }
    }

    private static ArchiveException refusal(Storage storage, int number) {
        return catchThrowableOfType(ArchiveException.class, () -> storage.write(sql -> insert(sql, number)));
    }

    private static boolean insert(Sql sql, int number) throws SQLException {
        sql.insert(
                "INSERT INTO seal (at, checks, check_chain, records, record_chain) VALUES (?, 1, X'00', 1, X'00')",
                (long) number);
        return true;
    }

    private static Storage open(StoreFolder folder) throws Exception {
        StoreLock lock = StoreLock.take(folder, CLOCK.instant());
        Properties user = new Properties();
        user.setProperty("user", "pressdiff");
        user.setProperty("password", "");
        String file = folder.database().toString();
        Connection connection = Driver.load()
                .connect(
                        "jdbc:h2:faulty:" + file.substring(0, file.length() - 6) + ";WRITE_DELAY=0;IFEXISTS=TRUE",
                        user);
        H2Database database = new H2Database(folder, lock);
        database.prepare(connection);
        return new Storage(database, connection);
    }
}
