package io.github.pressdiff.classify;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pressdiff.extract.Article;
import io.github.pressdiff.extract.Block;
import io.github.pressdiff.extract.MarkerKind;
import io.github.pressdiff.extract.Paragraph;
import io.github.pressdiff.extract.Role;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkerFinderTest {

    private static final String TEXT =
            "The harbour office told the fishermen of the town that the bridge near the old mill"
                    + " would stay open through the whole of the winter.";

    @Test
    void findsAParagraphThatIsNothingElse() {
        assertThat(find(TEXT, "To be continued...")).contains(new Marker(MarkerKind.OPEN, 1, "To be continued..."));
    }

    @Test
    void findsTheLastLineOfAParagraph() {
        assertThat(find(TEXT, TEXT + "\n(Fortsetzung folgt)"))
                .contains(new Marker(MarkerKind.OPEN, 1, "(Fortsetzung folgt)"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "They met in Geneva. (To be continued)",
                "They met in Geneva. To be continued…",
                "The list of guests — To be continued —",
                "The list of guests *** to be continued ***",
                "Встреча прошла в порту. (Продолжение следует)",
                "Ils se sont vus au port. (À suivre.)",
                "会谈在港口举行。（未完待续）",
                "会谈在港口举行。未完待续",
            })
    void findsAMarkerBehindTheLastSentence(String text) {
        assertThat(find(TEXT, text)).hasValueSatisfying(marker -> {
            assertThat(marker.kind()).isEqualTo(MarkerKind.OPEN);
            assertThat(text).endsWith(marker.text());
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The work is to be continued.",
                "They said it was to be continued",
                "He closed with the words \"to be continued\"",
                "The ferry is late - more to come",
                "It lists (among others) what is to follow.",
                "Section 30",
                "30",
            })
    void findsNothingInASentence(String text) {
        assertThat(find(TEXT, text)).isEmpty();
    }

    @Test
    void looksOverContactsAndShortLinesBelow() {
        assertThat(find(TEXT, "###", "About us", TEXT, "Press contact: press@example.org"))
                .contains(new Marker(MarkerKind.END, 1, "###"));
        assertThat(find(TEXT, "Continuará", "Photo: J. Marsh", "Lisbon, 4 March"))
                .contains(new Marker(MarkerKind.OPEN, 1, "Continuará"));
    }

    @Test
    void looksOverBoilerplateOfAnyLength() {
        Article article = Article.of(List.of(
                Paragraph.of(TEXT),
                Paragraph.of("未完待续"),
                new Paragraph(Block.PARAGRAPH, Role.BOILERPLATE, TEXT.repeat(9), List.of())));

        assertThat(MarkerFinder.find(article))
                .hasValueSatisfying(marker -> assertThat(marker.paragraph()).isEqualTo(1));
    }

    @Test
    void findsNothingWhereTextFollows() {
        assertThat(find(TEXT, "To be continued...", TEXT)).isEmpty();
    }

    @Test
    void findsNothingWhereAQuestionFollows() {
        Article article = Article.of(List.of(
                Paragraph.of(TEXT),
                Paragraph.of("To be continued..."),
                new Paragraph(Block.PARAGRAPH, Role.QUESTION, "Question: Why?", List.of())));

        assertThat(MarkerFinder.find(article)).isEmpty();
    }

    @Test
    void takesTheLastOfSeveral() {
        assertThat(find(TEXT, "To be continued...", "-30-")).contains(new Marker(MarkerKind.END, 2, "-30-"));
    }

    @Test
    void readsThousandsOfMarkers() {
        List<String> texts = new ArrayList<>(Collections.nCopies(20_000, "To be continued..."));

        assertThat(find(texts.toArray(String[]::new)))
                .hasValueSatisfying(marker -> assertThat(marker.paragraph()).isEqualTo(19_999));
    }

    @Test
    void findsNothingInAnEmptyArticle() {
        assertThat(find()).isEmpty();
    }

    private static Optional<Marker> find(String... texts) {
        return MarkerFinder.find(Comparison.article(texts));
    }
}
