package io.github.pressdiff.archive.sql;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** Brings files to the disk and to their names, so that a name never stands for half a file, also after a power cut. */
final class DiskFile {

    private DiskFile() {}

    /** Brings the bytes of a file to the disk. */
    static void sync(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** Gives a file its name, in place of what has it now. Both must be in the same file system. */
    static void replace(Path draft, Path file) throws IOException {
        sync(draft);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        syncFolder(file);
    }

    /**
     * Gives a file its name, which nothing may have yet, not even a link. Both must be in the same file system.
     *
     * @throws FileAlreadyExistsException if something has the name; that is left as it is
     */
    static void place(Path draft, Path file) throws IOException {
        sync(draft);
        try {
            // A rename replaces what is there; a second name does not.
            Files.createLink(file, draft);
            Files.delete(draft);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (UnsupportedOperationException | FileSystemException e) {
            // A file system without links: looks first, then renames.
            Files.move(draft, file);
        }
        syncFolder(file);
    }

    /** Deletes a folder with what is in it; no links are followed. Nothing happens when there is none. */
    static void deleteTree(Path folder) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            Files.deleteIfExists(folder);
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path emptied, @Nullable IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.delete(emptied);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /**
     * Brings the names in the folder of a file to the disk: only with its folder does a new name survive a power cut. Windows,
     * where folders cannot be opened, does so itself.
     */
    static void syncFolder(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (File.separatorChar == '/' && folder != null) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
