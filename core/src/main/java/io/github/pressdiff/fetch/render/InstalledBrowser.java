package io.github.pressdiff.fetch.render;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The browser of this machine, if it has one.
 *
 * @param found the program; null for none
 * @param missing what is said when there is none, one line
 */
record InstalledBrowser(@Nullable Path found, String missing) {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "chrome");

    private static final String HINT = "Debian and Ubuntu: apt install chromium; Fedora: dnf install chromium;"
            + " macOS: brew install --cask chromium; or name one with --browser PATH";

    /** Returns the one at a path. */
    static InstalledBrowser at(Path program) {
        return new InstalledBrowser(
                isProgram(program) ? program : null, "no program that can be run at " + program + " (" + HINT + ")");
    }

    /** Looks for one under its usual names, in folders separated as in the variable PATH. */
    static InstalledBrowser find(String searchPath) {
        Optional<Path> first = NAMES.stream()
                .flatMap(name -> Stream.of(searchPath.split(Pattern.quote(File.pathSeparator), -1))
                        .flatMap(folder -> program(folder, name)))
                .findFirst();
        return new InstalledBrowser(first.orElse(null), "no Chromium is installed (" + HINT + ")");
    }

    /**
     * Returns the program.
     *
     * @throws RenderFaultException if there is none
     */
    Path program() {
        if (found == null) {
            throw new RenderFaultException(missing);
        }
        return found;
    }

    /** An empty entry stands for the current folder, from which nothing is run unasked. */
    private static Stream<Path> program(String folder, String name) {
        try {
            return folder.isBlank()
                    ? Stream.empty()
                    : Stream.of(Path.of(folder, name)).filter(InstalledBrowser::isProgram);
        } catch (InvalidPathException e) {
            // Not a folder of this file system.
            return Stream.empty();
        }
    }

    private static boolean isProgram(Path path) {
        return Files.isRegularFile(path) && Files.isExecutable(path);
    }
}
