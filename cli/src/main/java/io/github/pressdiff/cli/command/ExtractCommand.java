package io.github.pressdiff.cli.command;

import io.github.pressdiff.PageReader;
import io.github.pressdiff.PressdiffConfig;
import io.github.pressdiff.extract.Explanation;
import io.github.pressdiff.extract.Refusal;
import io.github.pressdiff.fetch.FetchResult;
import io.github.pressdiff.report.ArticleReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows the article that would be stored. */
@Command(name = "extract", description = "Shows the article that would be stored for a file or an address.")
final class ExtractCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Mixin
    private final ContentOptions content = new ContentOptions();

    @Mixin
    private final AccessOptions access = new AccessOptions();

    @Mixin
    private final FetchOptions fetch = new FetchOptions();

    @Option(
            names = "--explain",
            description = "Also tell why this part of the page was read, and what was left out by which rule.")
    boolean explain;

    @Option(names = "--preview", description = "Show the page's own text, and mark what was left out.")
    boolean preview;

    @Parameters(paramLabel = "SOURCE", arity = "1..*", description = "A file, or an http or https address.")
    List<String> sources = List.of();

    ExtractCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        List<ArticleReport> articles = new ArrayList<>();
        ExitCode ending = ExitCode.DONE;
        for (String source : sources) {
            try {
                ArticleReport report = report(source);
                Optional<String> complaint = complaint(report);
                if (complaint.isEmpty() || isExplained()) {
                    articles.add(report);
                }
                if (complaint.isPresent()) {
                    throw CommandFailure.failed(complaint.get());
                }
            } catch (CommandFailure e) {
                // The others are shown all the same.
                surroundings.terminal().note("pressdiff: " + e.getMessage());
                ending = ending.or(e.exitCode());
            }
        }
        if (!articles.isEmpty()) {
            output.give(surroundings, output.renderer(surroundings).articles(articles));
        }
        return ending.number();
    }

    private ArticleReport report(String source) {
        boolean remote = PageArgument.isUrl(source) && !source.startsWith("file:");
        return remote ? fetched(source) : read(source);
    }

    /** Returns why there is no article to show; where reasons were asked for, these are shown all the same. */
    private static Optional<String> complaint(ArticleReport report) {
        Refusal refusal = report.extraction().refusal();
        if (refusal != null) {
            return Optional.of("cannot read " + report.source() + ": " + refusal.detail());
        }
        return report.extraction().article().paragraphs().isEmpty()
                ? Optional.of(report.source() + " holds no paragraph of text: "
                        + report.extraction().outcome().reason()
                        + "; try --include CSS, or --render for a page of scripts")
                : Optional.empty();
    }

    private ArticleReport read(String source) {
        SourceFile file = SourceFile.read(source).withText();
        return isExplained()
                ? report(source, file.explain(content.extractor()))
                : new ArticleReport(source, file.extract(content.extractor()));
    }

    private boolean isExplained() {
        return explain || preview;
    }

    private ArticleReport report(String source, Explanation explanation) {
        return new ArticleReport(
                source, explanation.extraction(), explain ? explanation : null, preview ? explanation : null);
    }

    private ArticleReport fetched(String url) {
        PressdiffConfig base = PressdiffConfig.of(Path.of("")).withClock(surroundings.clock());
        FetchResult result = PageReader.fetch(fetch.config(base, surroundings), PageArgument.url(url), access.access());
        return result.match(new FetchResult.Cases<>() {
            @Override
            public ArticleReport fetched(FetchResult.Fetched fetched) {
                return isExplained()
                        ? report(url, PageReader.explain(fetched, content.rules()))
                        : new ArticleReport(url, PageReader.read(fetched, content.rules()));
            }

            @Override
            public ArticleReport notModified(FetchResult.NotModified notModified) {
                throw CommandFailure.failed(url + " answered 304 to a plain request");
            }

            @Override
            public ArticleReport failed(FetchResult.Failed failed) {
                throw CommandFailure.failed(
                        "cannot read " + url + ": " + FailureText.of(failed.failure(), failed.detail()));
            }
        });
    }
}
