package io.github.pressdiff.archive.sql;

import static io.github.pressdiff.archive.sql.Captures.CLOCK;
import static io.github.pressdiff.archive.sql.Captures.URL;
import static io.github.pressdiff.archive.sql.Captures.minute;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.pressdiff.archive.ArchiveException;
import io.github.pressdiff.archive.ArchiveException.Reason;
import io.github.pressdiff.archive.StoreLocation.Server;
import io.github.pressdiff.page.ContentRules;
import io.github.pressdiff.page.PageId;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a store on a server is made, opened, refused and reached again. */
class PostgresStoreTest {

    private static final SchemaStep LATER = new SchemaStep(
            2, "002-later.sql", "CREATE TABLE more (id INTEGER);\nALTER TABLE page ADD COLUMN note VARCHAR(10);\n");
    private static final SchemaStep BROKEN =
            new SchemaStep(2, "002-broken.sql", "CREATE TABLE more (id INTEGER);\nCREATE TABLE more (id INTEGER);\n");
    private static final String TABLES =
            "SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = CURRENT_SCHEMA";

    private Server store;

    @BeforeEach
    void nameTheStore() {
        store = PostgresServer.newStore();
    }

    @Test
    void opensNothingWhereNothingIs() throws SQLException {
        assertThat(assertRefused(() -> openExisting(store), Reason.MISSING))
                .hasMessageStartingWith("the store " + store + " does not exist");
        assertThat(value(TABLES)).isEqualTo("0");
    }

    @Test
    void leavesADatabaseOfSomebodyElseAlone() throws SQLException {
        execute("CREATE TABLE letters (id INTEGER)");

        assertRefused(() -> open(store), Reason.DAMAGED);
        assertRefused(() -> openExisting(store), Reason.DAMAGED);
        assertThat(value(TABLES)).isEqualTo("1");
    }

    @Test
    void refusesAStoreOfANewerProgramAndNamesBoth() throws SQLException {
        open(store).close();
        execute("INSERT INTO schema_step VALUES (99, '099-later.sql', 'abc', 0, 'pressdiff 7.5')");

        assertThat(assertRefused(() -> open(store), Reason.NEWER))
                .hasMessageContaining("pressdiff 7.5")
                .hasMessageContaining("tables 99");
    }

    @Test
    void refusesAStoreWhoseTablesWereMadeByOtherSteps() throws SQLException {
        open(store).close();
        execute("UPDATE schema_step SET sha256 = 'abc'");

        assertRefused(() -> openExisting(store), Reason.DAMAGED);
    }

    @Test
    void refusesDatabasesSchemasAndServersThatAreNotThere() throws Exception {
        assertRefused(() -> open(PostgresServer.at("nowhere", store.parameters())), Reason.MISSING);
        assertRefused(() -> open(PostgresServer.with(store, "currentSchema", "nowhere")), Reason.MISSING);
        assertRefused(() -> open(PostgresServer.with(store, "user", "nobody")), Reason.FAILED);
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        assertRefused(() -> open(new Server("localhost", free, "store", Map.of("user", "me"))), Reason.UNREACHABLE);
    }

    @Test
    void refusesADatabaseThatCannotHoldEveryText() {
        PostgresServer.execute(
                "CREATE DATABASE latin ENCODING 'LATIN1' LC_COLLATE 'C' LC_CTYPE 'C' TEMPLATE template0");

        assertThat(assertRefused(() -> open(PostgresServer.at("latin", Map.of("user", "postgres"))), Reason.FAILED))
                .hasMessageContaining("LATIN1");
    }

    @Test
    void appliesALaterStepOnceAndOnlyWhenNobodyElseUsesTheStore() throws SQLException {
        try (SqlArchive other = open(store)) {
            assertRefused(() -> opener(LATER).open(), Reason.IN_USE);
            assertThat(other.pages()).isEmpty();
        }
        opener(LATER).open().close();
        opener(LATER).openOrMake().close();

        assertThat(value("SELECT COUNT(*) FROM schema_step")).isEqualTo("2");
        assertRefused(() -> open(store), Reason.NEWER);
    }

    @Test
    void leavesTheStoreAsItWasWhenAStepFails() throws SQLException {
        open(store).close();
        String before = value(TABLES);

        assertRefused(() -> opener(BROKEN).open(), Reason.FAILED);
        assertThat(value(TABLES)).isEqualTo(before);
        open(store).close();
    }

    @Test
    void isMadeOnceWhenSeveralOpenItAtTheSameTime() {
        Stream.generate(() -> store)
                .limit(4)
                .parallel()
                .forEach(each -> open(each).close());

        try (SqlArchive archive = openExisting(store)) {
            assertThat(archive.pages()).isEmpty();
        }
    }

