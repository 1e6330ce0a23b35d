package io.github.pressdiff.archive.sql;

import io.github.pressdiff.archive.ContentHash;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Single statements with their values, on one connection. A statement is prepared once and kept as long as the connection: at
 * each check the same dozen is run. Used by one thread only; no statement may be run while its own rows are being read.
 */
final class Sql {

    private final Connection connection;
    private final Map<String, PreparedStatement> statements = new HashMap<>();
    private final Map<String, PreparedStatement> numberedInserts = new HashMap<>();
    private final RecentContents recent = new RecentContents();

    Sql(Connection connection) {
        this.connection = connection;
    }

    /**
     * Reads one row.
     *
     * @param <T> what it holds
     */
    interface RowReader<T> {
        /** Returns what the row holds; {@link IllegalArgumentException} says that it holds something impossible. */
        T read(ResultSet row) throws SQLException;
    }

    /** Returns the contents that were used last on this connection. */
    RecentContents recent() {
        return recent;
    }

    <T> List<T> list(String sql, RowReader<T> reader, @Nullable Object... values) throws SQLException {
        PreparedStatement statement = prepared(sql);
        bind(statement, values);
        try (ResultSet rows = statement.executeQuery()) {
            List<T> found = new ArrayList<>();
            while (rows.next()) {
                found.add(reader.read(rows));
            }
            return found;
        } catch (IllegalArgumentException e) {
            throw new DamagedStoreException("a row cannot be what was stored (" + e.getMessage() + ")", e);
        }
    }

    /** Returns the first row. */
    <T> Optional<T> first(String sql, RowReader<T> reader, @Nullable Object... values) throws SQLException {
        return list(sql, reader, values).stream().findFirst();
    }

    void insert(String sql, @Nullable Object... values) throws SQLException {
        update(sql, values);
    }

    /** Returns how many rows were changed. */
    int update(String sql, @Nullable Object... values) throws SQLException {
        PreparedStatement statement = prepared(sql);
        bind(statement, values);
        return statement.executeUpdate();
    }

    /** Inserts a row and returns the number that the database gave it, which is the table's first column. */
    long insertNumbered(String sql, @Nullable Object... values) throws SQLException {
        PreparedStatement statement = numberedInserts.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql, Statement.RETURN_GENERATED_KEYS);
            numberedInserts.put(sql, statement);
        }
        bind(statement, values);
        statement.executeUpdate();
        try (ResultSet keys = statement.getGeneratedKeys()) {
            keys.next();
            return keys.getLong(1);
        }
    }

    /** Returns the hash that a column holds, which is never null. */
    static ContentHash hash(ResultSet row, String column) throws SQLException {
        return ContentHash.ofDigest(row.getBytes(column));
    }

    /** Returns a whole number, or null where the column is null; columns count from 1. */
    static @Nullable Integer integer(ResultSet row, int column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : value;
    }

    /** Returns a whole number, or null where the column is null; columns count from 1. */
    static @Nullable Long wholeNumber(ResultSet row, int column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    /** Returns a whole number, or null where the column is null. */
    static @Nullable Integer integer(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : value;
    }

    /** Returns a whole number, or null where the column is null. */
    static @Nullable Long wholeNumber(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    private PreparedStatement prepared(String sql) throws SQLException {
        PreparedStatement statement = statements.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            statements.put(sql, statement);
        }
        return statement;
    }

    private static @Nullable Object stored(@Nullable Object value) {
        if (value instanceof ContentHash hash) {
            return hash.toByteArray();
        }
        return value instanceof String text ? StoredText.of(text) : value;
    }

    private static void bind(PreparedStatement statement, @Nullable Object[] values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, stored(values[i]));
        }
    }
}
