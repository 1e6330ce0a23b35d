package io.github.pressdiff;

import io.github.pressdiff.archive.ArchiveException;
import io.github.pressdiff.archive.Compaction;
import io.github.pressdiff.archive.StoreFigures;
import io.github.pressdiff.archive.StoreLocation;
import io.github.pressdiff.archive.sql.SqlArchive;
import java.nio.file.Path;

/**
 * What is done with a store as a whole: copied, brought back, rewritten. Each takes a store in a folder and verifies what it made
 * before that counts. A store on a server has the server's own tools for this, which the exception names.
 */
public final class StoreCare {

    private StoreCare() {}

    /**
     * Copies a store into a file, also while it is open, here or in another process. The copy is verified before it has its name,
     * and nothing is written over.
     *
     * @param config names the store
     * @param file where to
     * @return what the copy holds
     * @throws ArchiveException if there is no copy afterwards
     */
    public static StoreFigures backup(PressdiffConfig config, Path file) {
        return SqlArchive.backup(ownFolder(config), file, config.clock());
    }

    /**
     * Brings a copy back as a store, after it has been verified beside.
     *
     * @param config names the store, of which there must be none yet
     * @param file what {@link #backup} made
     * @return what it holds
     * @throws ArchiveException if there is a store already, or the copy is not sound; then nothing
     *     has changed
     */
    public static StoreFigures restore(PressdiffConfig config, Path file) {
        return SqlArchive.restore(ownFolder(config), file, config.clock());
    }

    /**
     * Rewrites a store that nobody has open into a new file, which takes the place of the old one once every row is known to
     * be in it.
     *
     * @throws ArchiveException if it is in use, or damaged, or there is no space; then it is as it
     *     was
     */
    public static Compaction compact(PressdiffConfig config) {
        return SqlArchive.compact(ownFolder(config), config.clock());
    }

    /** Returns the folder of a store that is in one. */
    private static Path ownFolder(PressdiffConfig config) {
        if (config.store() instanceof StoreLocation.Folder folder) {
            return folder.path();
        }
        throw new ArchiveException(
                ArchiveException.Reason.FAILED,
                "the store " + config.store() + " is on a server, which has tools for this; use pg_dump, pg_restore and"
                        + " VACUUM",
                null);
    }
}
