package io.github.pressdiff.cli.command;

import io.github.pressdiff.Pressdiff;
import io.github.pressdiff.PressdiffConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which store a command works on. */
final class StoreOptions {

    @Option(
            names = "--store",
            paramLabel = "DIR",
            description =
                    "The folder of the store. Default: $PRESSDIFF_STORE, else pressdiff in the user's data folder.")
    @Nullable
    String store;

    /** Opens the store to read pages; makes it, and the folders above it, when there is none. */
    Pressdiff open(Surroundings surroundings, FetchOptions fetch) {
        return open(config(surroundings, fetch));
    }

    /** Opens the store to write to it; makes it, and the folders above it, when there is none. */
    Pressdiff open(Surroundings surroundings) {
        return open(config(surroundings));
    }

    private static Pressdiff open(PressdiffConfig config) {
        makeFolderAbove(config);
        return Pressdiff.open(config);
    }

    /** Returns which store is to be made; makes the folders above it. */
    PressdiffConfig configToMake(Surroundings surroundings) {
        PressdiffConfig config = config(surroundings);
        makeFolderAbove(config);
        return config;
    }

    private static void makeFolderAbove(PressdiffConfig config) {
        Path above = config.folder().toAbsolutePath().getParent();
        try {
            if (above != null) {
                Files.createDirectories(above);
            }
        } catch (IOException e) {
            throw CommandFailure.failed("cannot make the folder " + above + ": " + SourceFile.reason(e), e);
        }
    }

    /** Opens a store that is there already. */
    Pressdiff openExisting(Surroundings surroundings) {
        return Pressdiff.openExisting(config(surroundings));
    }

    /** Returns which store, and how to read pages. */
    PressdiffConfig config(Surroundings surroundings, FetchOptions fetch) {
        return fetch.config(config(surroundings), surroundings);
    }

    /** Returns which store. */
    PressdiffConfig config(Surroundings surroundings) {
        return PressdiffConfig.of(folder(surroundings)).withClock(surroundings.clock());
    }

    private Path folder(Surroundings surroundings) {
        String folder = store == null ? surroundings.defaultStore() : store;
        if (folder.regionMatches(true, 0, "jdbc:", 0, 5)) {
            // Never repeated whole: such a URL may hold a password. H2's may hold commands (INIT=).
            throw CommandFailure.failed("a JDBC URL is not taken; name the folder of the store instead");
        }
        try {
            return Path.of(folder);
        } catch (InvalidPathException e) {
            throw CommandFailure.usage("the store " + folder + " is not a path: " + e.getReason());
        }
    }
}
