package io.github.pressdiff.cli.command;

import io.github.pressdiff.extract.ArticleExtractor;
import io.github.pressdiff.page.ContentRules;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the text of a page is, as the user says it. */
final class ContentOptions {

    @Option(
            names = "--include",
            paramLabel = "CSS",
            description = "Selector of the elements that hold the text; the first that matches is used. Repeatable.")
    List<String> include = List.of();

    @Option(
            names = "--exclude",
            paramLabel = "CSS",
            description = "Selector of elements that are never text. Repeatable.")
    List<String> exclude = List.of();

    @Option(
            names = "--from",
            paramLabel = "CSS",
            description = "Selector of the element with which the text begins; instead of --include.")
    @Nullable
    String from;

    @Option(
            names = "--to",
            paramLabel = "CSS",
            description = "Selector of the element before which the text ends; instead of --include.")
    @Nullable
    String to;

    @Option(
            names = "--ignore",
            paramLabel = "REGEX",
            description = "Pattern (RE2) of text whose changes are no edits, such as a clock. It stays in the text,"
                    + " marked. Repeatable.")
    List<String> ignore = List.of();

    /** Returns the rules, once the extractor has read them. */
    ContentRules rules() {
        try {
            ContentRules rules = new ContentRules(include, exclude, from, to, ignore);
            ArticleExtractor.of(rules);
            return rules;
        } catch (IllegalArgumentException e) {
            throw CommandFailure.usage(String.valueOf(e.getMessage()));
        }
    }

    /** Returns an extractor that follows the rules. */
    ArticleExtractor extractor() {
        return ArticleExtractor.of(rules());
    }
}
