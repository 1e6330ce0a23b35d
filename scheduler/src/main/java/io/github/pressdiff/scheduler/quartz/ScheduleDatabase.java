package io.github.pressdiff.scheduler.quartz;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import org.h2.tools.RunScript;
import org.quartz.utils.ConnectionProvider;

/**
 * The H2 file in which Quartz keeps its tables. It holds no evidence: what it says can be made anew from the watch list, and
 * is, at every start. It is a file of its own because Quartz writes all the time.
 */
final class ScheduleDatabase implements ConnectionProvider {

    private static final String TABLES = "/org/quartz/impl/jdbcjobstore/tables_h2.sql";
    private static final int TABLE_COUNT = 11;

    private final HikariDataSource pool;

    private ScheduleDatabase(HikariDataSource pool) {
        this.pool = pool;
    }

    /** Opens the file "schedule.mv.db" in this folder; makes it when there is none. */
    static ScheduleDatabase open(Path folder, int connections) {
        Path file = folder.toAbsolutePath().resolve("schedule");
        HikariConfig config = new HikariConfig();
        // Quartz interrupts its own threads when it stops, and an interrupt in the middle of a write closes the file
        // for all;
        // "retry" opens it again (org.h2.store.fs.retry).
        config.setJdbcUrl("jdbc:h2:retry:" + file + ";DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0");
        config.setUsername("sa");
        config.setPassword("");
        config.setMaximumPoolSize(connections);
        config.setPoolName("schedule");
        HikariDataSource pool = null;
        try {
            pool = new HikariDataSource(config);
            ScheduleDatabase database = new ScheduleDatabase(pool);
            database.makeTables();
            return database;
        } catch (PoolInitializationException | SQLException | IOException e) {
            if (pool != null) {
                pool.close();
            }
            throw new ScheduleException(
                    "cannot open the schedule " + file + ".mv.db; if nothing else uses it, delete it, it is made anew",
                    e);
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        return pool.getConnection();
    }

    @Override
    public void shutdown() {
        pool.close();
    }

    @Override
    public void initialize() {
        // The pool is ready once this object is made.
    }

    /** A crash in the middle leaves some tables; then all are made anew. */
    private void makeTables() throws SQLException, IOException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            if (count(statement) < TABLE_COUNT) {
                statement.execute("DROP ALL OBJECTS");
                try (InputStream script = Objects.requireNonNull(RunScript.class.getResourceAsStream(TABLES), TABLES);
                        Reader reader = new InputStreamReader(script, StandardCharsets.UTF_8)) {
                    RunScript.execute(connection, reader);
                }
            }
        }
    }

    private static int count(Statement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery(
                "SELECT COUNT(*) FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_NAME LIKE 'QRTZ\\_%'")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
