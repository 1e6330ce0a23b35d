package io.github.pressdiff.fetch.render;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/**
 * The folder that a browser takes for its user's home, profile and temporary folder; nothing of it outlives the browser.
 *
 * @param path where it is; readable by its owner only
 */
record ProfileFolder(Path path) {

    private static final System.Logger LOG = System.getLogger(ProfileFolder.class.getName());

    /** A process that was just ended may still finish writing a file. */
    private static final int TRIES = 10;

    private static final long PAUSE_MILLIS = 50;

    /**
     * Makes a new folder.
     *
     * @throws RenderFaultException if it cannot be made
     */
    static ProfileFolder create(Path parent) {
        try {
            return new ProfileFolder(Files.createTempDirectory(parent, "pressdiff-"));
        } catch (IOException e) {
            throw new RenderFaultException("no folder for the browser can be made in " + parent, e);
        }
    }

    /** Deletes the folder and all in it; links are deleted, not followed. */
    void delete() {
        IOException last = null;
        for (int i = 0; i < TRIES; i++) {
            try {
                Files.walkFileTree(path, new Deletion());
                return;
            } catch (NoSuchFileException e) {
                return;
            } catch (IOException e) {
                last = e;
                pause();
            }
        }
        LOG.log(System.Logger.Level.WARNING, "the browser's folder could not be deleted: " + path, last);
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            // The tries that are left follow without a pause.
            Thread.currentThread().interrupt();
        }
    }

    private static final class Deletion extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
            if (failure instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
            }
            throw failure;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
            if (failure != null && !(failure instanceof DirectoryNotEmptyException)) {
                throw failure;
            }
            Files.deleteIfExists(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}
