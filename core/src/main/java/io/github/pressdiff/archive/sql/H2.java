package io.github.pressdiff.archive.sql;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.h2.Driver;
import org.h2.api.ErrorCode;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/**
 * How H2 is asked to work.
 *
 * <p>WRITE_DELAY=0 writes each commit at once, where H2 otherwise waits half a second; {@link #sync} brings it to the disk,
 * which H2 never does on its own before the database is closed. DB_CLOSE_ON_EXIT=FALSE, because whoever opened the store
 * closes it. MAX_COMPACT_TIME gives the closing a second to move together what is left: on a busy machine H2's own fifth of
 * one ends after the first round, with a file many times as large as what is in it. IFEXISTS, so that a wrong path makes no
 * database. No trace file beside the store. Nothing else is set: AUTO_SERVER listens on all interfaces, a lower
 * RETENTION_TIME destroys files.
 */
final class H2 {

    private static final String SUFFIX = ".mv.db";

    /** H2's name for the file system that Java has by itself. */
    static final String FILES = "file:";

    private H2() {}

    /** Makes a database in a file. */
    static Connection create(Path file) throws SQLException {
        return create(FILES, file);
    }

    /**
     * Makes a database; there must be none. It is not there before it is closed: until then H2 may write when it likes, which
     * leaves much less behind than a write for each statement.
     *
     * @param fileSystem H2's name for the file system that it is to lie in, with a colon
     */
    static Connection create(String fileSystem, Path file) throws SQLException {
        return connect(fileSystem, file, "IFEXISTS=FALSE");
    }

    /** Opens a database in a file, which exists. */
    static Connection open(Path file) throws SQLException {
        return open(FILES, file);
    }

    /**
     * Opens a database that exists.
     *
     * @param fileSystem H2's name for the file system that it lies in, with a colon
     */
    static Connection open(String fileSystem, Path file) throws SQLException {
        return connect(fileSystem, file, "WRITE_DELAY=0;MAX_COMPACT_TIME=1000;IFEXISTS=TRUE");
    }

    /** Opens a database to look at it; its file stays as it is, byte for byte. */
    static Connection look(Path file) throws SQLException {
        if (isWithoutTables(file)) {
            throw new SQLException("no tables in " + file, null, ErrorCode.FILE_CORRUPTED_1);
        }
        return connect(FILES, file, "ACCESS_MODE_DATA=r;IFEXISTS=TRUE");
    }

    /** Brings everything committed to the disk. Must not be called inside a transaction, of which it would write a part. */
    static void sync(Connection connection) throws SQLException {
        execute(connection, "CHECKPOINT SYNC");
    }

    /**
     * Writes a copy of the open database into a zip file, in which it has its own name. H2 reads through the channel that it
     * has: a second one would lift its lock on closing. It means each database in the folder whose name begins like this
     * one's, so there must be no other. Must not be called inside a transaction.
     */
    static void copy(Connection connection, Path zip) throws SQLException {
        try (PreparedStatement backup = connection.prepareStatement("BACKUP TO ?")) {
            backup.setString(1, zip.toString());
            backup.execute();
        }
    }

    /** Lets go of the files at once, without writing another byte. */
    static void abandon(Connection connection) throws SQLException {
        execute(connection, "SHUTDOWN IMMEDIATELY");
    }

    /** Tells whether H2 has opened the file for reading only, which it does without a word when it cannot write. */
    static boolean isReadOnly(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("CALL READONLY()")) {
            return row.next() && row.getBoolean(1);
        }
    }

    /**
     * Tells whether a file holds nothing behind its header, as when it has been cut off there. H2 would set out to make its
     * own tables, fail, and leave the file open and locked.
     */
    private static boolean isWithoutTables(Path file) {
        try {
            MVStore store =
                    new MVStore.Builder().fileName(file.toString()).readOnly().open();
            try {
                return !store.hasMap("table.0");
            } finally {
                store.closeImmediately();
            }
        } catch (MVStoreException e) {
            // A store that is damaged stays open and locked, so that a second look would find it in use. All else
            // that is wrong is found again when the database is opened, and gets a code there.
            return e.getErrorCode() == DataUtils.ERROR_FILE_CORRUPT;
        }
    }

    private static Connection connect(String fileSystem, Path file, String settings) throws SQLException {
        String path = file.toString();
        String url = "jdbc:h2:" + fileSystem + path.substring(0, path.length() - SUFFIX.length())
                + ";DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;" + settings;
        Properties user = new Properties();
        user.setProperty("user", "pressdiff");
        user.setProperty("password", "");
        // The driver itself: the DriverManager would ask every driver of the application that embeds this.
        Connection connection = Driver.load().connect(url, user);
        if (connection == null) {
            throw new SQLException("H2 does not take its own URL " + url);
        }
        return connection;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
