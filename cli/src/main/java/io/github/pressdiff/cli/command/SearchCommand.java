package io.github.pressdiff.cli.command;

import io.github.pressdiff.Pressdiff;
import io.github.pressdiff.classify.history.Phrase;
import io.github.pressdiff.report.SearchReport;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Looks for a phrase in all versions of all pages. */
@Command(
        name = "search",
        description =
                "Shows where a phrase stands and stood, in present and removed text: since which version and until"
                        + " which.")
final class SearchCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    private final StoreOptions store = new StoreOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Option(
            names = "--page",
            paramLabel = "PAGE",
            description = "Only in this page, given by number, address or name. Default: in all.")
    @Nullable
    String page;

    @Parameters(
            paramLabel = "TEXT",
            description = "Words of one paragraph. Case, kinds of blanks, quotation marks and dashes do not count.")
    String text = "";

    SearchCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Phrase phrase = phrase();
        try (Pressdiff pressdiff = store.openExisting(surroundings)) {
            output.give(surroundings, output.renderer(surroundings).search(search(pressdiff, phrase)));
        }
        return ExitCode.DONE.number();
    }

    private SearchReport search(Pressdiff pressdiff, Phrase phrase) {
        return page == null
                ? pressdiff.search(phrase)
                : pressdiff.search(phrase, PageArgument.find(pressdiff, page).id());
    }

    private Phrase phrase() {
        try {
            return Phrase.of(text);
        } catch (IllegalArgumentException e) {
            throw CommandFailure.usage(String.valueOf(e.getMessage()));
        }
    }
}
