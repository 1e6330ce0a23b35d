package io.github.pressdiff.cli.command;

import io.github.pressdiff.DiscoveryOutcome;
import io.github.pressdiff.Pressdiff;
import io.github.pressdiff.archive.ListLook;
import io.github.pressdiff.cli.terminal.Terminal;
import io.github.pressdiff.fetch.FetchFailure;
import io.github.pressdiff.page.PageUrl;
import io.github.pressdiff.page.WatchedList;
import org.jspecify.annotations.Nullable;

/** Tells the user what looks at lists found, and what kept them from it. */
final class ListNotes {

    private final Terminal terminal;

    ListNotes(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Looks at all followed lists; a list that is paused too, since this is by hand. */
    ExitCode lookAtAll(Pressdiff pressdiff) {
        ExitCode ending = ExitCode.DONE;
        for (WatchedList list : pressdiff.lists()) {
            if (list.rules().follows()) {
                DiscoveryOutcome outcome = pressdiff.look(list.id());
                tell(outcome);
                ending = ending.or(outcome.isFailure() ? ExitCode.FAILED : ExitCode.DONE);
            }
        }
        return ending;
    }

    /** Says what a look brought, when it brought something or failed. */
    void tell(DiscoveryOutcome outcome) {
        ListLook look = outcome.look();
        if (look.added() > 0) {
            terminal.note(
                    releases(look.added(), "new ") + " on " + outcome.list().label() + waiting(outcome));
        }
        tell(outcome.list().url(), look.failure(), look.detail());
    }

    /** Says why a list, or a part of it, was not read. */
    void tell(PageUrl list, @Nullable FetchFailure failure, @Nullable String detail) {
        if (failure != null) {
            terminal.note("pressdiff: cannot read " + list + ": " + reason(failure, String.valueOf(detail)));
        } else if (detail != null) {
            terminal.note("pressdiff: " + list + ": " + detail);
        }
    }

    /** Returns a number of releases: "1 new release", "3 new releases". */
    static String releases(int count, String which) {
        return count + " " + which + (count == 1 ? "release" : "releases");
    }

    private static String waiting(DiscoveryOutcome outcome) {
        return outcome.waiting() == 0
                ? ""
                : ", " + outcome.waiting() + " more wait for the limit of "
                        + outcome.list().rules().perDay() + " a day";
    }

    /** For a list, robots.txt is not overruled. */
    private static String reason(FetchFailure failure, String detail) {
        return failure == FetchFailure.ROBOTS_DISALLOWED ? failure + ", " + detail : FailureText.of(failure, detail);
    }
}
