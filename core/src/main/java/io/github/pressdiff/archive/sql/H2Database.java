package io.github.pressdiff.archive.sql;

import io.github.pressdiff.archive.ArchiveException;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The database in a folder, which one process has to itself. */
final class H2Database implements Database {

    private final StoreFolder folder;
    private final StoreLock lock;
    private @Nullable HeadFile head;
    private @Nullable StoreHead reached;

    /**
     * Takes over a store.
     *
     * @param lock keeps others away
     */
    H2Database(StoreFolder folder, StoreLock lock) {
        this.folder = folder;
        this.lock = lock;
    }

    @Override
    public Connection connect() throws SQLException {
        Connection connection = H2.open(folder.fileSystem(), folder.database());
        try {
            if (H2.isReadOnly(connection)) {
                throw folder.notWritable(null);
            }
            prepare(connection);
            return connection;
        } catch (SQLException | ArchiveException e) {
            connection.close();
            throw e;
        }
    }

    /** A process that was killed may have committed what it could not bring to the disk any more: that is done now. */
    void prepare(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        HeadFile file = new HeadFile(folder, new HeadReader(new Sql(connection)));
        StoreHead now = file.reached();
        connection.rollback();
        try {
            if (!HeadFile.read(folder).equals(Optional.of(now))) {
                H2.sync(connection);
                file.write(now);
            }
            head = file;
        } catch (IOException e) {
            throw StoreFailure.inputOutput(folder, e);
        }
    }

    /** After a write that failed, a second attempt to sync may report success for what the system has dropped already. */
    @Override
    public boolean comesBack() {
        return false;
    }

    @Override
    public void beginRead(Sql sql) {
        // Nobody else writes.
    }

    @Override
    public void beginWrite(Sql sql) {
        // Nobody else writes.
    }

    @Override
    public void beforeCommit(Sql sql) throws SQLException {
        reached = head == null ? null : head.reached();
    }

    @Override
    public void sync(Connection connection) throws SQLException {
        H2.sync(connection);
        if (head != null && reached != null) {
            head.write(reached);
        }
    }

    @Override
    public void copyTo(Connection connection, Path zip) throws SQLException {
        H2.sync(connection);
        H2.copy(connection, zip);
    }

    @Override
    public long bytes(Sql sql) {
        return folder.database().toFile().length();
    }

    @Override
    public void abandon(Connection connection) throws SQLException {
        H2.abandon(connection);
    }

    @Override
    public boolean isRefusedValue(SQLException e) {
        return StoreFailure.isRefusedValue(e);
    }

    @Override
    public ArchiveException reading(SQLException e) {
        return StoreFailure.reading(folder, e);
    }

    @Override
    public ArchiveException writing(Throwable e) {
        return StoreFailure.writing(folder, e);
    }

    @Override
    public ArchiveException opening(SQLException e) {
        return StoreFailure.opening(folder, e);
    }

    @Override
    public void release() {
        if (head != null) {
            head.close();
        }
        lock.release();
    }

    @Override
    public String toString() {
        return folder.toString();
    }
}
