package io.github.pressdiff.page;

import java.util.List;

/**
 * What the user says about which of the releases that a list names are wanted, and how many.
 *
 * @param match patterns, of which a release must fit one; empty for none, then every release on the list's own host is wanted
 *     whose path is longer than that of the list
 * @param perDay the most releases that are added in 24 hours, 1 to 10,000; 20 by default
 * @param follows whether releases are added to the watch list; else they are only offered, which is the default
 */
public record ListRules(List<UrlPattern> match, int perDay, boolean follows) {

    private static final int MAX_PER_DAY = 10_000;

    private static final ListRules DEFAULTS = new ListRules(List.of(), 20, false);

    /** @throws IllegalArgumentException if {@code perDay} is out of its range */
    public ListRules {
        if (perDay < 1 || perDay > MAX_PER_DAY) {
            throw new IllegalArgumentException("releases a day must be 1 to " + MAX_PER_DAY + ", not " + perDay);
        }
        match = List.copyOf(match);
    }

    /** Returns the rules for a list of which nothing else is said: its own host, 20 a day, only offered. */
    public static ListRules ofDefaults() {
        return DEFAULTS;
    }

    /**
     * Tells whether a release is wanted; never the list itself.
     *
     * @param list the address under which the list was read, after redirects
     */
    public boolean allows(PageUrl list, PageUrl release) {
        if (release.equals(list)) {
            return false;
        }
        if (match.isEmpty()) {
            return release.host().equals(list.host())
                    && release.uri().getRawPath().length() > ownPath(list);
        }
        return match.stream().anyMatch(pattern -> pattern.matches(release));
    }

    /** The length of a list's path. The name of a file at its end ("feed.xml", "index.html") says nothing about the releases. */
    private static int ownPath(PageUrl list) {
        String path = list.uri().getRawPath();
        int name = path.lastIndexOf('/') + 1;
        return path.indexOf('.', name) < 0 ? path.length() : name;
    }
}
