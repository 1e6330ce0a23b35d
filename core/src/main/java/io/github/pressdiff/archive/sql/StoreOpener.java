package io.github.pressdiff.archive.sql;

import io.github.pressdiff.archive.ArchiveException;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import org.h2.api.ErrorCode;

/**
 * Opens a store, after a look that changes nothing, and makes it or brings it up to date where need be.
 *
 * <p>A new store and a migrated one are built in a file of their own, which takes the place of the real one when it is
 * whole: a crash on the way leaves the store as it was.
 */
final class StoreOpener {

    private final StoreFolder folder;
    private final Migrator migrator;
    private final Instant now;

    StoreOpener(StoreFolder folder, Migrator migrator, Instant now) {
        this.folder = folder;
        this.migrator = migrator;
        this.now = now;
    }

    /** Opens the store, which is made when there is none. */
    Storage openOrMake() {
        folder.make();
        if (Files.notExists(folder.database())) {
            return locked(this::make);
        }
        return open();
    }

    /** Opens the store, which must exist. */
    Storage open() {
        folder.requireDatabase();
        return locked(this::migrate);
    }

    private Storage locked(Preparation preparation) {
        StoreLock lock = StoreLock.take(folder, now);
        try {
            folder.clear();
            preparation.run();
            H2Database database = new H2Database(folder, lock);
            return new Storage(database, database.connect());
        } catch (SQLException e) {
            lock.release();
            throw StoreFailure.opening(folder, e);
        } catch (IOException e) {
            lock.release();
            throw StoreFailure.inputOutput(folder, e);
        } catch (RuntimeException | Error e) {
            lock.release();
            throw e;
        }
    }

    private void make() throws SQLException, IOException {
        // Another process may have made it before the lock was ours.
        if (Files.exists(folder.database())) {
            folder.requireDatabase();
            migrate();
            return;
        }
        HeadFile.requireNone(folder);
        try {
            makeUnfinished();
            requireMade();
            DiskFile.replace(folder.unfinished(), folder.database());
        } finally {
            Files.deleteIfExists(folder.unfinished());
        }
    }

    private void makeUnfinished() {
        try (Connection connection = H2.create(folder.fileSystem(), folder.unfinished())) {
            migrator.apply(connection, 0, now);
        } catch (SQLException e) {
            throw StoreFailure.making(folder, "could not be made: a step failed", e);
        }
    }

    /** Looks at what is in the file by now: H2 keeps it to itself when it cannot write at the closing. */
    private void requireMade() {
        try (Connection made = H2.look(folder.unfinished())) {
            if (migrator.applied(made) < migrator.steps().size()) {
                throw new SQLException("a part of the tables is missing", null, ErrorCode.IO_EXCEPTION_1);
            }
        } catch (SQLException e) {
            throw StoreFailure.making(folder, "could not be made: its file was not written", e);
        } catch (ArchiveException e) {
            throw StoreFailure.inputOutput(folder, e);
        }
    }

    /** Looks at a database whose lock is held, and changes nothing; refuses one that would be refused to be opened. */
    void requireSound() {
        try {
            look();
        } catch (SQLException e) {
            throw StoreFailure.opening(folder, e);
        } catch (IOException e) {
            throw StoreFailure.inputOutput(folder, e);
        }
    }

    /** Returns how many steps the tables have behind them. */
    private int look() throws SQLException, IOException {
        try (Connection connection = H2.look(folder.database())) {
            int applied = migrator.applied(connection);
            HeadFile.require(folder, connection);
            return applied;
        }
    }

    private void migrate() throws SQLException, IOException {
        int applied = look();
        if (applied < migrator.steps().size()) {
            new StoreUpdater(folder, migrator, now).update(applied);
        }
    }

    /** What is done with the files before the store is opened. */
    private interface Preparation {
        void run() throws SQLException, IOException;
    }
}
