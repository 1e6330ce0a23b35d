package io.github.pressdiff.archive.sql;

import io.github.pressdiff.archive.ArchiveException;
import io.github.pressdiff.archive.ArchiveException.Reason;
import io.github.pressdiff.archive.proof.Verifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.h2.api.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * Brings the tables of an older store up to date, in a copy. It takes the place of the old file, the only one that has the tables
 * as they were, once all that is in it has been verified.
 *
 * @param folder of the store
 * @param migrator knows the steps
 * @param now dates them
 */
record StoreUpdater(StoreFolder folder, Migrator migrator, Instant now) {

    /** Of these, every store has had as many rows after each step as before. */
    private static final List<String> KEPT = List.of("page", "snapshot", "version", "check_record");

    /**
     * Applies the steps after the first {@code applied}. The lock must be held.
     *
     * @throws io.github.pressdiff.archive.ArchiveException if that is not possible; then the store is as it was
     */
    void update(int applied) throws SQLException, IOException {
        // The copy, and as much again for what is made from what is in it.
        folder.requireSpace(2 * Files.size(folder.database()), "a copy in which its tables are brought up to date");
        try {
            Files.copy(folder.database(), folder.unfinished(), StandardCopyOption.REPLACE_EXISTING);
            apply(applied);
            requireTheSame();
            DiskFile.replace(folder.unfinished(), folder.database());
        } finally {
            Files.deleteIfExists(folder.unfinished());
        }
    }

    private void apply(int applied) {
        try (Connection connection = H2.open(folder.fileSystem(), folder.unfinished())) {
            migrator.apply(connection, applied, now);
        } catch (SQLException e) {
            throw e.getErrorCode() == ErrorCode.FILE_CORRUPTED_1
                    ? damaged("error " + e.getErrorCode(), e)
                    : StoreFailure.making(folder, "was not brought up to date and is as it was: a step failed", e);
        } catch (DamagedStoreException | IllegalArgumentException e) {
            throw damaged(Objects.requireNonNullElse(e.getMessage(), "a value that cannot be"), e);
        }
    }

    /** Looks at what is in the file by now, which need not be what was sent into it. */
    private void requireTheSame() throws SQLException {
        try (Connection old = H2.look(folder.database());
                Connection made = H2.look(folder.unfinished())) {
            for (String table : KEPT) {
                if (rows(old, table) != rows(made, table)) {
                    throw folder.failure(
                            Reason.FAILED,
                            "was not brought up to date and is as it was: rows of " + table + " were lost");
                }
            }
            String damage =
                    StoredEvidence.walk(Verifier.ofDefaults(), new Sql(made)).damage();
            if (damage != null) {
                throw damaged(damage, null);
            }
        }
    }

    private ArchiveException damaged(String what, @Nullable Exception cause) {
        return folder.failure(
                Reason.DAMAGED,
                "is damaged (" + what
                        + "), so that it was not brought up to date and is as it was; bring it back from a"
                        + " backup, or go on with the program that made it",
                cause);
    }

    private static long rows(Connection connection, String table) throws SQLException {
        return new Sql(connection)
                .first("SELECT COUNT(*) FROM " + table, row -> row.getLong(1))
                .orElseThrow();
    }
}
