package io.github.pressdiff.cli.command;

import io.github.pressdiff.cli.terminal.Terminal;
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
        String data = environment.getOrDefault("XDG_DATA_HOME", "");
        // The specification: a relative path is to be ignored.
        Path folder =
                data.startsWith("/") ? Path.of(data) : home.resolve(".local").resolve("share");
        return folder.resolve("pressdiff").toString();
    }
}
