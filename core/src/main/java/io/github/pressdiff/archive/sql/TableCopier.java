package io.github.pressdiff.archive.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Copies all rows of one database into the tables of another, which are the same and hold nothing but the memory of how they
 * were made.
 */
final class TableCopier {

    /** Bytes, roughly, that are written in one transaction. */
    private static final long TRANSACTION = 8L << 20;

    private final Connection from;
    private final Connection to;

    TableCopier(Connection from, Connection to) {
        this.from = from;
        this.to = to;
    }

    /** Copies the rows, goes on counting where the other counts, and has every foreign key looked after at the end. */
    void copyAll() throws SQLException {
        to.setAutoCommit(false);
        execute("SET REFERENTIAL_INTEGRITY FALSE");
        execute("DELETE FROM schema_step");
        Map<String, TableRows> targets =
                TableRows.all(to).stream().collect(Collectors.toMap(TableRows::table, Function.identity()));
        List<TableRows> tables = TableRows.all(from);
        for (TableRows table : tables) {
            if (!targets.containsKey(table.table())) {
                throw new SQLException("the table " + table.table() + " is unknown here");
            }
            copy(table);
        }
        execute("SET REFERENTIAL_INTEGRITY TRUE");
        for (TableRows table : tables) {
            execute("ALTER TABLE " + TableRows.quoted(table.table()) + " SET REFERENTIAL_INTEGRITY TRUE CHECK");
        }
        to.commit();
    }

    private void copy(TableRows table) throws SQLException {
        List<String> columns = TableRows.quoted(table.columns());
        String insert = "INSERT INTO " + TableRows.quoted(table.table()) + " (" + String.join(", ", columns) + ")"
                + (table.numbered().isPresent() ? " OVERRIDING SYSTEM VALUE" : "") + " VALUES ("
                + String.join(", ", columns.stream().map(column -> "?").toList()) + ")";
        long[] pending = {0};
        try (PreparedStatement statement = to.prepareStatement(insert)) {
            table.forEach(values -> {
                for (int i = 0; i < values.length; i++) {
                    statement.setObject(i + 1, values[i]);
                    pending[0] += size(values[i]);
                }
                statement.executeUpdate();
                if (pending[0] > TRANSACTION) {
                    to.commit();
                    pending[0] = 0;
                }
            });
        }
        to.commit();
        if (table.numbered().isPresent()) {
            restart(table, table.numbered().get());
        }
    }

    /** A number that was given away once is never given away again. */
    private void restart(TableRows table, String column) throws SQLException {
        long next = Math.max(
                1 + number("SELECT MAX(" + TableRows.quoted(column) + ") FROM " + TableRows.quoted(table.table())),
                number(
                        "SELECT identity_base FROM information_schema.columns WHERE table_schema = 'PUBLIC' AND table_name = '"
                                + table.table() + "' AND column_name = '" + column + "'"));
        execute(String.format(
                Locale.ROOT,
                "ALTER TABLE %s ALTER COLUMN %s RESTART WITH %d",
                TableRows.quoted(table.table()),
                TableRows.quoted(column),
                next));
    }

    private long number(String sql) throws SQLException {
        try (Statement statement = from.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = to.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long size(@Nullable Object value) {
        if (value instanceof byte[] bytes) {
            return bytes.length;
        }
        return value instanceof String text ? text.length() : Long.BYTES;
    }
}
