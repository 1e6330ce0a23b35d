package io.github.pressdiff.cli.command;

import io.github.pressdiff.Pressdiff;
import io.github.pressdiff.classify.ChangeClassifier;
import io.github.pressdiff.diff.ArticleDiff;
import io.github.pressdiff.diff.ArticleDiffer;
import io.github.pressdiff.extract.Article;
import io.github.pressdiff.extract.ArticleExtractor;
import io.github.pressdiff.extract.PlainText;
import io.github.pressdiff.extract.Source;
import io.github.pressdiff.page.WatchedPage;
import io.github.pressdiff.report.ChangeReport;
import io.github.pressdiff.report.DiffDocument;
import io.github.pressdiff.report.ReportFormat;
import io.github.pressdiff.report.ReportRenderer;
import io.github.pressdiff.report.ReportSide;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compares two files, two stored versions, or many pairs of files. */
@Command(
        name = "diff",
        description = "Compares two files (HTML, Markdown, PDF or plain text), or two stored versions PAGE@N.",
        customSynopsis = {
            "pressdiff diff [OPTIONS] OLD NEW",
            "pressdiff diff [OPTIONS] --pairs FILE",
        })
final class DiffCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Mixin
    private final StoreOptions store = new StoreOptions();

    @Mixin
    private final ContentOptions content = new ContentOptions();

    @Option(
            names = "--pairs",
            paramLabel = "FILE",
            description = "Compare the two files of every line, OLD<TAB>NEW, and print one JSON document a line.")
    @Nullable
    Path pairs;

    @Parameters(paramLabel = "OLD NEW", arity = "0..2", hidden = true)
    List<String> sources = List.of();

    DiffCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        if (pairs != null) {
            return comparePairs(pairs).number();
        }
        if (sources.size() != 2) {
            throw CommandFailure.usage(
                    "diff takes two sources, OLD and NEW, not " + sources.size() + " (see 'pressdiff diff --help')");
        }
        ChangeReport report = compare(sources.get(0), sources.get(1));
        output.give(surroundings, output.renderer(surroundings).changes(List.of(report)));
        return exitCode(report).number();
    }

    private ChangeReport compare(String before, String after) {
        Matcher old = VersionArgument.STORED.matcher(before);
        Matcher current = VersionArgument.STORED.matcher(after);
        boolean stored =
                old.matches() && current.matches() && !Files.exists(Path.of(before)) && !Files.exists(Path.of(after));
        if (stored && !content.rules().isEmpty()) {
            throw CommandFailure.usage(
                    "the rules of stored versions are those of their page; see 'pressdiff add --help'");
        }
        return stored
                ? compareStored(old, current)
                : compareFiles(
                        SourceFile.read(before).withText(),
                        SourceFile.read(after).withText());
    }

    private ChangeReport compareStored(Matcher old, Matcher current) {
        try (Pressdiff pressdiff = store.openExisting(surroundings)) {
            WatchedPage page = PageArgument.find(pressdiff, old.group(1));
            if (!PageArgument.find(pressdiff, current.group(1)).id().equals(page.id())) {
                throw CommandFailure.usage("two versions of one page can be compared, not of two pages");
            }
            return VersionArgument.compare(
                    pressdiff, page, Integer.parseInt(old.group(2)), Integer.parseInt(current.group(2)));
        }
    }

    private ChangeReport compareFiles(SourceFile old, SourceFile current) {
        Source.Form form = PlainText.formOf(textOf(old), textOf(current));
        ArticleExtractor extractor = content.extractor();
        ArticleDiff diff =
                ArticleDiffer.ofDefaults().diff(article(extractor, old, form), article(extractor, current, form));
        return new ChangeReport(
                ReportSide.ofFile(old.name()),
                ReportSide.ofFile(current.name()),
                null,
                ChangeClassifier.ofDefaults().classify(diff));
    }

    private static Article article(ArticleExtractor extractor, SourceFile file, Source.Form form) {
        Article article = file.extract(extractor, form).article();
        if (!file.isPlainText() && article.paragraphs().isEmpty()) {
            throw CommandFailure.failed(file.name() + " holds no paragraph of text");
        }
        return article;
    }

    /** Blank lines of a file that is no plain text say nothing about how the other file is to be read. */
    private static String textOf(SourceFile file) {
        return file.isPlainText() ? file.text().text() : "";
    }

    private ExitCode comparePairs(Path listing) {
        if (!sources.isEmpty()) {
            throw CommandFailure.usage("diff takes either --pairs or two sources, not both");
        }
        if (output.format != null && output.format != ReportFormat.JSON) {
            throw CommandFailure.usage("diff --pairs prints JSON, not " + output.format.label());
        }
        output.format = ReportFormat.JSON;
        ReportRenderer renderer = output.renderer(surroundings);
        StringBuilder kept = new StringBuilder();
        ExitCode exitCode = ExitCode.DONE;
        for (String line : lines(listing)) {
            exitCode = exitCode.or(comparePair(line, renderer, kept));
            if (output.output == null) {
                output.give(surroundings, kept.toString());
                kept.setLength(0);
            }
        }
        if (output.output != null) {
            output.give(surroundings, kept.toString());
        }
        return exitCode;
    }

    private ExitCode comparePair(String line, ReportRenderer renderer, StringBuilder out) {
        try {
            String[] names = line.split("\t", -1);
            if (names.length != 2) {
                throw CommandFailure.failed("not OLD<TAB>NEW: " + line);
            }
            // In a list made by a program an empty file is a text without paragraphs.
            ChangeReport report = compareFiles(SourceFile.read(names[0]), SourceFile.read(names[1]));
            out.append(renderer.changes(List.of(report)));
            return exitCode(report);
        } catch (CommandFailure e) {
            out.append(DiffDocument.failure(String.valueOf(e.getMessage())));
            return ExitCode.FAILED;
        }
    }

    private static List<String> lines(Path listing) {
        try {
            return Files.readAllLines(listing).stream()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (CharacterCodingException e) {
            throw CommandFailure.failed(listing + " is not UTF-8", e);
        } catch (IOException e) {
            throw CommandFailure.failed("cannot read " + listing + ": " + SourceFile.reason(e), e);
        }
    }

    private static ExitCode exitCode(ChangeReport report) {
        return report.assessment().diff().isEmpty() ? ExitCode.DONE : ExitCode.DIFFERENT;
    }
}
