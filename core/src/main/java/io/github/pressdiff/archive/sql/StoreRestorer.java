package io.github.pressdiff.archive.sql;

import io.github.pressdiff.archive.ArchiveException.Reason;
import io.github.pressdiff.archive.StoreFigures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/**
 * Brings a backup back as a store. Until it has been unpacked and checked it lies beside, under another name.
 *
 * @param folder where the store is to be
 * @param workshop where it is looked at
 */
record StoreRestorer(StoreFolder folder, StoreWorkshop workshop) {

    /**
     * Restores a backup.
     *
     * @return what it holds
     * @throws io.github.pressdiff.archive.ArchiveException if there is a database already, or this is no sound backup; then
     *     nothing has changed
     */
    StoreFigures from(Path named) {
        BackupFile file = new BackupFile(named.toAbsolutePath());
        try {
            requireNoDatabase();
            file.require();
            folder.make();
            StoreLock lock = StoreLock.take(folder, workshop.clock().instant());
            try {
                requireNoDatabase();
                folder.clear();
                return restore(file);
            } finally {
                workshop.end();
                lock.release();
            }
        } catch (IOException e) {
            throw StoreFailure.inputOutput(folder, e);
        }
    }

    private StoreFigures restore(BackupFile file) throws IOException {
        workshop.begin();
        file.unpack(workshop.folder());
        StoreFigures figures = workshop.inspect(e ->
                file.failure(e.reason(), "holds no sound store (" + e.getMessage() + "); choose another backup", e));
        // Whoever restores a backup accepts what it holds; a head that says more would have the store refused.
        Files.deleteIfExists(folder.head());
        DiskFile.syncFolder(folder.head());
        DiskFile.replace(workshop.folder().database(), folder.database());
        return figures;
    }

    private void requireNoDatabase() {
        if (Files.exists(folder.database(), LinkOption.NOFOLLOW_LINKS)) {
            throw folder.failure(
                    Reason.FAILED,
                    "has a database already, over which nothing is restored; choose another folder, or move that away");
        }
    }
}
