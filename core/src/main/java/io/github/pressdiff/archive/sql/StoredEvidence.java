package io.github.pressdiff.archive.sql;

import io.github.pressdiff.archive.proof.EvidenceRow;
import io.github.pressdiff.archive.proof.EvidenceSource;
import io.github.pressdiff.archive.proof.EvidenceTable;
import io.github.pressdiff.archive.proof.UnreadableEvidenceException;
import io.github.pressdiff.archive.proof.Verification;
import io.github.pressdiff.archive.proof.Verifier;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows as they are in the tables, by plain statements; nothing is decoded, and nothing hashed. */
final class StoredEvidence implements EvidenceSource {

    private final Sql sql;
    private boolean hasStumbled;

    private StoredEvidence(Sql sql) {
        this.sql = sql;
    }

    /**
     * Walks over the evidence of a store.
     *
     * @throws SQLException if the database fails for another reason than what is stored, as when its connection is lost
     */
    static Verification walk(Verifier verifier, Sql sql) throws SQLException {
        try {
            return verifier.verify(new StoredEvidence(sql));
        } catch (Interruption e) {
            throw e.reason;
        }
    }

    @Override
    public List<EvidenceRow> after(EvidenceTable table, List<Object> key, int limit) {
        String rest = order(table) + " FETCH FIRST " + limit + " ROWS ONLY";
        if (key.isEmpty()) {
            return rows(table, rest, key);
        }
        String first = table.key().get(0);
        if (key.size() == 1) {
            return rows(table, " WHERE " + first + " > ?" + rest, key);
        }
        // The first condition lets the database begin in the middle of an index; the second alone would be enough.
        String where = " WHERE %s >= ? AND (%s > ? OR %s > ?)"
                .formatted(first, first, table.key().get(1));
        return rows(table, where + rest, List.of(key.get(0), key.get(0), key.get(1)));
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
            // A database that has met damage may close itself; what it says from then on says nothing new.
            if (!hasStumbled && !ReadFailure.isDamage(e)) {
                throw new Interruption(e);
            }
            throw unreadable("error " + ReadFailure.code(e), e);
        } catch (RuntimeException e) {
            // A database that reads damaged pages throws all kinds.
            throw unreadable(e.getClass().getSimpleName(), e);
        }
    }

    private UnreadableEvidenceException unreadable(String message, Exception e) {
        hasStumbled = true;
        return new UnreadableEvidenceException(message, e);
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

    /** Ends a walk about which nothing can be said; the walk itself knows nothing of SQL. */
    private static final class Interruption extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final SQLException reason;

        Interruption(SQLException reason) {
            super(reason);
            this.reason = reason;
        }
    }
}
