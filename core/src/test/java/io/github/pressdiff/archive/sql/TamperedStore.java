package io.github.pressdiff.archive.sql;

import static io.github.pressdiff.archive.sql.Captures.CLOCK;
import static io.github.pressdiff.archive.sql.Captures.REVISION;
import static io.github.pressdiff.archive.sql.Captures.capture;
import static io.github.pressdiff.archive.sql.Captures.extraction;
import static io.github.pressdiff.archive.sql.Captures.failed;
import static io.github.pressdiff.archive.sql.Captures.fetched;
import static io.github.pressdiff.archive.sql.Captures.minute;
import static io.github.pressdiff.archive.sql.Captures.notModified;

import io.github.pressdiff.archive.Archive;
import io.github.pressdiff.archive.HeldCapture;
import io.github.pressdiff.archive.Incident;
import io.github.pressdiff.archive.NewAnnotation;
import io.github.pressdiff.archive.proof.EvidenceTable;
import io.github.pressdiff.archive.proof.Heads;
import io.github.pressdiff.archive.proof.Seal;
import io.github.pressdiff.archive.proof.Verification;
import io.github.pressdiff.archive.proof.Verifier;
import io.github.pressdiff.extract.Article;
import io.github.pressdiff.extract.Paragraph;
import io.github.pressdiff.fetch.Body;
import io.github.pressdiff.fetch.FetchFailure;
import io.github.pressdiff.page.NewPage;
import io.github.pressdiff.page.PageId;
import io.github.pressdiff.page.PageUrl;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A real store with rows of every kind, opened past the program, so that each of its values can be altered. */
final class TamperedStore implements AutoCloseable {

    private final Connection connection;

    /** Opens a store to alter it; nothing is committed. */
    TamperedStore(Path folder) throws SQLException {
        connection = H2.open(StoreFolder.of(folder).database());
        execute("SET REFERENTIAL_INTEGRITY FALSE");
        connection.setAutoCommit(false);
    }

    /** Fills a store with two pages: versions, incidents of each kind, an annotation, a redaction, checks, a signed seal. */
    static void fill(Path folder) throws Exception {
        try (Archive archive = SqlArchive.open(folder, CLOCK)) {
            fill(archive);
        }
    }

    /** Fills an archive that is empty with the same. */
    static void fill(Archive archive) throws Exception {
        for (int number = 1; number <= 2; number++) {
            PageUrl url = PageUrl.parse("https://harbour.example/bridge/" + number);
            fill(archive, archive.add(NewPage.of(url), minute(0)).id(), number);
        }
        archive.addSeal(signed(archive.heads()));
        archive.confirm(new PageId(1), notModified(minute(500)), minute(500));
    }

    private static void fill(Archive archive, PageId page, int number) {
        for (int i = 1; i <= 4; i++) {
            archive.append(
                    capture(page, minute(i), "The bridge opens.", "Number " + number, "Edition " + i, prose(number)),
                    minute(i));
            archive.confirm(page, notModified(minute(i + 10)), minute(i + 10));
        }
        archive.fail(page, failed(minute(30)), minute(30));
        Incident gone = archive.lastingIncident(page).orElseThrow();
        archive.confirmIncident(gone.id(), minute(31));
        Article half = Article.of(List.of(Paragraph.of("Half " + number)));
        archive.hold(
                new HeldCapture(page, fetched("<p>Half " + number, minute(40)), half, FetchFailure.COLLAPSED, "half"),
                true,
                minute(40));
        archive.accept(archive.lastingIncident(page).orElseThrow().id(), extraction(REVISION, half), minute(41));
        archive.annotate(new NewAnnotation(page, 2, true, NewAnnotation.Importance.HIGH, "look"), minute(50));
        archive.redact(page, 3, "a name", minute(60));
    }

    /** Returns text that does not repeat itself, so that it is stored in parts. */
    private static String prose(int seed) {
        Random chance = new Random(seed);
        StringBuilder text = new StringBuilder();
        while (text.length() < 12_000) {
            text.append(Integer.toString(chance.nextInt(), 36)).append(' ');
        }
        return text.toString();
    }

    private static Seal signed(Heads heads) throws Exception {
        KeyPair key = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Seal seal = new Seal(minute(100), heads, null, null);
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(key.getPrivate());
        signature.update(seal.text().toByteArray());
        return new Seal(
                seal.at(),
                heads,
                new Seal.Signature(Body.of(key.getPublic().getEncoded()), Body.of(signature.sign())),
                null);
    }

    Verification verify() throws SQLException {
        return StoredEvidence.walk(Verifier.ofDefaults(), new Sql(connection));
    }

