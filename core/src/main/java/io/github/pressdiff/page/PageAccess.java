package io.github.pressdiff.page;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a page is to be asked for.
 *
 * @param ignoresRobots whether the user has overruled robots.txt for it; noted at each check
 * @param renders whether a browser is to show it first, because a script builds its text
 * @param credentials where its cookies and other credentials are kept: "env:NAME" for an environment variable, "file:PATH" for
 *     a file that only its owner can read; null for none. Never the credentials themselves
 */
public record PageAccess(
        boolean ignoresRobots, boolean renders, @Nullable String credentials) {

    private static final PageAccess PLAIN = new PageAccess(false, false, null);
    private static final Pattern PLACE = Pattern.compile("env:[A-Za-z_][A-Za-z0-9_]*|file:/.+");

    /** @throws IllegalArgumentException if the credentials are not a place of the forms above; the text is not repeated */
    public PageAccess {
        if (credentials != null && !PLACE.matcher(credentials).matches()) {
            throw new IllegalArgumentException(
                    "credentials are named by env:NAME or file:PATH with an absolute path, never given themselves");
        }
    }

    /** Returns the usual way: robots.txt is obeyed, no browser, no credentials. */
    public static PageAccess plain() {
        return PLAIN;
    }
}
