package io.github.pressdiff.archive.sql;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a table holds, all rows in their order, in one hash: SHA-256 over every value with its column, type and length. */
final class TableDigest {

    private TableDigest() {}

    /** Returns the hash of each table by its name, in hexadecimal digits. */
    static Map<String, String> all(Connection connection) throws SQLException {
        Map<String, String> digests = new TreeMap<>();
        for (TableRows table : TableRows.all(connection)) {
            digests.put(table.table(), of(table));
        }
        return digests;
    }

    private static String of(TableRows table) throws SQLException {
        MessageDigest digest = sha256();
        table.forEach(values -> {
            for (int i = 0; i < values.length; i++) {
                add(digest, table.columns().get(i).getBytes(UTF_8));
                add(digest, values[i]);
            }
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, @Nullable Object value) {
        if (value == null) {
            digest.update((byte) 0);
            return;
        }
        digest.update((byte) 1);
        add(digest, value.getClass().getSimpleName().getBytes(UTF_8));
        add(digest, value instanceof byte[] bytes ? bytes : value.toString().getBytes(UTF_8));
    }

    private static void add(MessageDigest digest, byte[] bytes) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, bytes.length));
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
