package io.github.pressdiff.archive.sql;

import io.github.pressdiff.archive.StoreLocation.Server;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * How PostgreSQL is asked to work.
 *
 * <p>A commit is on the server's disk when it returns, whatever the server's own setting. A writer that stands still in the
 * middle of a transaction is cut off by the server, so that it keeps the others waiting for a while only; and nobody waits for
 * ever, neither for a lock nor for a server that is gone.
 */
final class Postgres {

    /**
     * Milliseconds after which the server ends a session that does nothing inside a transaction: many times what it takes to
     * encode the largest body, on a machine that is busy.
     */
    private static final int IDLE_IN_TRANSACTION = 30_000;

    /** Milliseconds that are waited for a lock; longer than a writer that stands still can hold it. */
    private static final int LOCK_TIMEOUT = 60_000;

    /** Seconds that are waited for an answer; longer than for a lock. */
    private static final int ANSWER_TIMEOUT = 120;

    /** By name: compiled against, its annotations would have to be there too. */
    private static final String DRIVER = "org.postgresql.Driver";

    /** The first version that has all that is used here. */
    private static final int OLDEST = 13;

    private static final String SETTINGS = "SET idle_in_transaction_session_timeout = " + IDLE_IN_TRANSACTION
            + "; SET lock_timeout = " + LOCK_TIMEOUT
            + "; SET SESSION CHARACTERISTICS AS TRANSACTION ISOLATION LEVEL READ COMMITTED, READ WRITE"
            // remote_apply waits for still more than on.
            + "; SELECT set_config('synchronous_commit', 'on', FALSE)"
            + " WHERE current_setting('synchronous_commit') NOT IN ('on', 'remote_apply')";

    private Postgres() {}

    /** Tells whether the driver, which is not part of every installation, is there. */
    static boolean isDriverThere() {
        try {
            Class.forName(DRIVER, false, Postgres.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    /** The driver itself: the DriverManager would ask every driver of the application that embeds this. */
    private static Driver driver() throws SQLException {
        try {
            return Class.forName(DRIVER)
                    .asSubclass(Driver.class)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new SQLException("the driver " + DRIVER + " cannot be made", e);
        }
    }

    /**
     * Opens a connection that commits each statement.
     *
     * @param environment where a password may stand, as PGPASSWORD; else the driver looks into ~/.pgpass
     */
    static Connection connect(Server server, Map<String, String> environment) throws SQLException {
        String url = "jdbc:postgresql://" + server.host() + ":" + server.port() + "/"
                + URLEncoder.encode(server.name(), StandardCharsets.UTF_8);
        Connection connection = driver().connect(url, properties(server, environment));
        if (connection == null) {
            throw new SQLException("the driver does not take its own URL " + url);
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute(SETTINGS);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** Returns the lock that is held by whoever writes to the store in the connection's schema; its neighbour marks users. */
    static long lock(Connection connection) throws SQLException {
        return 2
                * Long.parseLong(Objects.requireNonNull(
                        value(connection, "SELECT oid FROM pg_namespace WHERE nspname = CURRENT_SCHEMA"), "no schema"));
    }

    /** Returns the first value of the first row; null for none. */
    static @Nullable String value(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getString(1) : null;
        }
    }

    /** Runs a statement and leaves alone what it returns. */
    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Returns why a server cannot hold a store; null when it can. */
    static @Nullable String unfit(Connection connection) throws SQLException {
        if (connection.getMetaData().getDatabaseMajorVersion() < OLDEST) {
            return "is on PostgreSQL " + connection.getMetaData().getDatabaseProductVersion() + "; " + OLDEST
                    + " or later is needed";
        }
        String encoding = value(connection, "SHOW server_encoding");
        return "UTF8".equals(encoding)
                ? null
                : "is in a database with the encoding " + encoding + "; make one with ENCODING 'UTF8'";
    }

    private static Properties properties(Server server, Map<String, String> environment) {
        Properties properties = new Properties();
        properties.setProperty("ApplicationName", "pressdiff");
        properties.putAll(server.parameters());
        String password = environment.getOrDefault("PGPASSWORD", "");
        if (!password.isEmpty()) {
            properties.setProperty("password", password);
        }
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("socketTimeout", Integer.toString(ANSWER_TIMEOUT));
        return properties;
    }
}
