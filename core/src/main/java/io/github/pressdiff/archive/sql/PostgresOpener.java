package io.github.pressdiff.archive.sql;

import io.github.pressdiff.archive.ArchiveException.Reason;
import io.github.pressdiff.archive.StoreLocation.Server;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Opens a store on a server, after a look that changes nothing, and makes it or brings it up to date where need be.
 *
 * <p>The tables are made or changed in one transaction. Whoever has the store open holds a shared lock, as long as his connection
 * lasts; tables are changed only when nobody does, so that no program meets tables that it does not know.
 */
final class PostgresOpener {

    private static final Logger LOGGER = System.getLogger(PostgresOpener.class.getName());

    /** Servers that have been warned of. */
    private static final Set<String> WARNED = ConcurrentHashMap.newKeySet();

    private static final String RELATIONS =
            "SELECT COUNT(*) FROM pg_class WHERE relnamespace = (SELECT oid FROM pg_namespace WHERE nspname = CURRENT_SCHEMA)";

    private final ServerName name;
    private final Map<String, String> environment;
    private final Migrator migrator;
    private final Instant now;

    PostgresOpener(Server server, Map<String, String> environment, List<SchemaStep> steps, Instant now) {
        this.name = new ServerName(server);
        this.environment = environment;
        this.migrator = new Migrator(name, steps);
        this.now = now;
    }

    /** Opens the store, which is made when there is none; the database must exist. */
    Storage openOrMake() {
        return open(true);
    }

    /** Opens the store, which must exist. */
    Storage open() {
        return open(false);
    }

    private Storage open(boolean makes) {
        if (!Postgres.isDriverThere()) {
            throw name.failure(Reason.FAILED, "needs the driver org.postgresql:postgresql, which is not installed");
        }
        try {
            prepare(makes);
            PostgresDatabase database = new PostgresDatabase(name, this);
            return new Storage(database, database.connect());
        } catch (SQLException e) {
            throw PostgresFailure.of(name, e);
        }
    }

    Connection connect() throws SQLException {
        return Postgres.connect(name.server(), environment);
    }

    /**
     * Marks the store as in use by this connection.
     *
     * @throws io.github.pressdiff.archive.ArchiveException if its tables are not the ones that this program knows
     */
    void use(Connection connection) throws SQLException {
        requireSchema(connection);
        Postgres.execute(connection, "SELECT pg_advisory_lock_shared(" + (Postgres.lock(connection) + 1) + ")");
        if (migrator.applied(connection) < migrator.steps().size()) {
            throw name.failure(Reason.FAILED, "was replaced by an older one while it was open; open it again");
        }
    }

    private void prepare(boolean makes) throws SQLException {
        try (Connection connection = connect()) {
            requireSchema(connection);
            String unfit = Postgres.unfit(connection);
            if (unfit != null) {
                throw name.failure(Reason.FAILED, unfit);
            }
            warn(connection);
            if (applied(connection, makes) < migrator.steps().size()) {
                connection.setAutoCommit(false);
                bringUpToDate(connection, makes);
                connection.commit();
            }
        }
    }

    private void bringUpToDate(Connection connection, boolean makes) throws SQLException {
        long lock = Postgres.lock(connection);
        Postgres.execute(connection, "SELECT pg_advisory_xact_lock(" + lock + ")");
        // Another process may have done it before the lock was ours.
        int applied = applied(connection, makes);
        if (applied == migrator.steps().size()) {
            return;
        }
        if (applied > 0
                && !"t".equals(Postgres.value(connection, "SELECT pg_try_advisory_xact_lock(" + (lock + 1) + ")"))) {
            throw name.failure(
                    Reason.IN_USE, "is in use by an older program, and its tables have to change; stop that first");
        }
        migrator.apply(connection, applied, now);
    }

    private int applied(Connection connection, boolean makes) throws SQLException {
        if ("0".equals(Postgres.value(connection, RELATIONS))) {
            if (!makes) {
                throw name.failure(Reason.MISSING, "does not exist: its schema is empty; check the URL");
            }
            return 0;
        }
        return migrator.applied(connection);
    }

    private void requireSchema(Connection connection) throws SQLException {
        if (Postgres.value(connection, "SELECT CURRENT_SCHEMA") == null) {
            throw name.failure(Reason.MISSING, "does not exist: there is no such schema; make it first");
        }
    }

    /** Says once a process what the server is not asked to guard against. */
    private void warn(Connection connection) throws SQLException {
        if (!WARNED.add(name.server().host() + ":" + name.server().port())) {
            return;
        }
        if ("off".equals(Postgres.value(connection, "SHOW fsync"))) {
            LOGGER.log(Level.WARNING, "the server of the store {0} has fsync off: a power cut can destroy it", name);
        }
        if ("off".equals(Postgres.value(connection, "SHOW data_checksums"))) {
            LOGGER.log(
                    Level.WARNING,
                    "the server of the store {0} has data_checksums off: it will not notice bits that its disk flips",
                    name);
        }
    }
}
