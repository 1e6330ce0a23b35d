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
    void saysThatItReadsNoMoreThanSoManyParagraphs() {
        int most = Limits.PARAGRAPHS;

        assertThat(isCutShort("line\n".repeat(most))).isFalse();
        assertThat(isCutShort("line\n".repeat(most + 1))).isTrue();
    }

    /** Furniture that is left out afterwards once hid that the rest of the page was not read. */
    @Test
    void countsFurnitureAmongWhatIsRead() {
        String furniture = "<p>Share this article</p>".repeat(5);
        String page = "<main>" + furniture + "<p>One of very many sentences.</p>".repeat(Limits.PARAGRAPHS) + "</main>";

        assertThat(ArticleExtractor.ofDefaults().extract(Sources.page(page)).isCutShort())
                .isTrue();
    }

    @Test
    void keepsALongParagraphWhole() {
        String text = "word\uD83D\uDE00".repeat(400_000);

        assertThat(texts(() -> "<p>" + text + "</p>")).containsExactly(text);
        assertThat(Sources.article(Sources.text(text)).paragraphs())
                .extracting(Paragraph::text)
                .containsExactly(text);
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

    private static boolean isCutShort(String lines) {
        return ArticleExtractor.ofDefaults().extract(Sources.lines(lines)).isCutShort();
    }

    private static List<String> texts(Supplier<String> html) {
        return assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Sources.texts(html.get()));
    }
}
