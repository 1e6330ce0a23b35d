package io.github.pressdiff.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.pressdiff.Pressdiff;
import io.github.pressdiff.archive.Archive;
import io.github.pressdiff.archive.Capture;
import io.github.pressdiff.archive.sql.SqlArchive;
import io.github.pressdiff.classify.history.Phrase;
import io.github.pressdiff.extract.Article;
import io.github.pressdiff.extract.ContainerPath;
import io.github.pressdiff.extract.Extraction;
import io.github.pressdiff.extract.ExtractionOutcome;
import io.github.pressdiff.extract.ExtractorRevision;
import io.github.pressdiff.extract.Paragraph;
import io.github.pressdiff.fetch.Body;
import io.github.pressdiff.fetch.DecodedText;
import io.github.pressdiff.fetch.Exchange;
import io.github.pressdiff.fetch.FetchResult;
import io.github.pressdiff.fetch.Framing;
import io.github.pressdiff.fetch.RobotsVerdict;
import io.github.pressdiff.page.NewPage;
import io.github.pressdiff.page.PageId;
import io.github.pressdiff.page.PageUrl;
import io.github.pressdiff.report.RenderOptions;
import io.github.pressdiff.report.ReportFormat;
import io.github.pressdiff.report.ReportRenderer;
import java.lang.ref.Reference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What it costs to look back over a page with a long history: time and the heap that is left in use, for a page whose
 * versions each change, move, add and drop a few paragraphs.
 */
final class HistoryCost {

    private static final Instant START = Instant.parse("2026-03-02T09:30:00Z");
    private static final ExtractorRevision REVISION = new ExtractorRevision("1/bench/none");
    private static final PageUrl URL = PageUrl.parse("https://harbour.example/statement");

    private final Random random = new Random(7);
    private final Path folder;

    private HistoryCost(Path folder) {
        this.folder = folder;
    }

    /**
     * Makes the store, unless it is there, and measures.
     *
     * @param arguments a folder for the store, the number of versions, of paragraphs, and of edits from version to version
     */
    public static void main(String[] arguments) throws Exception {
        HistoryCost cost = new HistoryCost(Path.of(arguments[0]));
        if (!Files.exists(cost.folder)) {
            cost.makeStore(
                    Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]));
        }
        cost.measure();
    }

    private void measure() {
        ReportRenderer renderer = ReportRenderer.of(ReportFormat.TERMINAL, RenderOptions.ofDefaults());
        ReportRenderer json = ReportRenderer.of(ReportFormat.JSON, RenderOptions.ofDefaults());
        try (Pressdiff pressdiff = Pressdiff.open(folder)) {
            PageId page = pressdiff.pages().get(0).id();
            for (int round = 0; round < 2; round++) {
                time("history", () -> pressdiff.history(page), report -> renderer.history(report));
                time("blame", () -> pressdiff.blame(page, false), report -> renderer.blame(report));
                time("blame --gone, json", () -> pressdiff.blame(page, true), report -> json.blame(report));
                time("search", () -> pressdiff.search(Phrase.of("har ba")), report -> renderer.search(report));
            }
        }
    }

    private static <T> void time(String name, Supplier<T> work, Function<T, String> render) {
        long start = System.nanoTime();
        T report = work.get();
        long found = System.nanoTime();
        try {
            int characters = render.apply(report).length();
            long shown = System.nanoTime();
            System.gc();
            Runtime runtime = Runtime.getRuntime();
            System.out.printf(
                    Locale.ROOT,
                    "%-20s %6.2f s, shown in %5.2f s, %,d characters; heap in use with it %d MB%n",
                    name,
                    (found - start) / 1e9,
                    (shown - found) / 1e9,
                    characters,
                    (runtime.totalMemory() - runtime.freeMemory()) >> 20);
        } finally {
            Reference.reachabilityFence(report);
        }
    }

    private void makeStore(int versions, int paragraphs, int edits) {
        try (Archive archive = SqlArchive.open(folder, () -> START)) {
            PageId page = archive.add(NewPage.of(URL), START).id();
            List<String> texts = new ArrayList<>(
                    IntStream.range(0, paragraphs).mapToObj(at -> sentences()).toList());
            for (int version = 0; version < versions; version++) {
                Instant at = START.plus(Duration.ofMinutes(15L * version));
                archive.append(capture(page, texts, at), at.plusSeconds(1));
                for (int edit = 0; edit < edits; edit++) {
                    edit(texts);
                }
            }
        }
    }

    private void edit(List<String> texts) {
        int at = random.nextInt(texts.size());
        switch (random.nextInt(8)) {
            case 0 -> texts.add(at, sentences());
            case 1 -> texts.remove(at);
            case 2 -> texts.add(random.nextInt(texts.size()), texts.remove(at));
            default -> texts.set(at, texts.get(at).replaceFirst("\\w+", word()));
        }
    }

    private String sentences() {
        return IntStream.range(0, 45).mapToObj(at -> word()).collect(Collectors.joining(" ")) + ".";
    }

    private String word() {
        return Words.any(random);
    }

    private static Capture capture(PageId page, List<String> texts, Instant at) {
        Body body = Body.of(String.join("\n\n", texts).getBytes(UTF_8));
        Exchange exchange =
                new Exchange(URL, URL, List.of(), "192.0.2.7", null, RobotsVerdict.ALLOWED, at, Duration.ofMillis(9));
        FetchResult.Fetched fetched = new FetchResult.Fetched(exchange, 200, List.of(), Framing.LENGTH, body, body);
        Extraction extraction = new Extraction(
                Article.of(texts.stream().map(Paragraph::of).toList()),
                REVISION,
                UTF_8,
                DecodedText.Reason.HEADER,
                new ContainerPath("", "", ContainerPath.Reason.SCORE, List.of()),
                ExtractionOutcome.complete());
        return new Capture(page, fetched, extraction);
    }
}
