package io.github.pressdiff.diff;

import io.github.pressdiff.extract.Article;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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

/** Compares what is hard to compare: no two paragraphs alike, all alike, all in another order, one paragraph of a megabyte. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms3g", "-Xmx3g", "-XX:+UseSerialGC"})
public class HardShapesBenchmark {

    private static final int MANY = 50_000;
    private static final int MEGABYTE = 1_000_000;
    private static final long SEED = 7;

    /** What the two articles look like. */
    public enum Shape {
        /** The same 50,000 paragraphs. */
        EQUAL,
        /** 50,000 paragraphs, none of which is left. */
        DIFFERENT,
        /** 50,000 paragraphs, a word changed in each. */
        EDITED,
        /** 50,000 paragraphs from last to first. */
        REVERSED,
        /** 50,000 paragraphs, the first third at the end. */
        ROTATED,
        /** 50,000 paragraphs in any order. */
        SHUFFLED,
        /** 100,000 times "Yes.", and 1,000 fewer. */
        SHORT_ALIKE,
        /** 50,000 labels, "Question:" or "Answer:" by chance. */
        LABELS,
        /** 50,000 paragraphs that differ in one number, all of which changed. */
        BOILERPLATE,
        /** 4,000 paragraphs that ran into one. */
        FLATTENED,
        /** 100,000 short paragraphs, twenty different ones, of which three are left. */
        LOPSIDED,
        /** A paragraph of a megabyte with a changed word. */
        LONG_WORD_CHANGED,
        /** A paragraph of a megabyte without a blank, with a changed letter. */
        LONG_WITHOUT_BLANKS,
        /** A paragraph of a megabyte, all words in any order. */
        LONG_SHUFFLED
    }

    /** What the two articles look like. */
    @Param
    public Shape shape = Shape.EQUAL;

    private final ArticleDiffer differ = ArticleDiffer.ofDefaults();
    private Article before = MadeUpArticles.of(List.of());
    private Article after = MadeUpArticles.of(List.of());

    /** Makes the two versions, which is not measured. */
    @Setup
    public void make() {
        MadeUpArticles articles = new MadeUpArticles(SEED);
        List<String> olds = before(articles);
        before = MadeUpArticles.of(olds);
        after = MadeUpArticles.of(after(articles, olds));
    }

    /** Finds all changes, with the words inside. */
    @Benchmark
    public Object pressdiff() {
        return differ.diff(before, after);
    }

    private List<String> before(MadeUpArticles articles) {
        return switch (shape) {
            case SHORT_ALIKE -> Collections.nCopies(2 * MANY, "Yes.");
            case LABELS -> labels(1);
            case FLATTENED -> articles.article(4_000);
            case LOPSIDED -> rows(2 * MANY);
            case BOILERPLATE -> boilerplate(0);
            case LONG_WORD_CHANGED, LONG_SHUFFLED -> List.of(articles.longParagraph(MEGABYTE));
            case LONG_WITHOUT_BLANKS -> List.of("漢字仮名".repeat(MEGABYTE / 12));
            default -> articles.article(MANY);
        };
    }

    private List<String> after(MadeUpArticles articles, List<String> olds) {
        List<String> news = new ArrayList<>(olds);
        switch (shape) {
            case EQUAL -> {}
            case DIFFERENT -> news = olds.stream().map(MadeUpArticles::ciphered).toList();
            case EDITED -> news.replaceAll(articles::reworded);
            case REVERSED -> Collections.reverse(news);
            case ROTATED -> Collections.rotate(news, -MANY / 3);
            case SHUFFLED -> Collections.shuffle(news, new Random(2));
            case SHORT_ALIKE -> news = olds.subList(1_000, olds.size());
            case LABELS -> news = labels(2);
            case FLATTENED -> news = List.of(String.join(" ", olds));
            case LOPSIDED -> news = List.of("Row 3", "Row 2", "Row 1");
            case BOILERPLATE -> news = boilerplate(MANY);
            case LONG_WORD_CHANGED -> news.replaceAll(text -> replaced(text, "changed"));
            case LONG_WITHOUT_BLANKS -> news.replaceAll(text -> replaced(text, "一"));
            case LONG_SHUFFLED -> news.replaceAll(HardShapesBenchmark::shuffled);
        }
        return news;
    }

    private static String replaced(String text, String with) {
        int middle = text.length() / 2;
        return text.substring(0, middle) + with + text.substring(middle + with.length());
    }

    private static String shuffled(String text) {
        List<String> words = new ArrayList<>(List.of(text.split(" ", -1)));
        Collections.shuffle(words, new Random(2));
        return String.join(" ", words);
    }

    private static List<String> labels(long seed) {
        return new Random(seed)
                .ints(MANY, 0, 2)
                .mapToObj(either -> either == 0 ? "Question:" : "Answer:")
                .toList();
    }

    private static List<String> rows(int size) {
        return IntStream.range(0, size).mapToObj(at -> "Row " + at % 20).toList();
    }

    private static List<String> boilerplate(int from) {
        List<String> texts = new ArrayList<>();
        for (int at = 0; at < MANY; at++) {
            texts.add("The delegation answered request " + (from + at) + " of the committee in writing.");
        }
        return texts;
    }
}
