package io.github.pressdiff.archive.proof;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The rows of a source one after the other, and what damage it is when some cannot be read. */
final class StoredRows {

    private static final int AT_ONCE = 256;

    private final EvidenceSource source;

    StoredRows(EvidenceSource source) {
        this.source = source;
    }

    /** Walks over all rows of a table in the order of their keys. */
    void each(EvidenceTable table, Consumer<EvidenceRow> walker) {
        List<Object> last = List.of();
        while (true) {
            List<EvidenceRow> rows = readAfter(table, last, walker);
            if (rows.isEmpty()) {
                return;
            }
            for (EvidenceRow row : rows) {
                List<Object> key = row.key();
                if (!last.isEmpty() && compare(last, key) >= 0) {
                    throw new DamageException(
                            "the table " + table.table() + " holds " + words(key) + " after " + words(last));
                }
                last = key;
                walker.accept(row);
            }
        }
    }

    /** Returns the row with this key. */
    Optional<EvidenceRow> find(EvidenceTable table, Object... key) {
        List<EvidenceRow> rows = at(table, key);
        if (rows.size() > 1) {
            throw new DamageException(
                    "the table " + table.table() + " holds the key " + words(List.of(key)) + " twice");
        }
        return rows.stream().filter(row -> row.key().equals(List.of(key))).findFirst();
    }

    /** Returns all rows whose key begins so, in order. */
    List<EvidenceRow> at(EvidenceTable table, Object... key) {
        try {
            return source.at(table, List.of(key));
        } catch (UnreadableEvidenceException e) {
            throw new DamageException("the database cannot read " + words(List.of(key)) + " in the table "
                    + table.table() + ": " + e.getMessage());
        }
    }

    private List<EvidenceRow> readAfter(EvidenceTable table, List<Object> last, Consumer<EvidenceRow> walker) {
        try {
            return source.after(table, last, AT_ONCE);
        } catch (UnreadableEvidenceException e) {
            throw unreadable(table, last, walker);
        }
    }

    /** Goes on row by row to the one that cannot be read; what comes before may be damaged too, and is named then. */
    private DamageException unreadable(EvidenceTable table, List<Object> from, Consumer<EvidenceRow> walker) {
        List<Object> last = from;
        try {
            for (int i = 0; i < AT_ONCE; i++) {
                List<EvidenceRow> rows = source.after(table, last, 1);
                if (rows.isEmpty()) {
                    break;
                }
                rows.forEach(walker);
                last = rows.get(0).key();
            }
        } catch (UnreadableEvidenceException e) {
            String where = last.isEmpty() ? "the first row" : "what follows " + words(last);
            return new DamageException(
                    "the database cannot read " + where + " in the table " + table.table() + ": " + e.getMessage());
        }
        return new DamageException("the database cannot read the table " + table.table() + " as a whole");
    }

    private static int compare(List<Object> one, List<Object> two) {
        for (int i = 0; i < one.size(); i++) {
            int order = one.get(i) instanceof Long number && two.get(i) instanceof Long other
                    ? number.compareTo(other)
                    : one.get(i).toString().compareTo(two.get(i).toString());
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static String words(List<Object> key) {
        return String.join(", ", key.stream().map(String::valueOf).toList());
    }
}
