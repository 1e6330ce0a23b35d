package io.github.pressdiff.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.pressdiff.extract.Article;
import io.github.pressdiff.extract.Paragraph;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Large and hostile input ends. The limits are generous: a quadratic step would take many minutes. All texts are made up. */
class ArticleDifferBoundsTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final int MANY = 50_000;

    @Test
    void endsOnManyEqualParagraphs() {
        Article article = article(MANY, ArticleDifferBoundsTest::sentence);
        assertThat(diff(article, article).isEmpty()).isTrue();
    }

    @Test
    void endsOnManyDifferentParagraphs() {
        ArticleDiff diff =
                diff(article(MANY, at -> "old " + at + " north"), article(MANY, at -> "new south " + (MANY + at)));
        assertThat(diff.restructured()).isTrue();
    }

    @Test
    void endsOnManyReversedParagraphs() {
        List<Paragraph> paragraphs =
                new ArrayList<>(article(MANY, ArticleDifferBoundsTest::sentence).paragraphs());
        Article before = Article.of(paragraphs);
        Collections.reverse(paragraphs);
        assertThat(diff(before, Article.of(paragraphs)).changes())
                .hasSize(MANY)
                .filteredOn(change -> !change.moved())
                .hasSize(1);
    }

    @Test
    void endsOnManyEditedParagraphs() {
        ArticleDiff diff = diff(
                article(MANY / 2, ArticleDifferBoundsTest::sentence),
                article(MANY / 2, at -> sentence(at).replace("signed", "sealed")));
        assertThat(diff.changes())
                .allMatch(change -> change.kind() == ParagraphChange.Kind.MODIFIED && !change.moved());
    }

    @Test
    void endsOnShortParagraphsWithoutNumber() {
        ArticleDiff diff = diff(article(100_000, at -> "Yes."), article(99_000, at -> "Yes."));
        assertThat(diff.changes()).filteredOn(ParagraphChange::isChange).hasSize(1_000);
    }

    @Test
    void endsOnTwoShortParagraphsInRandomOrder() {
        Random random = new Random(5);
        IntFunction<String> either = at -> random.nextBoolean() ? "Question:" : "Answer:";
        ArticleDiff diff = diff(article(MANY, either), article(MANY, either));
        assertThat(diff.changes())
                .filteredOn(change -> change.kind() == ParagraphChange.Kind.KEPT)
                .hasSizeGreaterThan(MANY / 2);
    }

    @Test
    void endsOnALongParagraphAndFindsTheWord() {
        String text = IntStream.range(0, 150_000).mapToObj(at -> "w" + at % 977).collect(Collectors.joining(" "));
        ArticleDiff diff = diff(single(text + " end " + text), single(text + " stop " + text));
        assertThat(diff.changes().get(0).coarse()).isFalse();
        assertThat(diff.changes().get(0).words())
                .hasSize(4)
                .contains(
                        new WordChange(WordChange.Kind.DELETED, "end"),
                        new WordChange(WordChange.Kind.INSERTED, "stop"));
    }

    @Test
    void saysCoarseWhereWordsWereNotCompared() {
        Random random = new Random(3);
        String before = random.ints(200_000, 0, 50).mapToObj(at -> "w" + at).collect(Collectors.joining(" "));
        String after = random.ints(200_000, 0, 50).mapToObj(at -> "w" + at).collect(Collectors.joining(" "));
        assertThat(diff(single(before), single(after)).changes())
                .singleElement()
                .matches(ParagraphChange::coarse);
    }

    @Test
    void endsOnAMegabyteWithoutABlank() {
        String text = "x".repeat(1_000_000);
        assertThat(diff(single(text), single(text + "y")).changes()).hasSize(1);
        String chinese = "漢字".repeat(250_000);
        assertThat(diff(single(chinese), single("一" + chinese + "二")).changes()).hasSize(1);
    }

    /** All line ends lost: each small paragraph is looked for in the large one. Once, 4,000 took half a minute. */
    @Test
    void endsOnManyParagraphsThatRanIntoOne() {
        Article before = article(4_000, ArticleDifferBoundsTest::sentence);
        String joined = before.paragraphs().stream().map(Paragraph::text).collect(Collectors.joining(" "));
        assertThat(diff(before, single(joined)).changes()).isNotEmpty();
        assertThat(diff(single(joined), before).changes()).isNotEmpty();
    }

    /** Much beside little: the number of pairs is small, and what Myers' algorithm does with them is not. */
    @Test
    void endsOnLopsidedInput() {
        Article many = article(100_000, at -> "Row " + at % 20);
        Article few = article(20, at -> "Row " + (20 - at));
        assertThat(diff(many, few).changes()).hasSizeGreaterThanOrEqualTo(100_000);
        String words = "of the ".repeat(100_000);
        assertThat(diff(single("start " + words + "end"), single("begin the of the of stop"))
                        .changes())
                .isNotEmpty();
    }

    /** The JDK looks for the end of the word at each capital sigma, when it makes small letters of them. */
    @Test
    void endsOnAMegabyteOfSigmas() {
        String sigmas = "Σ".repeat(1_000_000);
        assertThat(diff(single("a" + sigmas), single("b" + sigmas)).changes()).isNotEmpty();
    }

    /** Marks out of canonical order: a normalizer sorts them one by one, in quadratic time. */
    @Test
    void endsOnAMegabyteOfCombiningMarks() {
        String marks = "\u0301\u0323".repeat(500_000);
        assertThat(diff(single("a" + marks), single("b" + marks)).changes()).isNotEmpty();
    }

    private static ArticleDiff diff(Article before, Article after) {
        return assertTimeoutPreemptively(LIMIT, () -> ArticleDiffer.ofDefaults().diff(before, after));
    }

    private static Article article(int size, IntFunction<String> text) {
        return Article.of(
                IntStream.range(0, size).mapToObj(text).map(Paragraph::of).toList());
    }

    private static Article single(String text) {
        return Article.of(List.of(Paragraph.of(text)));
    }

    private static String sentence(int at) {
        return "Clause " + at + " of the treaty was signed by party " + at * 7 + " in the harbour of town " + at % 91
                + ".";
    }
}
