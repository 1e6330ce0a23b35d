package io.github.pressdiff.archive.sql;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.github.pressdiff.archive.ArchiveException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file beside the database that says how far the store has come, because H2 opens a file that was cut off without a word,
 * with fewer rows.
 *
 * <p>Written after each sync of the database and never synced itself: what it names is on the disk already, so that after a
 * power cut it may lag behind the database and never runs ahead of it. In place, and always with as many bytes, so that a
 * full disk does not matter. One thread only.
 */
final class HeadFile {

    /** More than any head needs; what is left over is blank. */
    private static final int LENGTH = 1_024;

    private final StoreFolder folder;
    private final HeadReader reader;
    private @Nullable FileChannel channel;
    private String written = "";
    private boolean failed;

    HeadFile(StoreFolder folder, HeadReader reader) {
        this.folder = folder;
        this.reader = reader;
    }

    /** Returns how far the open transaction brings the store. */
    StoreHead reached() throws SQLException {
        return reader.read();
    }

    /**
     * Writes how far the store has come, all of which must be on the disk. If that fails, the older head stays and says less;
     * nothing that was acknowledged depends on it.
     */
    void write(StoreHead head) {
        String line = head.line();
        if (failed || line.equals(written)) {
            return;
        }
        try {
            FileChannel open = channel();
            ByteBuffer bytes = US_ASCII.encode(line + " ".repeat(Math.max(0, LENGTH - 1 - line.length())) + "\n");
            while (bytes.hasRemaining()) {
                open.write(bytes, bytes.position());
            }
            written = line;
        } catch (IOException e) {
            failed = true;
            System.getLogger(HeadFile.class.getName()).log(Level.WARNING, "cannot write " + folder.head(), e);
        }
    }

    /** Closes the file. */
    void close() {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            System.getLogger(HeadFile.class.getName()).log(Level.WARNING, "cannot close " + folder.head(), e);
        }
    }

    /** Returns what the file in a folder says; empty when there is none, or it says nothing. */
    static Optional<StoreHead> read(StoreFolder folder) throws IOException {
        try (InputStream in = Files.newInputStream(folder.head())) {
            return StoreHead.parse(new String(in.readNBytes(LENGTH), US_ASCII));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /**
     * Compares a database with the file beside it.
     *
     * @throws io.github.pressdiff.archive.ArchiveException if the database lacks what the file names
     */
    static void require(StoreFolder folder, Connection connection) throws SQLException, IOException {
        Optional<StoreHead> head = read(folder);
        if (head.isPresent()) {
            Optional<StoreHead.Mark> missing = new HeadReader(new Sql(connection)).missing(head.get());
            if (missing.isPresent()) {
                throw folder.failure(
                        Reason.DAMAGED,
                        "has lost what was stored last (" + missing.get().table() + " "
                                + missing.get().reached() + "): its file was cut off or replaced by an older one;"
                                + " bring it back from a backup, or remove pressdiff.head to go on with what is left");
            }
        }
    }

    /**
     * Refuses to make a new store where one has been lost.
     *
     * @throws io.github.pressdiff.archive.ArchiveException if the file says that there was a database
     */
    static void requireNone(StoreFolder folder) throws IOException {
        if (read(folder).isPresent()) {
            throw folder.failure(
                    Reason.DAMAGED,
                    "has lost its pressdiff.mv.db; bring it back from a backup, or remove pressdiff.head to begin anew");
        }
    }

    private FileChannel channel() throws IOException {
        Path file = folder.head();
        if (channel == null) {
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        }
        return channel;
    }
}
