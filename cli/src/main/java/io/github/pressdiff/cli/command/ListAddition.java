package io.github.pressdiff.cli.command;

import io.github.pressdiff.DiscoveryOutcome;
import io.github.pressdiff.Pressdiff;
import io.github.pressdiff.PressdiffConfig;
import io.github.pressdiff.ReleaseOffer;
import io.github.pressdiff.archive.ArchiveException;
import io.github.pressdiff.extract.ListedRelease;
import io.github.pressdiff.page.ListRules;
import io.github.pressdiff.page.PageUrl;
import io.github.pressdiff.page.WatchedList;
import io.github.pressdiff.page.WatchedPage;
import io.github.pressdiff.report.TerminalText;
import org.jspecify.annotations.Nullable;

/** Shows what is new on a list of releases, or begins to follow it. */
final class ListAddition {

    private static final String UNDATED = "no date   ";

    private final Surroundings surroundings;
    private final PageUrl url;
    private final ListRules rules;
    private final ListNotes notes;

    ListAddition(Surroundings surroundings, PageUrl url, ListRules rules) {
        this.surroundings = surroundings;
        this.url = url;
        this.rules = rules;
        this.notes = new ListNotes(surroundings.terminal());
    }

    /** Shows what could be added. Stores nothing, and makes no store. */
    ExitCode offer(PressdiffConfig config) {
        ReleaseOffer offer = read(config);
        StringBuilder text = new StringBuilder();
        if (offer.failure() == null || !offer.releases().isEmpty()) {
            line(text, ListNotes.releases(offer.releases().size(), "new ") + " on " + url + known(offer));
        }
        for (ListedRelease release : offer.releases()) {
            String published = release.published();
            line(text, (published == null ? UNDATED : published) + "  " + title(release.title()));
            line(text, "    " + release.url());
        }
        if (offer.waiting() > 0) {
            line(text, offer.waiting() + " more, beyond the limit of " + rules.perDay() + " a day");
        }
        surroundings.terminal().show(text.toString());
        hint(offer);
        notes.tell(url, offer.failure(), offer.detail());
        return offer.failure() == null ? ExitCode.DONE : ExitCode.FAILED;
    }

    /**
     * Stores the list, looks at it once and shows what was added.
     *
     * @param schedule how often to look; null to follow the default
     */
    ExitCode follow(Pressdiff pressdiff, String name, @Nullable String schedule) {
        pressdiff.list(url).ifPresent(known -> {
            throw CommandFailure.usage(url + " is a list already, with the number " + known.id());
        });
        WatchedList list = pressdiff.addList(url, name, rules, schedule);
        DiscoveryOutcome outcome = pressdiff.look(list.id());
        StringBuilder text = new StringBuilder();
        line(text, "list " + list.id() + ": " + url);
        for (WatchedPage page : outcome.added()) {
            line(text, "page " + page.id() + ": " + title(page.name()));
            line(text, "    " + page.url());
        }
        if (outcome.waiting() > 0) {
            line(text, outcome.waiting() + " more wait for the limit of " + rules.perDay() + " a day");
        }
        surroundings.terminal().show(text.toString());
        notes.tell(url, outcome.look().failure(), outcome.look().detail());
        return outcome.isFailure() ? ExitCode.FAILED : ExitCode.DONE;
    }

    private ReleaseOffer read(PressdiffConfig config) {
        try (Pressdiff pressdiff = Pressdiff.openExisting(config)) {
            return pressdiff.offer(url, rules);
        } catch (ArchiveException e) {
            if (e.reason() != ArchiveException.Reason.MISSING) {
                throw e;
            }
            return ReleaseOffer.read(config, url, rules);
        }
    }

    private void hint(ReleaseOffer offer) {
        if (!offer.releases().isEmpty()) {
            surroundings
                    .terminal()
                    .note("nothing was stored; 'pressdiff add URL' adds one, --follow adds all, and what comes");
        } else if (!offer.feeds().isEmpty()) {
            surroundings
                    .terminal()
                    .note("the page has a feed, which may say more: "
                            + offer.feeds().get(0));
        }
    }

    private static String known(ReleaseOffer offer) {
        return offer.known() == 0 ? "" : ", " + offer.known() + " watched already";
    }

    private static String title(String title) {
        return title.isEmpty() ? "(no title)" : title;
    }

    private static void line(StringBuilder text, String line) {
        text.append(TerminalText.line(line)).append('\n');
    }
}
