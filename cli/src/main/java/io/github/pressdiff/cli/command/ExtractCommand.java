package io.github.pressdiff.cli.command;

import io.github.pressdiff.PageReader;
import io.github.pressdiff.PressdiffConfig;
import io.github.pressdiff.extract.Extraction;
import io.github.pressdiff.extract.Refusal;
import io.github.pressdiff.fetch.FetchResult;
import io.github.pressdiff.report.ArticleReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
                articles.add(new ArticleReport(source, read(source)));
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

    private Extraction read(String source) {
        Extraction extraction = PageArgument.isUrl(source) && !source.startsWith("file:")
                ? fetched(source)
                : SourceFile.read(source).withText().extract(content.extractor());
        Refusal refusal = extraction.refusal();
        if (refusal != null) {
            throw CommandFailure.failed("cannot read " + source + ": " + refusal.detail());
        }
        if (extraction.article().paragraphs().isEmpty()) {
            throw CommandFailure.failed(source + " holds no paragraph of text; try --include CSS");
        }
        return extraction;
    }

    private Extraction fetched(String url) {
        PressdiffConfig base = PressdiffConfig.of(Path.of("")).withClock(surroundings.clock());
        FetchResult result = PageReader.fetch(fetch.config(base, surroundings), PageArgument.url(url), access.access());
        return result.match(new FetchResult.Cases<>() {
            @Override
            public Extraction fetched(FetchResult.Fetched fetched) {
                return PageReader.read(fetched, content.rules());
            }

            @Override
            public Extraction notModified(FetchResult.NotModified notModified) {
                throw CommandFailure.failed(url + " answered 304 to a plain request");
            }

            @Override
            public Extraction failed(FetchResult.Failed failed) {
                throw CommandFailure.failed(
                        "cannot read " + url + ": " + FailureText.of(failed.failure(), failed.detail()));
            }
        });
    }
}
