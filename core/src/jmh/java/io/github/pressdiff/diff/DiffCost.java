package io.github.pressdiff.diff;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * What a comparison costs in time and memory, how that grows with the paragraphs, and how it stands to java-diff-utils on the
 * same paragraphs, or what classification costs and how it stands to the comparison. Takes one argument: the names of the benchmarks to
 * run, as a pattern.
 */
final class DiffCost {

    private static final String ALLOCATED = "gc.alloc.rate.norm";

    /** What is measured, and what beside it. */
    private static final Map<String, String> BESIDE = Map.of("pressdiff", "javaDiffUtils", "classify", "diff");

    private DiffCost() {}

    public static void main(String[] arguments) throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(arguments[0])
                        .addProfiler(GCProfiler.class)
                        .build())
                .run();
        Map<String, Map<Integer, Double>> times = new TreeMap<>();
        for (RunResult result : results) {
            print(result);
            String paragraphs = result.getParams().getParam("paragraphs");
            if (paragraphs != null) {
                times.computeIfAbsent(result.getPrimaryResult().getLabel(), label -> new TreeMap<>())
                        .put(Integer.valueOf(paragraphs), median(result));
            }
        }
        times.forEach((label, own) -> {
            String other = BESIDE.get(label);
            if (other != null) {
                System.out.println(label);
                printRatios(own, other, times.getOrDefault(other, Map.of()));
            }
        });
    }

    private static void print(RunResult result) {
        Result<?> allocated = result.getSecondaryResults().get(ALLOCATED);
        double bytes = allocated == null ? Double.NaN : allocated.getScore();
        String paragraphs = result.getParams().getParam("paragraphs");
        System.out.printf(
                Locale.ROOT,
                "%-14s %-20s median %10.3f ms, %10.3f MB allocated%n",
                result.getPrimaryResult().getLabel(),
                paragraphs == null ? result.getParams().getParam("shape") : paragraphs + " paragraphs",
                median(result),
                bytes / 1e6);
    }

    private static double median(RunResult result) {
        return result.getPrimaryResult().getStatistics().getPercentile(50);
    }

    private static void printRatios(Map<Integer, Double> times, String other, Map<Integer, Double> others) {
        int previous = 0;
        double previousTime = 0;
        for (Map.Entry<Integer, Double> entry : times.entrySet()) {
            int paragraphs = entry.getKey();
            double time = entry.getValue();
            System.out.printf(Locale.ROOT, "%,d paragraphs: ", paragraphs);
            if (others.containsKey(paragraphs)) {
                System.out.printf(Locale.ROOT, "%.3f times %s", time / others.get(paragraphs), other);
            }
            if (previous > 0) {
                double growth = Math.log(time / previousTime) / Math.log((double) paragraphs / previous);
                System.out.printf(Locale.ROOT, ", exponent %.2f from %,d", growth, previous);
            }
            System.out.println();
            previous = paragraphs;
            previousTime = time;
        }
        System.out.printf(Locale.ROOT, "growth exponent over all: %.2f%n", exponent(times));
    }

    /** The slope of the least-squares line through the logarithms. */
    private static double exponent(Map<Integer, Double> times) {
        double meanX = times.keySet().stream().mapToDouble(Math::log).average().orElse(0);
        double meanY = times.values().stream().mapToDouble(Math::log).average().orElse(0);
        double both = 0;
        double squares = 0;
        for (Map.Entry<Integer, Double> entry : times.entrySet()) {
            double distance = Math.log(entry.getKey()) - meanX;
            both += distance * (Math.log(entry.getValue()) - meanY);
            squares += distance * distance;
        }
        return both / squares;
    }
}
