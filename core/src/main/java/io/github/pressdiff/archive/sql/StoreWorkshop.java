package io.github.pressdiff.archive.sql;

import io.github.pressdiff.archive.ArchiveException;
import io.github.pressdiff.archive.StoreFigures;
import io.github.pressdiff.archive.proof.Verifier;
import java.io.IOException;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.function.UnaryOperator;

/**
 * Where a copy of a store is looked at before anybody relies on it: a store of its own, opened as every other is.
 *
 * @param folder of the copy
 * @param clock dates its tables, when they have to be brought up to date
 */
record StoreWorkshop(StoreFolder folder, InstantSource clock) {

    /** Makes the folder, empty, whatever an earlier attempt left in it. */
    void begin() throws IOException {
        end();
        Files.createDirectory(folder.path());
    }

    /**
     * Opens the copy and verifies all that it holds.
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
        try (SqlArchive copy = SqlArchive.open(folder, clock, StoreOpener::open)) {
            String damage = copy.verify(Verifier.ofDefaults()).damage();
            if (damage != null) {
                throw new ArchiveException(ArchiveException.Reason.DAMAGED, damage, null);
            }
            return copy.figures();
        }
    }

    /** Removes the folder with what is left in it. */
    void end() throws IOException {
        DiskFile.deleteTree(folder.path());
    }
}
