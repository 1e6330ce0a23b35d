package io.github.pressdiff.archive.sql;

import io.github.pressdiff.archive.StoreLocation.Server;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A real server of PostgreSQL, started once a process when it is first asked for. Each test has a schema of its own. */
final class PostgresServer {

    private static final AtomicInteger SCHEMAS = new AtomicInteger();
    private static @Nullable EmbeddedPostgres server;

    private PostgresServer() {}

    /** Returns the place of a store in a new, empty schema, whose user may do nothing else. */
    static Server newStore() {
        String name = "store_" + SCHEMAS.incrementAndGet();
        execute("CREATE ROLE " + name + " LOGIN");
        execute("CREATE SCHEMA AUTHORIZATION " + name);
        return at("postgres", Map.of("user", name, "currentSchema", name));
    }

    /** Returns a place on the server. */
    static Server at(String database, Map<String, String> parameters) {
        return new Server("localhost", started().getPort(), database, parameters);
    }

    /** Returns the same place with another parameter. */
    static Server with(Server store, String name, String value) {
        Map<String, String> parameters = new HashMap<>(store.parameters());
        parameters.put(name, value);
        return new Server(store.host(), store.port(), store.name(), parameters);
    }

    /** Returns the URL of a place. */
    static String url(Server store) {
        return store + "&user=" + store.parameter("user").orElseThrow();
    }

    /** Connects to a store past the archive, as its user. */
    static Connection connect(Server store) throws SQLException {
        return Postgres.connect(store, Map.of());
    }

    /** Connects to a store past the archive, as somebody who may do everything. */
    static Connection connectAsAdministrator(Server store) throws SQLException {
        return connect(with(store, "user", "postgres"));
    }

    /** Runs a statement as the administrator of the server. */
    static void execute(String sql) {
        try (Connection connection = started().getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    private static synchronized EmbeddedPostgres started() {
        if (server == null) {
            try {
                server = EmbeddedPostgres.builder().start();
            } catch (IOException e) {
                throw new AssertionError("PostgreSQL does not start", e);
            }
        }
        return server;
    }
}
