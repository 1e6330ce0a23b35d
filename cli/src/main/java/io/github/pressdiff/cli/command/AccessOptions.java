package io.github.pressdiff.cli.command;

import io.github.pressdiff.page.PageAccess;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a page is to be asked for, as the user says it. */
final class AccessOptions {

    @Option(
            names = "--ignore-robots",
            description =
                    "Read the page although the robots.txt of its host asks programs not to. Noted at each check.")
    boolean ignoreRobots;

    @Option(
            names = "--render",
            description = "Show the page in an installed Chromium first, because a script builds its text.")
    boolean render;

    @Option(
            names = "--credentials",
            paramLabel = "PLACE",
            description =
                    "Where header fields such as 'Cookie: ...' or 'Authorization: ...' are kept, one a line: env:NAME or "
                            + "file:PATH with mode 600. Sent to the origin of the page only.")
    @Nullable
    String credentials;

    PageAccess access() {
        try {
            return new PageAccess(ignoreRobots, render, credentials);
        } catch (IllegalArgumentException e) {
            throw CommandFailure.usage(String.valueOf(e.getMessage()));
        }
    }
}
