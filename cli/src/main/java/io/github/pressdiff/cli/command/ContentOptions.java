package io.github.pressdiff.cli.command;

import io.github.pressdiff.extract.ArticleExtractor;
import io.github.pressdiff.page.ContentRules;
import java.util.List;
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

    /** Returns the rules, once the extractor has read them. */
    ContentRules rules() {
        ContentRules rules = new ContentRules(include, exclude);
        extractor(rules);
        return rules;
    }

    /** Returns an extractor that follows the rules. */
    ArticleExtractor extractor() {
        return extractor(new ContentRules(include, exclude));
    }

    private static ArticleExtractor extractor(ContentRules rules) {
        try {
            return ArticleExtractor.of(rules);
        } catch (IllegalArgumentException e) {
            throw CommandFailure.usage(String.valueOf(e.getMessage()));
        }
    }
}
