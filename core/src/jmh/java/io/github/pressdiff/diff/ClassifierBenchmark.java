package io.github.pressdiff.diff;

import io.github.pressdiff.classify.ChangeClassifier;
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
 * Says what the changes of the articles of {@link DiffBenchmark} mean; beside it the comparison that finds them. It stands in this
 * package for the sake of the articles.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 7, time = 2)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms2g", "-Xmx2g", "-XX:+UseSerialGC"})
public class ClassifierBenchmark {

    private static final double CHANGED = 0.05;

    /** Number of paragraphs. */
    @Param({"50", "500", "5000"})
    public int paragraphs;

    private final ArticleDiffer differ = ArticleDiffer.ofDefaults();
    private final ChangeClassifier classifier = ChangeClassifier.ofDefaults();
    private Article before = MadeUpArticles.of(List.of());
    private Article after = MadeUpArticles.of(List.of());
    private ArticleDiff diff = differ.diff(before, after);

    /** Makes the two versions and compares them, which is not measured. */
    @Setup
    public void make() {
        MadeUpArticles articles = new MadeUpArticles(paragraphs);
        List<String> olds = articles.article(paragraphs);
        before = MadeUpArticles.of(olds);
        after = MadeUpArticles.of(articles.edited(olds, CHANGED));
        diff = differ.diff(before, after);
    }

    /** Says what all changes mean. */
    @Benchmark
    public Object classify() {
        return classifier.classify(diff);
    }

    /** Finds all changes, with the words inside. */
    @Benchmark
    public Object diff() {
        return differ.diff(before, after);
    }
}
