package io.github.pressdiff.archive.sql;

import io.github.pressdiff.archive.ArchiveException;
import io.github.pressdiff.archive.ArchiveException.Reason;
import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The folder that holds a store, and the names of the files in it.
 *
 * @param path the folder, absolute; need not exist
 * @param fileSystem the database's name for the file system that the folder lies in, with a colon; another than that of files
 *     only where disks are made to fail
 */
record StoreFolder(Path path, String fileSystem) implements StoreName {

    /** Bytes that stay free beside what is needed. */
    private static final long MARGIN = 16L << 20;

    StoreFolder(Path path) {
        this(path, H2.FILES);
    }

    /**
     * Returns the folder under the one name that it has on this system, whichever links lead to it.
     *
     * @throws ArchiveException if the database could take a part of the path for something else
     */
    static StoreFolder of(Path folder) {
        Path absolute = realPath(folder.toAbsolutePath());
        if (absolute.toString().chars().anyMatch(StoreFolder::isUnsafe)) {
            throw new ArchiveException(
                    Reason.FAILED,
                    "the path of the store " + shown(absolute)
                            + " holds a semicolon, a control character or a backslash; choose another folder",
                    null);
        }
        return new StoreFolder(absolute);
    }

    /** The database, with all that is stored. */
    Path database() {
        return path.resolve("pressdiff.mv.db");
    }

    /** A database that is being made or brought up to date, before it takes the place of the real one. */
    Path unfinished() {
        return path.resolve("pressdiff.unfinished.mv.db");
    }

    /** A store that is being restored or compacted, before its database takes the place of the real one. */
    StoreFolder workshop() {
        return new StoreFolder(path.resolve("pressdiff.unfinished"), fileSystem);
    }

    /** Says how far the store has come. */
    Path head() {
        return path.resolve("pressdiff.head");
    }

    /** Tells other processes who uses the store. */
    Path lock() {
        return path.resolve("pressdiff.lock");
    }

    /** Makes the folder, but not the one that it is to lie in: a mistyped path must not found a store. */
    void make() {
        if (Files.isDirectory(path)) {
            return;
        }
        requireNoFile();
        Path parent = Objects.requireNonNull(path.getParent(), "the root is a folder, so that this has a parent");
        if (!Files.isDirectory(parent)) {
            throw failure(
                    Reason.MISSING,
                    "cannot be made, because there is no folder " + shown(parent) + "; make that first");
        }
        try {
            Files.createDirectory(path);
        } catch (IOException e) {
            throw failure(Reason.NOT_WRITABLE, "cannot be made; make " + shown(parent) + " writable", e);
        }
    }

    /** Returns what else lies here under a name that begins like the database's. */
    List<Path> otherDatabases() throws IOException {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(path, "pressdiff.*.mv.db")) {
            files.forEach(found::add);
        }
        return found;
    }

    /**
     * Refuses before it begins what would fill the disk.
     *
     * @param bytes how many are needed here
     * @param what they are needed for
     * @throws ArchiveException if there is no space for them, and for what is written beside
     */
    void requireSpace(long bytes, String what) throws IOException {
        Optional<String> shortage = shortage(bytes);
        if (shortage.isPresent()) {
            throw failure(Reason.FULL, "has no space for " + what + ": " + shortage.get() + "; make space first");
        }
    }

    /** Returns how much space is missing here for some bytes, and for what is written beside; empty when there is enough. */
    Optional<String> shortage(long bytes) throws IOException {
        long usable = Files.getFileStore(path).getUsableSpace();
        return usable - MARGIN < bytes
                ? Optional.of((bytes + MARGIN) + " bytes are needed, " + usable + " are free")
                : Optional.empty();
    }

    /** Deletes what earlier processes have left half done. Only for whoever has the lock. */
    void clear() throws IOException {
        Files.deleteIfExists(unfinished());
        DiskFile.deleteTree(workshop().path());
        new BackupRequests(this).clear();
    }

    /** @throws ArchiveException if there is no database here, or something that cannot be one; nothing is touched */
    void requireDatabase() {
        requireNoFile();
        if (Files.notExists(database())) {
            throw failure(Reason.MISSING, "does not exist; check the path, or make a store there first");
        }
        if (!Files.isRegularFile(database())) {
            throw failure(Reason.DAMAGED, "is no store: its pressdiff.mv.db is not a file; choose another folder");
        }
        if (database().toFile().length() == 0) {
            throw failure(Reason.DAMAGED, "is damaged: its pressdiff.mv.db is empty; bring it back from a backup");
        }
        if (!Files.isReadable(database()) || !Files.isWritable(database())) {
            throw notWritable(null);
        }
    }

    /** @throws ArchiveException if the path leads to a file */
    private void requireNoFile() {
        if (Files.exists(path) && !Files.isDirectory(path)) {
            throw failure(Reason.DAMAGED, "is no store but a file; name the folder that holds a store");
        }
    }

    /** Returns the exception for a folder or file that this process may not write. */
    ArchiveException notWritable(@Nullable Throwable cause) {
        return failure(Reason.NOT_WRITABLE, "cannot be written; make its folder and files writable", cause);
    }

    @Override
    public String toString() {
        return shown(path);
    }

    private static Path realPath(Path absolute) {
        try {
            if (Files.exists(absolute)) {
                return absolute.toRealPath();
            }
            Path parent = absolute.getParent();
            return parent == null || Files.notExists(parent)
                    ? absolute
                    : parent.toRealPath().resolve(absolute.getFileName());
        } catch (IOException e) {
            throw new ArchiveException(
                    Reason.FAILED, "the path of the store " + shown(absolute) + " cannot be followed; check it", e);
        }
    }

    private static String shown(Path path) {
        return path.toString().replaceAll("\\p{Cntrl}", "?");
    }

    /** A semicolon ends the path in the database's URL; H2 takes a backslash for a slash on every system. */
    private static boolean isUnsafe(int c) {
        return c == ';' || Character.isISOControl(c) || (c == '\\' && File.separatorChar != '\\');
    }
}