    @Test
    void connectsAgainAfterItsConnectionWasLost() throws SQLException {
        try (SqlArchive archive = open(store)) {
            archive.add(URL, "", ContentRules.none(), null, minute(0));
            for (int i = 0; i < 2; i++) {
                cutOff();
                ArchiveException lost = assertRefused(archive::pages, Reason.UNREACHABLE);
                assertThat(lost).hasMessageContaining("cannot be reached");
                assertThat(archive.pages()).hasSize(1);
            }
            cutOff();
            assertRefused(
                    () -> archive.fail(archive.page(URL).orElseThrow().id(), Captures.failed(minute(1)), minute(1)),
                    Reason.UNREACHABLE);
            archive.fail(archive.page(URL).orElseThrow().id(), Captures.failed(minute(1)), minute(1));
            assertThat(archive.checks(archive.page(URL).orElseThrow().id())).hasSize(1);
        }
    }

    /** The lock for writers is held by somebody who stands still; the server cuts this writer off while it waits. */
    @Test
    void storesNothingOfAWriteThatIsCutOff() throws Exception {
        try (SqlArchive archive = open(store);
                Connection other = PostgresServer.connect(store)) {
            other.setAutoCommit(false);
            Postgres.execute(other, "SELECT pg_advisory_xact_lock(" + Postgres.lock(other) + ")");
            Thread cutter = new Thread(() -> {
                while (cutOffWaiting() == 0) {
                    Thread.onSpinWait();
                }
            });
            cutter.start();
            assertRefused(() -> archive.add(URL, "", ContentRules.none(), null, minute(0)), Reason.UNREACHABLE);
            cutter.join();
            other.rollback();
            assertThat(archive.pages()).isEmpty();
            archive.add(URL, "", ContentRules.none(), null, minute(0));
        }
    }

    /** Seen: the next write became part of the transaction that only reads, and was refused. */
    @Test
    void writesAfterAReadThatRanOutOfMemory() throws SQLException {
        Storage storage = opener().openOrMake();
        try {
            assertThat(catchThrowable(() -> storage.read(sql -> {
                        throw new StackOverflowError("made to fail");
                    })))
                    .isInstanceOf(StackOverflowError.class);
            storage.write(sql -> sql.update("INSERT INTO release_list (url, name, follows, per_day, paused, added_at)"
                    + " VALUES ('https://a.example', '', TRUE, 1, FALSE, 0)"));
        } finally {
            storage.close();
        }
        assertThat(value("SELECT COUNT(*) FROM release_list")).isEqualTo("1");
    }

    /** Seen: what a question for the size had begun stayed open, until the server ended it. */
    @Test
    void leavesNoTransactionOpenBehindItsFigures() throws SQLException {
        try (SqlArchive archive = open(store)) {
            assertThat(archive.figures().bytes()).isPositive();
            assertThat(value(
                            "SELECT COUNT(*) FROM pg_stat_activity WHERE state LIKE 'idle in transaction%' AND usename = '"
                                    + store.parameter("user").orElseThrow() + "'"))
                    .isEqualTo("0");
        }
    }

    @Test
    void asksForCommitsThatAreOnTheDisk() throws SQLException {
        try (Connection connection = PostgresServer.connect(store)) {
            assertThat(Postgres.value(connection, "SHOW synchronous_commit")).isEqualTo("on");
            assertThat(Postgres.value(connection, "SHOW transaction_isolation")).isEqualTo("read committed");
            // A writer that stands still in a transaction keeps the lock, and the others out, for so long only.
            assertThat(Postgres.value(connection, "SHOW idle_in_transaction_session_timeout"))
                    .isEqualTo("30s");
        }
        try (Connection connection = PostgresServer.connectAsAdministrator(store)) {
            assertThat(Postgres.value(
                            connection, "SELECT reset_val FROM pg_settings WHERE name = 'synchronous_commit'"))
                    .isEqualTo("off");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "check_record",
                "version",
                "snapshot",
                "content",
                "content_part",
                "incident",
                "incident_event",
                "page_record",
                "annotation",
                "redaction",
                "seal"
            })
    void letsNobodyChangeEvidence(String table) throws SQLException {
        open(store).close();
        try (Connection user = PostgresServer.connect(store);
                Connection administrator = PostgresServer.connectAsAdministrator(store)) {
            String column = Postgres.value(
                    user,
                    "SELECT column_name FROM information_schema.columns WHERE table_schema = CURRENT_SCHEMA AND table_name = '"
                            + table + "' AND ordinal_position = 2");
            for (String change : List.of("UPDATE %s SET %s = NULL", "DELETE FROM %s", "TRUNCATE %s CASCADE")) {
                String sql = change.formatted(table, column);
                boolean isByRow = table.startsWith("content") && !change.startsWith("TRUNCATE");
                if (!isByRow) {
                    assertThat(catchThrowable(() -> Postgres.execute(administrator, sql)))
                            .as(sql)
                            .hasMessageContaining("never changed");
                }
                assertThat(Postgres.value(
                                user,
                                "SELECT has_table_privilege('" + table + "', '"
                                        + change.substring(0, change.indexOf(' ')) + "')"))
                        .as(sql)
                        .isEqualTo(table.equals("content_part") && change.startsWith("DELETE") ? "t" : "f");
            }
        }
    }

