package io.github.pressdiff.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pressdiff.diff.ParagraphChange.Kind;
import io.github.pressdiff.extract.Article;
import io.github.pressdiff.extract.Paragraph;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The checker itself must be able to fail. */
class DiffInvariantsTest {

    private static final Article AB = article("a", "b");
    private static final Article BA = article("b", "a");

    @Test
    void acceptsATrueDiff() {
        assertThat(violations(AB, BA, kept(1, 0, true), kept(0, 1, false))).isEmpty();
    }

    @Test
    void seesAParagraphWithoutChangeOrWithTwo() {
        assertThat(violations(AB, AB, kept(0, 0, false))).isNotEmpty();
        assertThat(violations(AB, AB, kept(0, 0, false), kept(1, 1, false), kept(1, 1, false)))
                .isNotEmpty();
        assertThat(violations(AB, AB, kept(0, 0, false), kept(1, 2, false))).isNotEmpty();
    }

    @Test
    void seesKeptTextsThatDiffer() {
        assertThat(violations(AB, BA, kept(0, 0, false), kept(1, 1, false))).hasSize(2);
    }

    @Test
    void seesPiecesThatDoNotGiveTheText() {
        WordChange wrong = new WordChange(WordChange.Kind.EQUAL, "x");
        ParagraphChange change =
                new ParagraphChange(Kind.MODIFIED, false, List.of(0), List.of(0), List.of(wrong), false);
        assertThat(violations(article("a"), article("a"), change)).hasSize(2);
    }

    @Test
    void seesACrossingThatIsNotCalledMoved() {
        assertThat(violations(AB, BA, kept(1, 0, false), kept(0, 1, false))).isNotEmpty();
    }

    @Test
    void seesAMoveThatCrossesNothing() {
        assertThat(violations(AB, AB, kept(0, 0, true), kept(1, 1, false))).isNotEmpty();
    }

    private static List<String> violations(Article before, Article after, ParagraphChange... changes) {
        return DiffInvariants.violations(new ArticleDiff(before, after, List.of(changes), false));
    }

    private static ParagraphChange kept(int old, int other, boolean moved) {
        return new ParagraphChange(Kind.KEPT, moved, List.of(old), List.of(other), List.of(), false);
    }

    private static Article article(String... texts) {
        return Article.of(Stream.of(texts).map(Paragraph::of).toList());
    }
}
