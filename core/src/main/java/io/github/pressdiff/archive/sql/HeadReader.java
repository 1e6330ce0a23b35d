package io.github.pressdiff.archive.sql;

import io.github.pressdiff.archive.sql.StoreHead.Mark;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads from a database how far it has come. Which tables there are is looked up once. */
final class HeadReader {

    /**
     * Tables to which rows are only added, with the column that counts them. Whatever else belongs to a page has its row in
     * page_record.
     */
    private static final Map<String, String> NUMBERED = Map.of(
            "check_record", "sequence",
            "page_record", "number",
            "release_list", "id",
            "release_list_check", "id",
            "seal", "id");

    /** Those whose rows are chained. */
    private static final List<String> CHAINED = List.of("check_record", "page_record");

    private final Sql sql;
    private final List<String> tables;
    private final Set<String> chained = new HashSet<>();
    private final String question;

    /** @throws SQLException if the database cannot be read */
    HeadReader(Sql sql) throws SQLException {
        this.sql = sql;
        Set<String> present = new HashSet<>(sql.list(
                "SELECT LOWER(table_name) AS name FROM information_schema.tables WHERE table_schema = 'PUBLIC'",
                row -> row.getString("name")));
        this.tables =
                NUMBERED.keySet().stream().filter(present::contains).sorted().toList();
        for (String table : CHAINED) {
            if (present.contains(table) && hasChain(table)) {
                chained.add(table);
            }
        }
        this.question = "SELECT "
                + String.join(
                        ", ",
                        tables.stream()
                                .map(table -> "(SELECT MAX(" + NUMBERED.get(table) + ") FROM " + table + ")")
                                .toList());
    }

    /** Returns how far the database has come, the open transaction included. */
    StoreHead read() throws SQLException {
        List<Mark> marks = new ArrayList<>();
        for (Mark mark : sql.first(question, this::marks).orElseThrow()) {
            marks.add(new Mark(mark.table(), mark.reached(), chain(mark.table(), mark.reached())));
        }
        return new StoreHead(marks);
    }

    /** Returns the first mark that the database has not reached, or reached with another chain. */
    Optional<Mark> missing(StoreHead head) throws SQLException {
        List<Mark> reached = read().marks();
        for (Mark mark : head.marks()) {
            long here = reached.stream()
                    .filter(other -> other.table().equals(mark.table()))
                    .mapToLong(Mark::reached)
                    .findFirst()
                    .orElse(0);
            if (here < mark.reached() || !isOfChain(mark)) {
                return Optional.of(mark);
            }
        }
        return Optional.empty();
    }

    /** A chain that either side does not know yet says nothing. */
    private boolean isOfChain(Mark mark) throws SQLException {
        String here = chain(mark.table(), mark.reached());
        return here.isEmpty() || mark.chain().isEmpty() || here.equals(mark.chain());
    }

    private String chain(String table, long number) throws SQLException {
        if (!chained.contains(table) || number == 0) {
            return "";
        }
        return sql.first(
                        "SELECT chain FROM " + table + " WHERE " + NUMBERED.get(table) + " = ?",
                        row -> Optional.ofNullable(row.getBytes("chain"))
                                .map(HexFormat.of()::formatHex)
                                .orElse(""),
                        number)
                .orElse("");
    }

    private List<Mark> marks(ResultSet row) throws SQLException {
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < tables.size(); i++) {
            marks.add(new Mark(tables.get(i), row.getLong(i + 1), ""));
        }
        return marks;
    }

    private boolean hasChain(String table) throws SQLException {
        return sql.first(
                        "SELECT 1 FROM information_schema.columns WHERE table_schema = 'PUBLIC'"
                                + " AND LOWER(table_name) = ? AND LOWER(column_name) = 'chain'",
                        row -> true,
                        table)
                .isPresent();
    }
}
