package io.github.pressdiff.cli.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.pressdiff.archive.ContentHash;
import io.github.pressdiff.archive.StoreLocation;
import io.github.pressdiff.cli.terminal.Terminal;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Map;

/**
 * What a command finds around it; handed in, so that tests can hand in another.
 *
 * @param terminal where it writes
 * @param environment the environment variables
 * @param home the user's home folder
 * @param clock where the time comes from
 * @param zone in which times are shown
 */
public record Surroundings(
        Terminal terminal, Map<String, String> environment, Path home, InstantSource clock, ZoneId zone) {

    public Surroundings {
        environment = Map.copyOf(environment);
    }

    /**
     * Returns the folder of the store when none is named: PRESSDIFF_STORE, else "pressdiff" in the user's data folder (XDG
     * Base Directory Specification: XDG_DATA_HOME, else ~/.local/share).
     */
    String defaultStore() {
        String own = environment.getOrDefault("PRESSDIFF_STORE", "");
        if (!own.isEmpty()) {
            return own;
        }
        return dataFolder().resolve("pressdiff").toString();
    }

    /**
     * Returns the folder for what this machine keeps for itself beside a store on a server: "pressdiff-servers" in the user's data
     * folder, with one for each store.
     */
    Path folderFor(StoreLocation store) {
        // By a hash: a name of a database may hold what no name of a file may.
        String name = ContentHash.of(ByteBuffer.wrap(store.toString().getBytes(UTF_8)))
                .hex();
        return dataFolder().resolve("pressdiff-servers").resolve(name.substring(0, 16));
    }

    private Path dataFolder() {
        String data = environment.getOrDefault("XDG_DATA_HOME", "");
        // The specification: a relative path is to be ignored.
        return data.startsWith("/") ? Path.of(data) : home.resolve(".local").resolve("share");
    }
}
