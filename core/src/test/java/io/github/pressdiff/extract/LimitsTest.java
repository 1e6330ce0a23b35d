package io.github.pressdiff.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Pages that are made to cost time. The time limits are generous: what they catch takes minutes. */
class LimitsTest {

    @Test
    void readsATreeOfAHundredThousandLevels() {
        assertThat(texts(() -> "<div>".repeat(100_000) + "deep")).containsExactly("deep");
    }

    @Test
    void readsTablesInTables() {
        assertThat(texts(() -> "<table><tr><td>a</td><td>".repeat(2_000) + "deep")
                        .size())
                .isGreaterThan(50);
    }

    @Test
    void keepsTwentyThousandParagraphs() {
        List<String> texts = texts(() -> "<main>" + "<p>One of very many sentences.</p>".repeat(25_000) + "</main>");

        assertThat(texts).hasSize(Limits.PARAGRAPHS);
        assertThat(Sources.article(Sources.lines("line\n".repeat(25_000))).paragraphs())
                .hasSize(Limits.PARAGRAPHS);
    }

    @Test
    void cutsALongParagraphAndLosesNothing() {
        String text = "word\uD83D\uDE00".repeat(400_000);

        assertThat(String.join("", texts(() -> "<p>" + text + "</p>"))).isEqualTo(text);
        assertThat(Sources.article(Sources.text(text)).paragraphs())
                .allMatch(paragraph -> paragraph.text().length() <= Limits.CHARACTERS)
                .hasSize(3);
    }

    @Test
    void readsManyLineEndsHiddenPartsAndLinks() {
        assertThat(texts(() -> "<p>" + "x".repeat(100_000) + "<br>".repeat(50_000) + "y</p>"))
                .hasSize(2);
        assertThat(texts(() -> "<p>Text.</p>" + "<p hidden>x</p>".repeat(30_000)))
                .containsExactly("Text.");
        assertThat(texts(() -> "<div>" + "word word word <a href=x>y</a> ".repeat(30_000) + "</div>"))
                .hasSize(1);
    }

    private static List<String> texts(Supplier<String> html) {
        return assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Sources.texts(html.get()));
    }
}
