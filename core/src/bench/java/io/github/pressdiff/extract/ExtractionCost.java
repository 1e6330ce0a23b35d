package io.github.pressdiff.extract;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * What extraction costs: pages a CPU second beside those of Readability4J, in one run and alone in turn, and the heap that a page
 * needs. Takes one argument: a folder with pages, or "made-up".
 */
final class ExtractionCost {

    private static final int LARGE_PAGE = 5_000_000;

    private static final int MEASURABLE_PAGE = 500_000;

    private ExtractionCost() {}

    public static void main(String[] arguments) throws RunnerException {
        String folder = arguments[0];
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(ExtractionBenchmark.class.getName())
                        .param("folder", folder)
                        .build())
                .run();
        print(results);
        printHeap("made-up page", BenchmarkPages.ofSize(LARGE_PAGE));
        byte[] largest = BenchmarkPages.in(folder).stream()
                .max(Comparator.comparingInt(page -> page.length))
                .orElseThrow();
        // Beside a small page the extractor's own tables are all that is seen.
        if (largest.length >= MEASURABLE_PAGE) {
            printHeap("largest page", largest);
        }
    }

    private static void print(Collection<RunResult> results) {
        Map<String, double[]> speeds = new TreeMap<>();
        for (RunResult result : results) {
            String name = result.getPrimaryResult().getLabel();
            double[] speed = {perSecond(result, "threadNanos"), perSecond(result, "processNanos")};
            speeds.put(name, speed);
            System.out.printf(
                    Locale.ROOT,
                    "%-14s %8.1f pages a CPU second of its thread, %8.1f of the process with collector and compiler%n",
                    name,
                    speed[0],
                    speed[1]);
        }
        double[] own = speeds.getOrDefault("pressdiff", new double[2]);
        double[] other = speeds.getOrDefault("readability4j", new double[2]);
        System.out.printf(
                Locale.ROOT,
                "pressdiff / Readability4J: %.2f by thread, %.2f by process%n",
                own[0] / other[0],
                own[1] / other[1]);
    }

    private static double perSecond(RunResult result, String counter) {
        return score(result, "pages") / (score(result, counter) / 1e9);
    }

    private static double score(RunResult result, String counter) {
        return Objects.requireNonNull(result.getSecondaryResults().get(counter), counter)
                .getScore();
    }

    private static void printHeap(String name, byte[] page) {
        int least = LeastHeap.kilobytes(page);
        int empty = LeastHeap.kilobytes(new byte[0]);
        System.out.printf(
                Locale.ROOT,
                "%s of %,d bytes: least heap %,d KB, %,d KB for an empty one: %.1f times the page%n",
                name,
                page.length,
                least,
                empty,
                (least - empty) * 1024.0 / page.length);
    }
}
