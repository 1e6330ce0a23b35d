package io.github.pressdiff.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pressdiff.extract.Article;
import java.util.List;
import java.util.function.BiConsumer;
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

    private static void forEachPair(long seed, BiConsumer<Article, Article> property) {
        RandomArticles articles = new RandomArticles(seed);
        for (int pair = 0; pair < PAIRS; pair++) {
            Article before = articles.article();
            Article after = pair % 10 == 0 ? articles.article() : articles.edited(before);
            try {
                property.accept(before, after);
            } catch (AssertionError | RuntimeException failure) {
                throw new AssertionError(
                        "pair " + pair + ": " + before.paragraphs() + " / " + after.paragraphs(), failure);
            }
        }
    }
}
