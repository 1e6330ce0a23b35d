package io.github.pressdiff.archive.sql;

import io.github.pressdiff.archive.ArchiveException;
import io.github.pressdiff.archive.ArchiveException.Reason;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An open store: its only connection, and what makes a transaction of some work. Used by one thread only.
 *
 * <p>After a write that failed, nobody knows what is on the disk, and a second attempt to sync may report success for what
 * the system has dropped already. So the database is let go of at once, and everything later is refused.
 */
final class Storage {

    private final StoreFolder folder;
    private final Connection connection;
    private final Sql sql;
    private final StoreLock lock;
    private final HeadFile head;
    private @Nullable ArchiveException failure;
    private boolean closed;

    private Storage(StoreFolder folder, Connection connection, StoreLock lock, Sql sql, HeadFile head) {
        this.folder = folder;
        this.connection = connection;
        this.sql = sql;
        this.lock = lock;
        this.head = head;
    }

    /** Takes over an open database and the lock of its store. */
    static Storage over(StoreFolder folder, Connection connection, StoreLock lock) throws SQLException, IOException {
        Sql sql = new Sql(connection);
        HeadFile head = new HeadFile(folder, new HeadReader(sql));
        StoreHead reached = head.reached();
        connection.rollback();
        if (!HeadFile.read(folder).equals(Optional.of(reached))) {
            // A process that was killed may have committed what it could not bring to the disk any more.
            H2.sync(connection);
            head.write(reached);
        }
        return new Storage(folder, connection, lock, sql, head);
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
        requireUsable();
        try {
            T result = work.run(sql);
            connection.rollback();
            return result;
        } catch (SQLException e) {
            throw refusedFromNowOn(StoreFailure.reading(folder, e));
        } catch (DamagedStoreException e) {
            throw damaged(e);
        } catch (RedactedException e) {
            throw redacted(e);
        }
    }

    /** Does work that writes; when this returns, what was written is on the disk. */
    <T> T write(Work<T> work) {
        requireUsable();
        T result = prepare(work);
        try {
            StoreHead reached = head.reached();
            connection.commit();
            H2.sync(connection);
            head.write(reached);
            return result;
        } catch (SQLException e) {
            throw refusedFromNowOn(StoreFailure.writing(folder, e));
        } catch (Error e) {
            throw refusedFromNowOn(e);
        }
    }

    /** Writes a consistent copy of the database into a zip file, between two transactions. */
    void copyTo(Path zip) {
        requireUsable();
        try {
            H2.sync(connection);
            H2.copy(connection, zip);
        } catch (SQLException e) {
            throw StoreFailure.inputOutput(folder, e);
        }
    }

    /** Returns the size of the database in bytes. */
    long bytes() {
        return folder.database().toFile().length();
    }

    /** Closes the database and gives up the lock. A second call has no effect. */
    void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            if (failure == null) {
                connection.close();
            }
        } catch (SQLException e) {
            throw StoreFailure.writing(folder, e);
        } finally {
            head.close();
            lock.release();
        }
    }

    private <T> T prepare(Work<T> work) {
        try {
            return work.run(sql);
        } catch (SQLException e) {
            if (StoreFailure.isRefusedValue(e)) {
                rollback();
                throw folder.failure(Reason.FAILED, "does not take a value; the cause names it", e);
            }
            throw refusedFromNowOn(StoreFailure.writing(folder, e));
        } catch (DamagedStoreException e) {
            rollback();
            throw damaged(e);
        } catch (RedactedException e) {
            rollback();
            throw redacted(e);
        } catch (TakenOverException e) {
            rollback();
            throw folder.failure(
                    Reason.TAKEN_OVER,
                    "does not take what comes too late: " + e.getMessage()
                            + " was taken over while it was being checked here",
                    e);
        } catch (RuntimeException e) {
            rollback();
            throw e;
        } catch (Error e) {
            throw refusedFromNowOn(e);
        }
    }

    private void rollback() {
        try {
            connection.rollback();
        } catch (SQLException e) {
            throw refusedFromNowOn(StoreFailure.writing(folder, e));
        }
    }

    private ArchiveException refusedFromNowOn(ArchiveException reason) {
        failure = reason;
        try {
            H2.abandon(connection);
        } catch (SQLException e) {
            reason.addSuppressed(e);
        }
        return reason;
    }

    /** Out of memory, most likely, somewhere in the middle. */
    private Error refusedFromNowOn(Error e) {
        e.addSuppressed(refusedFromNowOn(StoreFailure.writing(folder, e)));
        return e;
    }

    private ArchiveException damaged(DamagedStoreException e) {
        return folder.failure(Reason.DAMAGED, "is damaged: " + e.getMessage() + "; bring it back from a backup", e);
    }

    private ArchiveException redacted(RedactedException e) {
        return folder.failure(Reason.REDACTED, "holds it no more: " + e.getMessage(), e);
    }

    private void requireUsable() {
        if (closed) {
            throw new IllegalStateException("the archive " + folder + " is closed");
        }
        if (failure != null) {
            throw folder.failure(failure.reason(), "takes nothing after an earlier failure; open it again", failure);
        }
    }
}
