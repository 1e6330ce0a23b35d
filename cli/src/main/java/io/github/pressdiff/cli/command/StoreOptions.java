package io.github.pressdiff.cli.command;

import io.github.pressdiff.Pressdiff;
import io.github.pressdiff.PressdiffConfig;
import io.github.pressdiff.archive.StoreLocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which store a command works on. */
final class StoreOptions {

    @Option(
            names = "--store",
            paramLabel = "DIR|JDBC-URL",
            description = "The folder of the store, or jdbc:postgresql://HOST/DATABASE with the password in $PGPASSWORD"
                    + " or ~/.pgpass. Default: $PRESSDIFF_STORE, else pressdiff in the user's data folder.")
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
        return Pressdiff.open(prepared(config));
    }

    /** Returns which store is to be made; makes the folders above it. */
    PressdiffConfig configToMake(Surroundings surroundings) {
        return prepared(config(surroundings));
    }

    private static PressdiffConfig prepared(PressdiffConfig config) {
        if (config.store() instanceof StoreLocation.Folder folder) {
            makeFolderAbove(folder.path());
        }
        return config;
    }

    private static void makeFolderAbove(Path folder) {
        Path above = folder.toAbsolutePath().getParent();
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
        StoreLocation location = StoreLocation.parse(store == null ? surroundings.defaultStore() : store);
        return PressdiffConfig.of(location, surroundings.folderFor(location))
                .withEnvironment(surroundings.environment())
                .withClock(surroundings.clock());
    }
}
