package io.github.pressdiff.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pressdiff.extract.PageShapes.Shape;
import io.github.pressdiff.extract.PageVisit.Difference;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same page at another visit gives the identical paragraphs: whatever differs here would be reported as an edit. */
class StabilityTest {

    /** Visits for each single difference, and for mixtures. */
    private static final int VISITS = 6;

    private static final int MIXTURES = 40;

    static List<Shape> shapes() {
        return PageShapes.all();
    }

    @Test
    void hasAtLeastTwentyShapes() {
        assertThat(shapes()).hasSizeGreaterThanOrEqualTo(20);
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void findsTheTextAndNothingElse(Shape shape) {
        assertThat(Sources.texts(PageVisit.plain(shape.html()))).containsExactlyElementsOf(shape.texts());
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void findsTheSameWhateverElseDiffers(Shape shape) {
        Article plain = article(PageVisit.plain(shape.html()));
        SoftAssertions softly = new SoftAssertions();
        for (Difference difference : Difference.values()) {
            for (int seed = 0; seed < VISITS; seed++) {
                check(softly, plain, shape, seed, EnumSet.of(difference));
            }
        }
        Random random = new Random(shape.name().hashCode());
        for (int seed = 0; seed < MIXTURES; seed++) {
            Set<Difference> mixture = EnumSet.noneOf(Difference.class);
            for (Difference difference : Difference.values()) {
                if (random.nextBoolean()) {
                    mixture.add(difference);
                }
            }
            check(softly, plain, shape, seed, mixture);
        }
        softly.assertAll();
    }

    private static void check(
            SoftAssertions softly, Article plain, Shape shape, int seed, Set<Difference> differences) {
        Article visit = article(PageVisit.of(shape.html(), seed, differences));
        softly.assertThat(visit.paragraphs())
                .as("%s, visit %d with %s", shape.name(), seed, differences)
                .isEqualTo(plain.paragraphs());
        softly.assertThat(visit.title()).isEqualTo(plain.title());
    }

    private static Article article(String html) {
        return Sources.article(Sources.page(html));
    }
}
