package io.github.pressdiff.cli.command;

import io.github.pressdiff.page.ContentRules;
import io.github.pressdiff.page.ListRules;
import io.github.pressdiff.page.PageAccess;
import io.github.pressdiff.page.UrlPattern;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What the user says about a list of releases. */
final class ListOptions {

    @Option(
            names = "--list",
            description =
                    "URL is a list of releases: a page of links, a feed or a sitemap. Shows what is new on it; stores nothing "
                            + "without --follow.")
    boolean list;

    @Option(
            names = "--match",
            paramLabel = "GLOB",
            description =
                    "With --list: only addresses that fit, such as '/news/*'; * is any text. Repeatable. Default: the "
                            + "list's own host.")
    List<String> match = List.of();

    @Option(
            names = "--per-day",
            paramLabel = "N",
            description = "With --list: add at most this many releases in 24 hours. Default: 20.")
    @Nullable
    Integer perDay;

    @Option(
            names = "--follow",
            description = "With --list: watch what is on the list now and what comes. 'check' and 'watch' look again.")
    boolean follow;

    /**
     * Tells whether the address is that of a list.
     *
     * @throws CommandFailure if it is, and something is said that only goes with a page; or the other way round
     */
    boolean isGiven(ContentRules rules, PageAccess access) {
        if (!list && (follow || perDay != null || !match.isEmpty())) {
            throw CommandFailure.usage("--follow, --match and --per-day go with --list only");
        }
        if (list && !rules.equals(ContentRules.none())) {
            throw CommandFailure.usage("--list does not go with --include or --exclude");
        }
        if (list && !access.equals(PageAccess.plain())) {
            throw CommandFailure.usage("--list does not go with --ignore-robots, --render or --credentials");
        }
        return list;
    }

    /** Returns the rules for the list. */
    ListRules rules() {
        try {
            return new ListRules(
                    match.stream().map(UrlPattern::parse).toList(),
                    perDay == null ? ListRules.ofDefaults().perDay() : perDay,
                    follow);
        } catch (IllegalArgumentException e) {
            throw CommandFailure.usage(String.valueOf(e.getMessage()));
        }
    }
}
