package io.github.pressdiff.archive.sql;

import io.github.pressdiff.archive.ArchiveException;
import io.github.pressdiff.archive.ArchiveException.Reason;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * An open store: its only connection, and what makes a transaction of some work. Used by one thread only.
 *
 * <p>A connection on which something failed is let go of at once: nobody knows what became of its transaction. Either the next
 * call opens another, where the database can tell what it holds, or everything later is refused.
 */
final class Storage {

    private final Database database;
    private @Nullable Session session;
    private @Nullable ArchiveException failure;
    private boolean closed;

    Storage(Database database, Connection connection) {
        this.database = database;
        this.session = new Session(connection);
    }

    /**
     * Some work inside one transaction.
     *
     * @param <T> what comes out
     */
    interface Work<T> {
        /** Does the work; whatever it throws, nothing of it is stored. */
        T run(Sql sql) throws SQLException;
    }

    /** Does work that only reads. */
    <T> T read(Work<T> work) {
        Session current = session();
        try {
            database.beginRead(current.sql);
            T result = work.run(current.sql);
            current.connection.rollback();
            return result;
        } catch (SQLException e) {
            throw letGo(current, database.reading(e));
        } catch (RuntimeException e) {
            rollback(current);
            throw named(e);
        } catch (Error e) {
            // Else the next write would be part of this transaction, which may be one that only reads.
            throw letGo(current, e);
        }
    }

    /** Does work that writes; when this returns, what was written is on the disk. */
    <T> T write(Work<T> work) {
        Session current = session();
        T result = prepare(current, work);
        try {
            database.beforeCommit(current.sql);
            current.connection.commit();
            database.sync(current.connection);
            return result;
        } catch (SQLException e) {
            throw letGo(current, database.writing(e));
        } catch (Error e) {
            throw letGo(current, e);
        }
    }

    /** Writes a consistent copy of the database into a zip file, between two transactions. */
    void copyTo(Path zip) {
        Session current = session();
        try {
            database.copyTo(current.connection, zip);
        } catch (SQLException e) {
            throw database.writing(e);
        }
    }

    /** Returns the size of the database in bytes, asked for inside a transaction. */
    long bytes(Sql sql) throws SQLException {
        return database.bytes(sql);
    }

    /** Closes the database and gives up what kept others away. A second call has no effect. */
    void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            if (session != null) {
                session.connection.close();
            }
        } catch (SQLException e) {
            throw database.writing(e);
        } finally {
            database.release();
        }
    }

    private <T> T prepare(Session current, Work<T> work) {
        try {
            database.beginWrite(current.sql);
            return work.run(current.sql);
        } catch (SQLException e) {
            if (database.isRefusedValue(e)) {
                rollback(current);
                throw database.failure(Reason.FAILED, "does not take a value; the cause names it", e);
            }
            throw letGo(current, database.writing(e));
        } catch (RuntimeException e) {
            rollback(current);
            throw named(e);
        } catch (Error e) {
            throw letGo(current, e);
        }
    }

    private void rollback(Session current) {
        current.sql.recent().clear();
        try {
            current.connection.rollback();
        } catch (SQLException e) {
            throw letGo(current, database.writing(e));
        }
    }

    private ArchiveException letGo(Session current, ArchiveException reason) {
        failure = reason;
        session = null;
        try {
            database.abandon(current.connection);
        } catch (SQLException e) {
            reason.addSuppressed(e);
        }
        return reason;
    }

    /** Out of memory, most likely, somewhere in the middle. */
    private Error letGo(Session current, Error e) {
        e.addSuppressed(letGo(current, database.writing(e)));
        return e;
    }

    private RuntimeException named(RuntimeException e) {
        if (e instanceof DamagedStoreException) {
            return database.failure(
                    Reason.DAMAGED, "is damaged: " + e.getMessage() + "; bring it back from a backup", e);
        }
        if (e instanceof RedactedException) {
            return database.failure(Reason.REDACTED, "holds it no more: " + e.getMessage(), e);
        }
        if (e instanceof TakenOverException) {
            return database.failure(
                    Reason.TAKEN_OVER,
                    "does not take what comes too late: " + e.getMessage()
                            + " was taken over while it was being checked here",
                    e);
        }
        return e;
    }

    private Session session() {
        if (closed) {
            throw new IllegalStateException("the archive " + database + " is closed");
        }
        if (session != null) {
            return session;
        }
        if (failure != null && !database.comesBack()) {
            throw database.afterFailure(failure);
        }
        try {
            session = new Session(database.connect());
            return session;
        } catch (SQLException e) {
            throw database.opening(e);
        }
    }

    /** A connection, with the statements that have been prepared on it. */
    private static final class Session {
        final Connection connection;
        final Sql sql;

        Session(Connection connection) {
            this.connection = connection;
            this.sql = new Sql(connection);
        }
    }
}
