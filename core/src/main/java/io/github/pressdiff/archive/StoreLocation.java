package io.github.pressdiff.archive;

import io.github.pressdiff.archive.ArchiveException.Reason;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Where a store is: in a folder of its own, or in a database that several machines share. */
public sealed interface StoreLocation {

    /** What begins the name of a database. */
    String JDBC = "jdbc:";

    /**
     * A folder of its own, used by one process at a time.
     *
     * @param path need not exist
     */
    record Folder(Path path) implements StoreLocation {
        @Override
        public String toString() {
            return path.toString();
        }
    }

    /**
     * A database on a PostgreSQL server.
     *
     * @param host a name, an IPv4 address, or an IPv6 address in brackets
     * @param port 1 to 65535
     * @param name of the database
     * @param parameters how to connect, by name: user, sslmode, sslrootcert, currentSchema, ApplicationName; never a password
     */
    record Server(String host, int port, String name, Map<String, String> parameters) implements StoreLocation {
        public Server {
            parameters = Map.copyOf(parameters);
        }

        /** Returns a parameter. */
        public Optional<String> parameter(String parameter) {
            return Optional.ofNullable(parameters.get(parameter));
        }

        /** Returns what tells this store from others: host, port, database and schema. */
        @Override
        public String toString() {
            return "jdbc:postgresql://" + host + ":" + port + "/" + name
                    + parameter("currentSchema")
                            .map(schema -> "?currentSchema=" + schema)
                            .orElse("");
        }
    }

    /** Returns the store in a folder. */
    static StoreLocation of(Path folder) {
        return new Folder(folder);
    }

    /**
     * Reads a location as a user writes it: the path of a folder, or
     * {@code jdbc:postgresql://host[:port]/database[?user=...&sslmode=...&sslrootcert=...&currentSchema=...&ApplicationName=...]},
     * percent-encoded. No other parameters: some of the driver's name classes to load and files to write.
     *
     * @throws ArchiveException if it is neither
     */
    static StoreLocation parse(String text) {
        if (text.regionMatches(true, 0, JDBC, 0, JDBC.length())) {
            return ServerUrl.parse(text);
        }
        try {
            return new Folder(Path.of(text));
        } catch (InvalidPathException e) {
            throw new ArchiveException(
                    Reason.FAILED, "the store " + ServerUrl.shown(text) + " is not a path: " + e.getReason(), e);
        }
    }
}