    /** The settings of a page may change; what its record is about may not. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE page SET url = 'https://other.example/'",
                "UPDATE page SET added_at = added_at + 1",
                "DELETE FROM page",
                "TRUNCATE page CASCADE"
            })
    void keepsThePagesThatWereWatched(String change) throws SQLException {
        try (SqlArchive archive = open(store)) {
            archive.add(URL, "", ContentRules.none(), null, minute(0));
        }
        try (Connection administrator = PostgresServer.connectAsAdministrator(store)) {
            assertThat(catchThrowable(() -> Postgres.execute(administrator, change)))
                    .hasMessageContaining("never changed");
            Postgres.execute(administrator, "UPDATE page SET name = 'another', url = url, paused = TRUE");
        }
    }

    /** Row by row: what holds bytes can be taken away by a redaction, and by nothing else. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE content SET coding = 'X'",
                "UPDATE content SET sha256 = NULL",
                "DELETE FROM content",
                "UPDATE content_part SET bytes = NULL",
                "DELETE FROM content_part"
            })
    void keepsBytesThatNoRedactionNames(String change) throws SQLException {
        try (SqlArchive archive = open(store)) {
            PageId page =
                    archive.add(URL, "", ContentRules.none(), null, minute(0)).id();
            // Long, and hardly compressed, so that it takes rows of its own.
            String numbers =
                    new Random(1).ints(5_000).mapToObj(Integer::toHexString).collect(Collectors.joining());
            archive.append(Captures.capture(page, minute(1), "A"), minute(1));
            archive.append(Captures.capture(page, minute(2), numbers), minute(2));
            archive.redact(page, 1, "a name", minute(3));
        }
        try (Connection administrator = PostgresServer.connectAsAdministrator(store)) {
            assertThat(catchThrowable(() -> Postgres.execute(administrator, change)))
                    .hasMessageContaining("never changed");
            administrator.setAutoCommit(false);
            Postgres.execute(
                    administrator, "INSERT INTO redaction (page, version, at, reason) VALUES (1, 2, 0, 'another')");
            assertThat(catchThrowable(() -> Postgres.execute(administrator, "UPDATE content SET sha256 = '\\x00'")))
                    .hasMessageContaining("never changed");
        }
    }

    private PostgresOpener opener(SchemaStep... later) {
        List<SchemaStep> steps = Stream.concat(SchemaStep.postgresql().stream(), Stream.of(later))
                .toList();
        return new PostgresOpener(store, Map.of(), steps, minute(1));
    }

    private void cutOff() throws SQLException {
        PostgresServer.execute("SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity WHERE usename = '"
                + store.parameter("user").orElseThrow() + "'");
    }

    private int cutOffWaiting() {
        try (Connection administrator = PostgresServer.connectAsAdministrator(store)) {
            return Integer.parseInt(String.valueOf(Postgres.value(
                    administrator,
                    "SELECT COUNT(pg_terminate_backend(pid, 10000)) FROM pg_stat_activity WHERE wait_event = 'advisory'"
                            + " AND usename = '" + store.parameter("user").orElseThrow() + "'")));
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = PostgresServer.connect(store)) {
            Postgres.execute(connection, sql);
        }
    }

    private String value(String sql) throws SQLException {
        try (Connection connection = PostgresServer.connect(store)) {
            return String.valueOf(Postgres.value(connection, sql));
        }
    }

    private static SqlArchive open(Server store) {
        return SqlArchive.open(store, Map.of(), CLOCK);
    }

    private static SqlArchive openExisting(Server store) {
        return SqlArchive.openExisting(store, Map.of(), CLOCK);
    }

    private static ArchiveException assertRefused(Runnable call, Reason reason) {
        ArchiveException refusal = catchThrowableOfType(ArchiveException.class, call::run);
        assertThat(refusal).isNotNull();
        assertThat(refusal.reason()).as(refusal.getMessage()).isEqualTo(reason);
        assertThat(refusal.getMessage())
                .startsWith("the store jdbc:postgresql://")
                .doesNotContainPattern("\\p{Cntrl}");
        return refusal;
    }
}