    /** Returns every row of a table, every column by its position in {@link #columns}. */
    List<@Nullable Object[]> rows(EvidenceTable table) throws SQLException {
        List<@Nullable Object[]> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT " + String.join(", ", columns(table)) + " FROM " + table.table())) {
            while (row.next()) {
                @Nullable
                Object[] values = new @Nullable Object[row.getMetaData().getColumnCount()];
                for (int i = 0; i < values.length; i++) {
                    values[i] = row.getObject(i + 1);
                }
                rows.add(values);
            }
        }
        return rows;
    }

    /** Returns the names of all columns of a table, in lower case. */
    List<String> columns(EvidenceTable table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT * FROM " + table.table() + " WHERE FALSE")) {
            List<String> names = new ArrayList<>();
            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                names.add(row.getMetaData().getColumnName(i).toLowerCase(Locale.ROOT));
            }
            // The database makes it from the hash.
            names.remove("prefix");
            return names;
        }
    }

    void delete(EvidenceTable table, @Nullable Object[] row) throws SQLException {
        List<String> columns = columns(table);
        String where = table.key().stream().map(key -> key + " = ?").collect(Collectors.joining(" AND "));
        try (PreparedStatement statement =
                connection.prepareStatement("DELETE FROM " + table.table() + " WHERE " + where)) {
            for (int i = 0; i < table.key().size(); i++) {
                statement.setObject(i + 1, row[columns.indexOf(table.key().get(i))]);
            }
            statement.executeUpdate();
        }
    }

    void insert(EvidenceTable table, @Nullable Object[] row) throws SQLException {
        String marks = String.join(", ", Collections.nCopies(row.length, "?"));
        try (PreparedStatement statement = connection.prepareStatement("INSERT INTO " + table.table() + " ("
                + String.join(", ", columns(table)) + ") OVERRIDING SYSTEM VALUE VALUES (" + marks + ")")) {
            for (int i = 0; i < row.length; i++) {
                statement.setObject(i + 1, row[i]);
            }
            statement.executeUpdate();
        }
    }

    void rollback() throws SQLException {
        connection.rollback();
    }

    /** Flips one bit of one value, all chosen by chance; returns what was done, or nothing if the tables do not allow it. */
    Optional<String> flip(EvidenceTable table, Random chance) throws SQLException {
        List<@Nullable Object[]> rows = rows(table);
        @Nullable Object[] row = rows.get(chance.nextInt(rows.size()));
        String column = table.columns().get(chance.nextInt(table.columns().size()));
        int at = columns(table).indexOf(column);
        Object real = row[at];
        if (real == null || isNoEvidence(table, column, row)) {
            return Optional.empty();
        }
        @Nullable Object[] other = row.clone();
        other[at] = flipped(real, chance);
        try {
            delete(table, row);
            insert(table, other);
        } catch (SQLException e) {
            // Two rows with one key: the tables themselves refuse it.
            rollback();
            return Optional.empty();
        }
        return Optional.of(table + " " + Arrays.toString(Arrays.copyOf(row, 3)) + ", " + column);
    }

    /** A row of which one empty column is to be filled. */
    static final class Filling {
        final EvidenceTable table;
        final @Nullable Object[] row;
        final @Nullable Object[] filled;
        final String words;

        Filling(EvidenceTable table, @Nullable Object[] row, int at, Object value) {
            this.table = table;
            this.row = row;
            this.filled = row.clone();
            this.filled[at] = value;
            this.words = table + " " + row[0] + " " + row[1] + ", column " + at + ": " + value;
        }
    }

    /** Returns every row of a table with each of its empty columns filled, with each of a few values of its type. */
    List<Filling> fillings(EvidenceTable table) throws SQLException {
        List<Filling> fillings = new ArrayList<>();
        for (@Nullable Object[] row : rows(table)) {
            for (String column : table.columns()) {
                int at = columns(table).indexOf(column);
                if (row[at] != null || isNoEvidence(table, column, row)) {
                    continue;
                }
                for (Object value : values(table, column)) {
                    fillings.add(new Filling(table, row, at, value));
                }
            }
        }
        return fillings;
    }

    private List<Object> values(EvidenceTable table, String column) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("SELECT " + column + " FROM " + table.table() + " WHERE FALSE")) {
            String type = row.getMetaData().getColumnClassName(1);
            return switch (type.substring(type.lastIndexOf('.') + 1)) {
                case "Long" -> List.of(0L, 1L, 2L, 99L);
                case "Integer" -> List.of(0, 1, 2, 99);
                case "Boolean" -> List.of(true, false);
                case "String" -> List.of("", "-", "x");
                default -> List.of(new byte[0], new byte[1]);
            };
        }
    }

    /** Does past the program what it does to redact a content; returns false if the content holds nothing any more. */
    boolean redact(@Nullable Object[] content, long redaction) throws SQLException {
        if (content[columns(EvidenceTable.CONTENT).indexOf("redaction")] != null) {
            return false;
        }
        update("UPDATE content SET redaction = " + redaction + ", bytes = NULL, base = NULL WHERE id = " + content[0]);
        update("DELETE FROM content_part WHERE content = " + content[0]);
        return true;
    }

    void update(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    /** The number of a seal says nothing, nor do the address of an authority and the steps of a difference; of what was removed only the hash is known. */
    private boolean isNoEvidence(EvidenceTable table, String column, @Nullable Object[] row) throws SQLException {
        return (table == EvidenceTable.SEAL && List.of("id", "authority").contains(column))
                || (table == EvidenceTable.CONTENT && column.equals("step"))
                || (table == EvidenceTable.CONTENT
                        && row[columns(table).indexOf("redaction")] != null
                        && List.of("length", "coding", "base", "step").contains(column));
    }

    private static Object flipped(Object real, Random chance) {
        if (real instanceof Long number) {
            return number ^ (1L << chance.nextInt(64));
        }
        if (real instanceof Integer number) {
            return number ^ (1 << chance.nextInt(32));
        }
        if (real instanceof Boolean truth) {
            return !truth;
        }
        if (real instanceof String text) {
            if (text.isEmpty()) {
                return "\0";
            }
            char[] letters = text.toCharArray();
            letters[chance.nextInt(letters.length)] ^= (char) (1 << chance.nextInt(16));
            return new String(letters);
        }
        byte[] bytes = ((byte[]) real).clone();
        bytes[chance.nextInt(bytes.length)] ^= (byte) (1 << chance.nextInt(8));
        return bytes;
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }
}
