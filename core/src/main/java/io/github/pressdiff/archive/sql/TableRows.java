package io.github.pressdiff.archive.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All rows of one table, a few at a time, so that a large one needs no more memory than a small one. They come in the order
 * in which they were inserted, or by their number where that is the key.
 *
 * @param connection to the database
 * @param table its name
 * @param columns their names, in their order, without those that the database makes of others
 * @param numbered the column that gets its values from the database; empty for none
 */
record TableRows(Connection connection, String table, List<String> columns, Optional<String> numbered) {

    /** Rows at a time; a part of a content may have 256 KB. */
    private static final int BATCH = 100;

    TableRows {
        columns = List.copyOf(columns);
    }

    /** What is done with a row. */
    interface Visitor {
        /** Takes the values of a row, in the order of the columns; null where there is none. */
        void visit(@Nullable Object[] values) throws SQLException;
    }

    /** Returns every table of a database by name. */
    static List<TableRows> all(Connection connection) throws SQLException {
        Sql sql = new Sql(connection);
        List<TableRows> tables = new ArrayList<>();
        for (String name : sql.list(
                "SELECT table_name FROM information_schema.tables WHERE table_schema = 'PUBLIC'"
                        + " AND table_type = 'BASE TABLE' ORDER BY table_name",
                row -> row.getString(1))) {
            String of = " FROM information_schema.columns WHERE table_schema = 'PUBLIC' AND table_name = ?";
            List<String> columns = sql.list(
                    "SELECT column_name" + of + " AND is_generated = 'NEVER' ORDER BY column_name",
                    row -> row.getString(1),
                    name);
            Optional<String> numbered =
                    sql.first("SELECT column_name" + of + " AND is_identity = 'YES'", row -> row.getString(1), name);
            tables.add(new TableRows(connection, name, columns, numbered));
        }
        return tables;
    }

    /** Visits all rows. */
    void forEach(Visitor visitor) throws SQLException {
        String names = String.join(", ", quoted(columns));
        try (PreparedStatement statement = connection.prepareStatement("SELECT _ROWID_, " + names + " FROM "
                + quoted(table) + " WHERE _ROWID_ > ? ORDER BY _ROWID_ LIMIT " + BATCH)) {
            long last = Long.MIN_VALUE;
            while (true) {
                statement.setLong(1, last);
                long begun = last;
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        last = rows.getLong(1);
                        visitor.visit(values(rows));
                    }
                }
                if (last == begun) {
                    return;
                }
            }
        }
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    static List<String> quoted(List<String> names) {
        return names.stream().map(TableRows::quoted).toList();
    }

    private @Nullable Object[] values(ResultSet row) throws SQLException {
        @Nullable Object[] values = new Object[columns.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = row.getObject(i + 2);
        }
        return values;
    }
}
