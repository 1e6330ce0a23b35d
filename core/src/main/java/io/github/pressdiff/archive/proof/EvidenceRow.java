package io.github.pressdiff.archive.proof;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row as it is stored. Numbers are {@link Long}, texts {@link String}, truth {@link Boolean}, bytes {@code byte[]}. */
public final class EvidenceRow {

    private final EvidenceTable table;
    private final @Nullable Object[] values;

    private EvidenceRow(EvidenceTable table, @Nullable Object[] values) {
        this.table = table;
        this.values = values;
    }

    /**
     * Returns a row.
     *
     * @param values one for each column of the table, in its order; null where nothing is stored; not copied
     * @throws IllegalArgumentException if there are more or fewer values than columns
     */
    public static EvidenceRow of(EvidenceTable table, @Nullable Object... values) {
        if (values.length != table.columns().size()) {
            throw new IllegalArgumentException(
                    table + " has " + table.columns().size() + " columns, not " + values.length);
        }
        return new EvidenceRow(table, values);
    }

    /** Returns the values of the key. */
    List<Object> key() {
        return table.key().stream().map(this::required).toList();
    }

    long number(String column) {
        return required(column) instanceof Long number ? number : wrong(column, Long.class);
    }

    String text(String column) {
        return required(column) instanceof String text ? text : wrong(column, String.class);
    }

    byte[] bytes(String column) {
        return required(column) instanceof byte[] bytes ? bytes : wrong(column, byte[].class);
    }

    boolean has(String column) {
        return value(column) != null;
    }

    @Nullable
    Object value(String column) {
        return values[table.columns().indexOf(column)];
    }

    private Object required(String column) {
        Object value = value(column);
        return value == null ? wrong(column, Object.class) : value;
    }

    private <T> T wrong(String column, Class<T> wanted) {
        throw new DamageException("a row of the table " + table.table() + " has no " + wanted.getSimpleName()
                + " in the column " + column);
    }
}
