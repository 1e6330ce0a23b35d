package io.github.pressdiff.scheduler.quartz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScheduleDatabaseTest {

    @TempDir
    Path folder;

    /** Seen when a watcher was stopped: Quartz interrupted a thread that was writing, and the file was closed for all. */
    @Test
    void survivesAnInterruptInTheMiddleOfAWrite() throws Exception {
        ScheduleDatabase database = ScheduleDatabase.open(folder, 3);
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE note (id INT PRIMARY KEY, text VARCHAR(100))");
            for (int i = 0; i < 100; i++) {
                Thread.currentThread().interrupt();
                statement.execute("INSERT INTO note VALUES (" + i + ", 'written under an interrupt')");
                Thread.interrupted();
            }
            assertThat(count(database)).isEqualTo(100);
        } finally {
            Thread.interrupted();
            database.shutdown();
        }

        ScheduleDatabase again = ScheduleDatabase.open(folder, 3);
        assertThat(count(again)).isEqualTo(100);
        again.shutdown();
    }

    private static int count(ScheduleDatabase database) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT COUNT(*) FROM note")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
