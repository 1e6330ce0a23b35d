package io.github.pressdiff.archive.sql;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.pressdiff.archive.ContentHash;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One change of the tables.
 *
 * @param number 1 for the first, then 2, 3, ...
 * @param name of its file, which begins with the number
 * @param sql the content of its file; a line that ends with a semicolon ends a statement
 * @param conversion what is done with the rows after that
 */
record SchemaStep(int number, String name, String sql, Conversion conversion) {

    /** A released file is never changed: stores know it by its hash. What comes later is a file of its own. */
    private static final List<String> H2_FILES = List.of(
            "001-pages-checks-versions.sql",
            "002-incidents-access-lists.sql",
            "003-containers.sql",
            "004-evidence.sql",
            "005-heads.sql");

    private static final List<String> POSTGRESQL_FILES = List.of("001-evidence.sql");

    /** A change of rows that SQL alone cannot make. */
    interface Conversion {
        /** Changes the rows. */
        void run(Sql sql) throws SQLException;
    }

    /** Makes a step without a conversion. */
    SchemaStep(int number, String name, String sql) {
        this(number, name, sql, rows -> {});
    }

    /** Returns all steps that this program knows for H2, in order. */
    static List<SchemaStep> h2() {
        return load("h2", H2_FILES);
    }

    /** Returns all steps that this program knows for PostgreSQL, in order. */
    static List<SchemaStep> postgresql() {
        return load("postgresql", POSTGRESQL_FILES);
    }

    /** Returns the hash by which a store remembers the step. */
    String sha256() {
        return ContentHash.of(ByteBuffer.wrap(sql.getBytes(UTF_8))).hex();
    }

    /** Returns the statements, without their semicolons. A body between two {@code $$} belongs to its statement. */
    List<String> statements() {
        List<String> statements = new ArrayList<>();
        String begun = "";
        for (String piece : sql.split(";\n", -1)) {
            begun += piece;
            if (hasOpenBody(begun)) {
                begun += ";\n";
            } else {
                statements.add(begun);
                begun = "";
            }
        }
        return statements.stream().filter(statement -> !statement.isBlank()).toList();
    }

    private static boolean hasOpenBody(String statement) {
        boolean isOpen = false;
        for (int i = statement.indexOf("$$"); i >= 0; i = statement.indexOf("$$", i + 2)) {
            isOpen = !isOpen;
        }
        return isOpen;
    }

    private static List<SchemaStep> load(String folder, List<String> files) {
        return IntStream.range(0, files.size())
                .mapToObj(i -> new SchemaStep(
                        i + 1, files.get(i), load(folder + "/" + files.get(i)), conversion(files.get(i))))
                .toList();
    }

    private static Conversion conversion(String file) {
        return file.equals("004-evidence.sql") ? EvidenceConversion::run : rows -> {};
    }

    private static String load(String file) {
        try (InputStream resource = SchemaStep.class.getResourceAsStream(file)) {
            if (resource == null) {
                throw new IllegalStateException("the program lacks its own file " + file);
            }
            return new String(resource.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
