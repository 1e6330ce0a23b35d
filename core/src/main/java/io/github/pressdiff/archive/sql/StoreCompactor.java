package io.github.pressdiff.archive.sql;

import io.github.pressdiff.archive.ArchiveException.Reason;
import io.github.pressdiff.archive.Compaction;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;

/**
 * Rewrites a store into a new file, which takes the place of the old one when every row is known to be in it. The old file is
 * only read.
 *
 * @param folder of the store, in which the tables are up to date
 * @param workshop where the new one is made
 */
record StoreCompactor(StoreFolder folder, StoreWorkshop workshop) {

    /**
     * Compacts the store.
     *
     * @param before the size that its database had
     * @throws io.github.pressdiff.archive.ArchiveException if it is in use, damaged, or there is no space; then it is as it was
     */
    Compaction compact(long before) {
        StoreLock lock = StoreLock.take(folder, workshop.clock().instant());
        try {
            folder.clear();
            folder.requireSpace(Files.size(folder.database()), "a second file");
            workshop.begin();
            rewrite();
            workshop.inspect(e -> folder.failure(
                    e.reason(), "was not compacted, because its copy is not sound (" + e.getMessage() + ")", e));
            return takeOver(before);
        } catch (SQLException e) {
            throw StoreFailure.opening(folder, e);
        } catch (IOException e) {
            throw StoreFailure.inputOutput(folder, e);
        } finally {
            end();
            lock.release();
        }
    }

    private void rewrite() throws SQLException {
        try (Connection from = H2.look(folder.database())) {
            // Reads every row of the old file, so that what fails after that is the new one.
            Map<String, String> old = TableDigest.all(from);
            try {
                copy(from);
                requireTheSame(old);
            } catch (SQLException e) {
                throw StoreFailure.making(folder, "was not compacted and is as it was: its copy could not be made", e);
            }
        }
    }

    private void copy(Connection from) throws SQLException {
        try (Connection to = H2.create(workshop.folder().database())) {
            new Migrator(folder, SchemaStep.h2()).apply(to, 0, workshop.clock().instant());
            new TableCopier(from, to).copyAll();
        }
    }

    /** Read again from the new file, since what was sent into it is not yet what is there. */
    private void requireTheSame(Map<String, String> old) throws SQLException {
        try (Connection to = H2.look(workshop.folder().database())) {
            Map<String, String> rewritten = TableDigest.all(to);
            if (!old.equals(rewritten)) {
                throw folder.failure(
                        Reason.FAILED,
                        "was not compacted: its copy differs in "
                                + old.keySet().stream()
                                        .filter(table -> !Objects.equals(old.get(table), rewritten.get(table)))
                                        .toList()
                                + "; it is as it was");
            }
        }
    }

    private Compaction takeOver(long before) throws IOException {
        long after = Files.size(workshop.folder().database());
        // Also when it is not smaller: bytes that were redacted are still in the old one.
        DiskFile.replace(workshop.folder().database(), folder.database());
        return new Compaction(before, after);
    }

    private void end() {
        try {
            workshop.end();
        } catch (IOException e) {
            // What is left of it goes when the store is opened.
            System.getLogger(StoreCompactor.class.getName())
                    .log(System.Logger.Level.WARNING, "cannot remove " + workshop.folder(), e);
        }
    }
}
