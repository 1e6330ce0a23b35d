package io.github.pressdiff.archive.sql;

import io.github.pressdiff.archive.ArchiveException;
import io.github.pressdiff.archive.ArchiveException.Reason;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * The database behind an open store: what it is asked around a transaction, and what its failures mean. The tables and their SQL
 * are the same for all; what differs is here. Used by one thread only.
 */
interface Database extends StoreName {

    /**
     * Returns a connection that is ready for work and commits nothing on its own.
     *
     * @throws ArchiveException if the store is not what it was when it was opened first
     */
    Connection connect() throws SQLException;

    /** Tells whether a connection that failed may be replaced by another; otherwise nobody knows what is on the disk. */
    boolean comesBack();

    /** Begins a transaction that only reads, and sees the store as it is at one moment. */
    void beginRead(Sql sql) throws SQLException;

    /** Begins a transaction that writes, and sees all that any writer before it has committed. */
    void beginWrite(Sql sql) throws SQLException;

    /** Looks at a transaction that is about to be committed. */
    void beforeCommit(Sql sql) throws SQLException;

    /** Brings to the disk what has just been committed, where the commit has not done so. */
    void sync(Connection connection) throws SQLException;

    /**
     * Writes a consistent copy into a zip file. Must not be called inside a transaction.
     *
     * @throws ArchiveException if it cannot be written, or others make copies of this database
     */
    void copyTo(Connection connection, Path zip) throws SQLException;

    /** Returns the size of the database in bytes. */
    long bytes(Sql sql) throws SQLException;

    /** Lets go of a connection that failed, without writing another byte. */
    void abandon(Connection connection) throws SQLException;

    /** Tells whether a statement was refused for its values, which harms nothing but its transaction. */
    boolean isRefusedValue(SQLException e);

    /** Returns the exception for a failed read. */
    ArchiveException reading(SQLException e);

    /** Returns the exception for a failed write, whose transaction is not stored. */
    ArchiveException writing(Throwable e);

    /** Returns the exception for a connection that could not be opened again. */
    ArchiveException opening(SQLException e);

    /** Gives up what is held beside the connection; the last call. */
    void release();

    /** Returns the exception for a call that comes after a failure that cannot be gone behind. */
    default ArchiveException afterFailure(ArchiveException earlier) {
        Reason reason = earlier.reason();
        return failure(reason, "takes nothing after an earlier failure; open it again", earlier);
    }
}
