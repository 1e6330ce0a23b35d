package io.github.pressdiff.archive.sql;

import io.github.pressdiff.archive.ArchiveException;
import io.github.pressdiff.archive.ArchiveException.Reason;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * The database on a server, which several processes share.
 *
 * <p>They write one after the other: each transaction that writes begins with one lock for the whole store and sees, with the
 * statements that follow, all that was committed before it was given. So the next number is the greatest one plus one, and a
 * chain has one end. What reads sees the store as it was at one moment, and waits for nobody.
 */
final class PostgresDatabase implements Database {

    private final ServerName name;
    private final PostgresOpener opener;
    private long lock;

    PostgresDatabase(ServerName name, PostgresOpener opener) {
        this.name = name;
        this.opener = opener;
    }

    @Override
    public Connection connect() throws SQLException {
        Connection connection = opener.connect();
        try {
            opener.use(connection);
            lock = Postgres.lock(connection);
            connection.setAutoCommit(false);
            return connection;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    @Override
    public boolean comesBack() {
        return true;
    }

    @Override
    public void beginRead(Sql sql) throws SQLException {
        sql.update("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
    }

    @Override
    public void beginWrite(Sql sql) throws SQLException {
        sql.first("SELECT pg_advisory_xact_lock(?)", row -> true, lock);
    }

    @Override
    public void beforeCommit(Sql sql) {
        // The server does not forget what it has acknowledged.
    }

    @Override
    public void sync(Connection connection) {
        // The commit has done it.
    }

    @Override
    public void copyTo(Connection connection, Path zip) {
        throw failure(Reason.FAILED, "is copied by the server's own tools; use pg_dump", null);
    }

    @Override
    public long bytes(Sql sql) throws SQLException {
        return sql.first("SELECT pg_database_size(current_database())", row -> row.getLong(1))
                .orElse(0L);
    }

    @Override
    public void abandon(Connection connection) throws SQLException {
        // Ends the session; the server takes back what was not committed.
        connection.close();
    }

    @Override
    public boolean isRefusedValue(SQLException e) {
        return StoreFailure.isRefusedValue(e);
    }

    @Override
    public ArchiveException reading(SQLException e) {
        return PostgresFailure.of(name, e);
    }

    @Override
    public ArchiveException writing(Throwable e) {
        return e instanceof SQLException failure
                ? PostgresFailure.of(name, failure)
                : name.failure(Reason.FAILED, "was not read or written to the end, because the program failed", e);
    }

    @Override
    public ArchiveException opening(SQLException e) {
        return PostgresFailure.of(name, e);
    }

    @Override
    public void release() {
        // The lock that says that the store is in use has ended with the connection.
    }

    @Override
    public String toString() {
        return name.toString();
    }
}
