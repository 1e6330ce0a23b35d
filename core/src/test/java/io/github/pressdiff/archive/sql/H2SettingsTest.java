package io.github.pressdiff.archive.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.h2.api.ErrorCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database is the one that was tested, and works as it was told to, by its own account. */
class H2SettingsTest {

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void make() throws SQLException {
        file = folder.resolve("pressdiff.mv.db");
        H2.create(file).close();
    }

    /**
     * 2.5.250 and 2.5.252 forgot acknowledged commits after a kill, in spite of a sync; 2.2.224 and 2.3.232 are known to lose
     * rows. Another version may come only when the tests of kills and power cuts have been run with it, the long ones too.
     */
    @Test
    void isTheVersionThatSurvivedKillsAndPowerCuts() throws SQLException {
        try (Connection connection = H2.open(file)) {
            assertThat(connection.getMetaData().getDriverVersion()).startsWith("2.4.240 ");
            assertThat(settings(connection).get("info.VERSION")).startsWith("2.4.240 ");
        }
    }

    @Test
    void writesEachCommitAtOnceAndLeavesTheRestAlone() throws SQLException {
        try (Connection connection = H2.open(file)) {
            assertThat(settings(connection))
                    .containsEntry("WRITE_DELAY", "0")
                    .doesNotContainKey("LAZY_QUERY_EXECUTION");
            assertThat(settings(connection).getOrDefault("RETENTION_TIME", "45000"))
                    .isEqualTo("45000");
            assertThat(settings(connection).getOrDefault("DB_CLOSE_DELAY", "0")).isEqualTo("0");
        }
        // No server of its own and no lock file of another kind.
        assertThat(folder).isDirectoryContaining(one -> one.equals(file)).isDirectoryNotContaining("glob:**lock.db");
    }

    @Test
    void makesNothingWhereNothingIs() {
        Path missing = folder.resolve("missing.mv.db");
        assertThatThrownBy(() -> H2.open(missing).close())
                .isInstanceOfSatisfying(
                        SQLException.class,
                        e -> assertThat(e.getErrorCode()).isEqualTo(ErrorCode.DATABASE_NOT_FOUND_WITH_IF_EXISTS_1));
        assertThat(missing).doesNotExist();
    }

    @Test
    void looksWithoutWriting() throws Exception {
        byte[] before = Files.readAllBytes(file);
        try (Connection connection = H2.look(file)) {
            assertThat(H2.isReadOnly(connection)).isTrue();
        }
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    private static Map<String, String> settings(Connection connection) throws SQLException {
        Map<String, String> settings = new HashMap<>();
        try (ResultSet rows = connection
                .createStatement()
                .executeQuery("SELECT setting_name, setting_value FROM information_schema.settings")) {
            while (rows.next()) {
                settings.put(rows.getString(1), rows.getString(2));
            }
        }
        return settings;
    }
}
