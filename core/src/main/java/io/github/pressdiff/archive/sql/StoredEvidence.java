package io.github.pressdiff.archive.sql;

import io.github.pressdiff.archive.proof.EvidenceRow;
import io.github.pressdiff.archive.proof.EvidenceSource;
import io.github.pressdiff.archive.proof.EvidenceTable;
import io.github.pressdiff.archive.proof.UnreadableEvidenceException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows as they are in the tables, by plain statements; nothing is decoded, and nothing hashed. */
record StoredEvidence(Sql sql) implements EvidenceSource {

    @Override
    public List<EvidenceRow> after(EvidenceTable table, List<Object> key, int limit) {
        List<Object> values = new ArrayList<>(key);
        String where = "";
        if (!key.isEmpty()) {
            String first = table.key().get(0);
            where = key.size() == 1
                    ? " WHERE " + first + " > ?"
                    // The first half lets the database begin in the middle of an index; the second alone would be
                    // enough.
                    : " WHERE " + first + " >= ? AND (" + first + " > ? OR "
                            + table.key().get(1) + " > ?)";
            if (key.size() > 1) {
                values.add(0, key.get(0));
            }
        }
        return rows(table, where + order(table) + " FETCH FIRST " + limit + " ROWS ONLY", values);
    }

    @Override
    public List<EvidenceRow> at(EvidenceTable table, List<Object> key) {
        String where = String.join(" = ? AND ", table.key().subList(0, key.size()));
        return rows(table, " WHERE " + where + " = ?" + order(table), key);
    }

    private List<EvidenceRow> rows(EvidenceTable table, String rest, List<Object> values) {
        String select = "SELECT " + String.join(", ", table.columns()) + " FROM " + table.table() + rest;
        try {
            return sql.list(select, row -> read(table, row), values.toArray());
        } catch (SQLException e) {
            throw new UnreadableEvidenceException("error " + e.getErrorCode(), e);
        } catch (RuntimeException e) {
            // A database that reads damaged pages throws all kinds.
            throw new UnreadableEvidenceException(e.getClass().getSimpleName(), e);
        }
    }

    private static String order(EvidenceTable table) {
        return " ORDER BY " + String.join(", ", table.key());
    }

    private static EvidenceRow read(EvidenceTable table, ResultSet row) throws SQLException {
        @Nullable Object[] values = new @Nullable Object[table.columns().size()];
        for (int i = 0; i < values.length; i++) {
            Object value = row.getObject(i + 1);
            values[i] = value instanceof Number number ? (Object) number.longValue() : value;
        }
        return EvidenceRow.of(table, values);
    }
}
