package io.github.pressdiff.archive.sql;

import io.github.pressdiff.archive.Archive;
import io.github.pressdiff.archive.ArchiveException;
import io.github.pressdiff.archive.StoreFigures;
import java.io.IOException;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Where a copy of a store is looked at before anybody relies on it: a store of its own, opened as every other is.
 *
 * @param folder of the copy
 * @param clock dates its tables, when they have to be brought up to date
 * @param check throws an exception if the copy is not what it has to be
 */
record StoreWorkshop(StoreFolder folder, InstantSource clock, Consumer<Archive> check) {

    /** Makes the folder, empty, whatever an earlier attempt left in it. */
    void begin() throws IOException {
        end();
        Files.createDirectory(folder.path());
    }

    /**
     * Opens the copy, reads every content that it holds, and has it checked.
     *
     * @param refusing makes of what was found what is said: of the copy itself nobody knows
     * @throws ArchiveException if it cannot be opened, or is damaged
     */
    StoreFigures inspect(UnaryOperator<ArchiveException> refusing) {
        try {
            return inspect();
        } catch (ArchiveException e) {
            throw refusing.apply(e);
        }
    }

    private StoreFigures inspect() {
        try (SqlArchive copy = SqlArchive.openExisting(folder.path(), clock)) {
            copy.readEverything();
            check.accept(copy);
            return copy.figures();
        }
    }

    /** Removes the folder with what is left in it. */
    void end() throws IOException {
        DiskFile.deleteTree(folder.path());
    }
}
