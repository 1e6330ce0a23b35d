package io.github.pressdiff.cli.command;

import io.github.pressdiff.Pressdiff;
import io.github.pressdiff.page.ContentRules;
import io.github.pressdiff.page.NewPage;
import io.github.pressdiff.page.PageAccess;
import io.github.pressdiff.page.PageUrl;
import io.github.pressdiff.page.WatchedPage;
import io.github.pressdiff.report.TerminalText;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Adds a page, or a list of releases, to the watch list. */
@Command(
        name = "add",
        description =
                "Adds a page to the watch list. It is read by 'check' or 'watch'. With --list: the releases of a list.")
final class AddCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    private final StoreOptions store = new StoreOptions();

    @Mixin
    private final ContentOptions content = new ContentOptions();

    @Mixin
    private final AccessOptions access = new AccessOptions();

    @Mixin
    private final ListOptions list = new ListOptions();

    @Mixin
    private final FetchOptions fetch = new FetchOptions();

    @Option(names = "--name", paramLabel = "NAME", description = "What to call the page.")
    String name = "";

    @Option(
            names = "--every",
            paramLabel = "DURATION",
            description =
                    "How often to check it, as in PT15M or P1D. Default: every 15 minutes, every 2 while a promise "
                            + "of more is open and the release is younger than a day; a list every hour.")
    @Nullable
    String every;

    @Parameters(paramLabel = "URL", description = "An http or https address.")
    String url = "";

    AddCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        PageUrl pageUrl = PageArgument.url(url);
        ContentRules rules = content.rules();
        PageAccess pageAccess = access.access();
        String schedule = every == null ? null : ScheduleArgument.parse(every).toString();
        if (list.isGiven(rules, pageAccess)) {
            return addList(pageUrl, schedule).number();
        }
        try (Pressdiff pressdiff = store.open(surroundings)) {
            pressdiff.page(pageUrl).ifPresent(page -> {
                throw CommandFailure.usage(pageUrl + " is watched already, as page " + page.id());
            });
            WatchedPage page = pressdiff.add(NewPage.of(pageUrl)
                    .withName(name.strip())
                    .withRules(rules)
                    .withAccess(pageAccess)
                    .withSchedule(schedule));
            surroundings
                    .terminal()
                    .show("page " + page.id() + ": "
                            + TerminalText.line(page.url().toString()) + "\n");
        }
        return ExitCode.DONE.number();
    }

    private ExitCode addList(PageUrl listUrl, @Nullable String schedule) {
        ListAddition addition = new ListAddition(surroundings, listUrl, list.rules());
        if (!list.follow) {
            return addition.offer(store.config(surroundings, fetch));
        }
        try (Pressdiff pressdiff = store.open(surroundings, fetch)) {
            return addition.follow(pressdiff, name.strip(), schedule);
        }
    }
}
