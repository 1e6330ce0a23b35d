package io.github.pressdiff.diff;

import com.github.difflib.DiffUtils;
import io.github.pressdiff.extract.Article;
import java.util.List;
import java.util.concurrent.TimeUnit;
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

/**
 * Compares an article with a version of it in which one paragraph in twenty changed, by an edit of any kind; beside it
 * java-diff-utils on the same paragraphs, which finds what was added and removed only.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 7, time = 2)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms2g", "-Xmx2g", "-XX:+UseSerialGC"})
public class DiffBenchmark {

    private static final double CHANGED = 0.05;

    /** Number of paragraphs. */
    @Param({"50", "500", "5000", "50000"})
    public int paragraphs;

    private final ArticleDiffer differ = ArticleDiffer.ofDefaults();
    private List<String> olds = List.of();
    private List<String> news = List.of();
    private Article before = MadeUpArticles.of(olds);
    private Article after = MadeUpArticles.of(news);

    /** Makes the two versions, which is not measured. */
    @Setup
    public void make() {
        MadeUpArticles articles = new MadeUpArticles(paragraphs);
        olds = articles.article(paragraphs);
        news = articles.edited(olds, CHANGED);
        before = MadeUpArticles.of(olds);
        after = MadeUpArticles.of(news);
    }

    /** Finds all changes, with the words inside. */
    @Benchmark
    public Object pressdiff() {
        return differ.diff(before, after);
    }

    /** Finds which paragraphs are not the same. */
    @Benchmark
    public Object javaDiffUtils() {
        return DiffUtils.diff(olds, news);
    }
}
