package io.github.pressdiff.archive.sql;

import io.github.pressdiff.archive.ArchiveException;
import io.github.pressdiff.archive.ArchiveException.Reason;
import java.sql.SQLException;
import java.util.Objects;

/**
 * Finds the reason behind what PostgreSQL throws, from its codes, never from the text of a message.
 *
 * @see <a href="https://www.postgresql.org/docs/current/errcodes-appendix.html">PostgreSQL, error codes</a>
 */
final class PostgresFailure {

    private PostgresFailure() {}

    /** Returns the exception for something that could not be opened, read or written; nothing of it is stored. */
    static ArchiveException of(StoreName store, SQLException e) {
        String state = Objects.requireNonNullElse(e.getSQLState(), "");
        return switch (state) {
            case "3D000" ->
                store.failure(Reason.MISSING, "does not exist: there is no such database; make it first", e);
            case "28000", "28P01" ->
                store.failure(
                        Reason.FAILED,
                        "does not let this user in; look at user= in its URL and at the password, which stands in the"
                                + " environment variable PGPASSWORD or the file ~/.pgpass",
                        e);
            case "42501" -> store.failure(Reason.NOT_WRITABLE, "does not permit this to its user; ask who owns it", e);
            case "25006" ->
                store.failure(Reason.NOT_WRITABLE, "is read-only, as a standby is; name the primary server", e);
            case "53100" -> store.failure(Reason.FULL, "has no space left on its server; make space", e);
            case "55P03" -> store.failure(Reason.FAILED, "was kept busy by another writer for too long; try again", e);
            case "53300" ->
                store.failure(Reason.UNREACHABLE, "has no connection left on its server; try again in a while", e);
            case "57P04" -> store.failure(Reason.MISSING, "does not exist any more: its database was dropped", e);
            case "XX001", "XX002" -> store.failure(Reason.DAMAGED, "is damaged; bring it back from a backup", e);
            default -> byClass(store, state, e);
        };
    }

    private static ArchiveException byClass(StoreName store, String state, SQLException e) {
        if (state.startsWith("08") || state.startsWith("57P")) {
            return store.failure(Reason.UNREACHABLE, "cannot be reached; look at its server, then try again", e);
        }
        if (state.equals("25P03")) {
            return store.failure(Reason.FAILED, "gave up on a writer that stood still; try again", e);
        }
        return store.failure(Reason.FAILED, "cannot be read or written; the cause says why", e);
    }
}
