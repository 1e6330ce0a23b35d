package io.github.pressdiff.archive.sql;

import io.github.pressdiff.archive.ArchiveException.Reason;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * Brings the tables of a store to what this program expects, one {@link SchemaStep} after the other.
 *
 * <p>The store remembers each step with the hash of its file. A store with a step that is not known here comes from a newer
 * program and is refused; so is one whose steps are others than these.
 *
 * @param store which one, for messages
 * @param steps the steps that are known, in order
 */
record Migrator(StoreName store, List<SchemaStep> steps) {

    private static final String MEMORY = """
            CREATE TABLE IF NOT EXISTS schema_step (
                number INTEGER NOT NULL PRIMARY KEY,
                name VARCHAR(200) NOT NULL,
                sha256 VARCHAR(64) NOT NULL,
                applied_at BIGINT NOT NULL,
                program VARCHAR(200) NOT NULL
            )""";

    /**
     * Returns how many steps a store has behind it, and writes nothing.
     *
     * @throws io.github.pressdiff.archive.ArchiveException with the reason {@code NEWER} or {@code DAMAGED}
     */
    int applied(Connection connection) throws SQLException {
        List<Applied> applied = read(connection);
        if (applied.isEmpty()) {
            throw store.failure(Reason.DAMAGED, "is a database, but no store of pressdiff; choose another place");
        }
        Applied newest = applied.get(applied.size() - 1);
        if (newest.number > steps.size()) {
            throw store.failure(
                    Reason.NEWER,
                    "was written by a newer program (" + newest.program + ", tables " + newest.number
                            + "; this program knows " + steps.size() + "); use that one");
        }
        for (int i = 0; i < applied.size(); i++) {
            Applied step = applied.get(i);
            if (step.number != i + 1 || !step.sha256.equals(steps.get(i).sha256())) {
                throw store.failure(
                        Reason.DAMAGED,
                        "was not made by a released program: its tables " + step.number
                                + " are not the ones known here; use the program that made it");
            }
        }
        return applied.size();
    }

    /** Applies the steps after the first {@code from}. H2 commits each statement, so there this is done on a copy of the store. */
    void apply(Connection connection, int from, Instant now) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(MEMORY);
            for (SchemaStep step : steps.subList(from, steps.size())) {
                for (String sql : step.statements()) {
                    statement.execute(sql);
                }
                convert(connection, step);
                remember(connection, step, now);
            }
        }
    }

    /** In one transaction: committed singly, a million rows would take minutes. */
    private static void convert(Connection connection, SchemaStep step) throws SQLException {
        if (!connection.getAutoCommit()) {
            step.conversion().run(new Sql(connection));
            return;
        }
        connection.setAutoCommit(false);
        step.conversion().run(new Sql(connection));
        connection.commit();
        connection.setAutoCommit(true);
    }

    private static void remember(Connection connection, SchemaStep step, Instant now) throws SQLException {
        new Sql(connection)
                .insert(
                        "INSERT INTO schema_step (number, name, sha256, applied_at, program) VALUES (?, ?, ?, ?, ?)",
                        step.number(),
                        step.name(),
                        step.sha256(),
                        Nanos.of(now),
                        "pressdiff "
                                + Objects.requireNonNullElse(
                                        Migrator.class.getPackage().getImplementationVersion(), "without a version"));
    }

    private static List<Applied> read(Connection connection) throws SQLException {
        Sql sql = new Sql(connection);
        boolean remembers = sql.first(
                        "SELECT 1 FROM information_schema.tables WHERE table_schema = CURRENT_SCHEMA"
                                + " AND LOWER(table_name) = 'schema_step'",
                        row -> true)
                .isPresent();
        return remembers
                ? sql.list("SELECT number, sha256, program FROM schema_step ORDER BY number", Applied::read)
                : List.of();
    }

    private record Applied(int number, String sha256, String program) {
        static Applied read(ResultSet row) throws SQLException {
            return new Applied(row.getInt("number"), row.getString("sha256"), row.getString("program"));
        }
    }
}
