package io.github.pressdiff.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pressdiff.extract.Article;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What must hold for all articles, tried on thousands of random ones. A failure names the number of the pair. */
class ArticleDifferPropertyTest {

    private static final int PAIRS = 1_000;

    private final ArticleDiffer differ = ArticleDiffer.ofDefaults();

    @Test
    void keepsAllPromisesOfADiff() {
        forEachPair(
                1,
                (before, after) -> assertThat(DiffInvariants.violations(differ.diff(before, after)))
                        .isEmpty());
    }

    @Test
    void givesTheMirroredChangesForTheMirroredComparison() {
        forEachPair(2, (before, after) -> {
            ArticleDiff diff = differ.diff(before, after);
            ArticleDiff back = differ.diff(after, before);
            List<ParagraphChange> mirrored =
                    back.changes().stream().map(Mirror::of).toList();
            assertThat(ReadingOrder.of(mirrored)).isEqualTo(diff.changes());
            assertThat(back.restructured()).isEqualTo(diff.restructured());
        });
    }

    @Test
    void keepsEverythingOfAnArticleAgainstItself() {
        forEachPair(3, (before, after) -> {
            ArticleDiff diff = differ.diff(after, after);
            assertThat(diff.isEmpty()).isTrue();
            assertThat(diff.changes()).hasSameSizeAs(after.paragraphs());
        });
    }

    @Test
    void givesTheSameAnswerAgainAndFindsAChangeWhereverParagraphsDiffer() {
        forEachPair(4, (before, after) -> {
            ArticleDiff diff = differ.diff(before, after);
            assertThat(ArticleDiffer.ofDefaults().diff(before, after)).isEqualTo(diff);
            assertThat(diff.isEmpty()).isEqualTo(before.paragraphs().equals(after.paragraphs()));
        });
    }

    /** Those of two lists that did not move rise on both sides, and each block of moved ones is a run on both. */
    @Test
    void keepsTheOrderOfWhatDidNotMove() {
        forEachPair(5, (before, after) -> {
            ArticleDiff diff = differ.diff(before.paragraphs(), after.paragraphs());
            List<ParagraphChange> staying = diff.changes().stream()
                    .filter(change -> !change.moved())
                    .filter(change -> !change.oldIndexes().isEmpty()
                            && !change.newIndexes().isEmpty())
                    .toList();
            assertThat(staying)
                    .isSortedAccordingTo(
                            Comparator.comparing(change -> change.oldIndexes().get(0)));
            assertThat(staying)
                    .isSortedAccordingTo(
                            Comparator.comparing(change -> change.newIndexes().get(0)));
            diff.movedBlocks().forEach(block -> {
                assertThat(block.oldIndexes())
                        .isEqualTo(run(
                                block.oldIndexes().get(0), block.oldIndexes().size()));
                assertThat(block.newIndexes())
                        .isEqualTo(run(
                                block.newIndexes().get(0), block.newIndexes().size()));
            });
        });
    }

    private static List<Integer> run(int start, int size) {
        return IntStream.range(start, start + size).boxed().toList();
    }

    private static void forEachPair(long seed, BiConsumer<Article, Article> property) {
        RandomArticles articles = new RandomArticles(seed);
        for (int pair = 0; pair < PAIRS; pair++) {
            boolean large = pair % 8 == 0;
            Article before = large ? articles.longArticle() : articles.article();
            Article after =
                    large ? articles.reworked(before) : pair % 10 == 1 ? articles.article() : articles.edited(before);
            try {
                property.accept(before, after);
            } catch (AssertionError | RuntimeException failure) {
                throw new AssertionError(
                        "pair " + pair + ": " + before.paragraphs() + " / " + after.paragraphs(), failure);
            }
        }
    }
}
