package io.github.pressdiff.extract;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import net.dankito.readability4j.Readability4J;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Reads the same decoded pages with pressdiff and with Readability4J, each in a virtual machine of its own, one thread. One
 * operation reads every page once. Beside the time of the clock it counts CPU time, which others on the machine disturb less.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms2g", "-Xmx2g", "-XX:+UseSerialGC"})
public class ExtractionBenchmark {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    /** The pages, decoded. */
    @State(Scope.Benchmark)
    public static class Pages {

        /** Where they lie. */
        @Param(BenchmarkPages.MADE_UP)
        public String folder = "";

        private final ArticleExtractor extractor = ArticleExtractor.ofDefaults();
        private List<Source> sources = List.of();

        /** Reads and decodes them, which is not measured. */
        @Setup
        public void read() {
            sources = BenchmarkPages.in(folder).stream()
                    .map(BenchmarkPages::source)
                    .toList();
        }
    }

    /** What one iteration took. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class Cost {

        /** How many pages were read. */
        public long pages;

        /** CPU time of the reading thread in nanoseconds. */
        public long threadNanos;

        /** CPU time of the virtual machine in nanoseconds, with its collector and its compiler. */
        public long processNanos;

        private void count(List<Source> sources, Function<Source, Object> reader, Blackhole hole) {
            long process = SYSTEM.getProcessCpuTime();
            long thread = THREADS.getCurrentThreadCpuTime();
            for (Source source : sources) {
                hole.consume(reader.apply(source));
            }
            threadNanos += THREADS.getCurrentThreadCpuTime() - thread;
            processNanos += SYSTEM.getProcessCpuTime() - process;
            pages += sources.size();
        }
    }

    /** Extracts articles. */
    @Benchmark
    public void pressdiff(Pages pages, Cost cost, Blackhole hole) {
        cost.count(pages.sources, pages.extractor::extract, hole);
    }

    /** Reads the same with the library that is the usual choice for Java. */
    @Benchmark
    public void readability4j(Pages pages, Cost cost, Blackhole hole) {
        cost.count(
                pages.sources,
                source -> new Readability4J(
                                String.valueOf(source.url()), source.text().text())
                        .parse(),
                hole);
    }
}
