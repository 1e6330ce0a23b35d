package io.github.pressdiff.archive.sql;

import io.github.pressdiff.archive.ArchiveException;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * The database in a folder, which one process has to itself.
 *
 * @param folder where it is
 * @param lock keeps others away
 */
record H2Database(StoreFolder folder, StoreLock lock) implements Database {

    @Override
    public Connection connect() throws SQLException {
        Connection connection = H2.open(folder.database());
        try {
            if (H2.isReadOnly(connection)) {
                throw folder.notWritable(null);
            }
            connection.setAutoCommit(false);
            return connection;
        } catch (SQLException | ArchiveException e) {
            connection.close();
            throw e;
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
    public void sync(Connection connection) throws SQLException {
        H2.sync(connection);
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
        lock.release();
    }

    @Override
    public String toString() {
        return folder.toString();
    }
}
