package io.github.pressdiff.extract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All texts are made up for these tests. */
class ArticleDocumentTest {

    private static final Article FULL = new Article(
            "The bridge opens",
            ArticleMetadata.of("Harbour Office", "2021-05-04", "2021-05-04T10:00:00Z", "en-GB"),
            List.of(
                    new Paragraph(Block.HEADING, Role.TITLE, "The bridge opens", List.of()),
                    new Paragraph(
                            Block.LIST_ITEM,
                            Role.QUESTION,
                            "When?\nSoon.",
                            List.of(new Link("Soon", "https://harbour.example/soon?a=1&b=\"2\"")))));

    @Test
    void writesTheSameFieldsInTheSameOrder() {
        assertThat(new String(ArticleDocument.write(FULL), UTF_8))
                .isEqualTo("{\"schema\":\"pressdiff.article/1\",\"title\":\"The bridge opens\","
                        + "\"publisher\":\"Harbour Office\",\"published\":\"2021-05-04\","
                        + "\"modified\":\"2021-05-04T10:00:00Z\",\"language\":\"en-GB\",\"paragraphs\":["
                        + "{\"block\":\"heading\",\"role\":\"title\",\"text\":\"The bridge opens\",\"links\":[]},"
                        + "{\"block\":\"list_item\",\"role\":\"question\",\"text\":\"When?\\nSoon.\",\"links\":["
                        + "{\"text\":\"Soon\",\"href\":\"https://harbour.example/soon?a=1&b=\\\"2\\\"\"}]}]}");
    }

    @Test
    void readsWhatItWrote() {
        assertThat(ArticleDocument.read(ArticleDocument.write(FULL))).isEqualTo(FULL);
        Article bare = Article.of(List.of());
        assertThat(ArticleDocument.read(ArticleDocument.write(bare))).isEqualTo(bare);
    }

    @Test
    void writesWhatAPageSaysBesideItsTextOnlyWhereItSaysIt() {
        Article article = FULL.withMetadata(new ArticleMetadata(
                null,
                "Ann Holm",
                null,
                null,
                null,
                "https://harbour.example/7",
                List.of(new CorrectionNote("Three, not thirty.", "2021-05-05"), new CorrectionNote("Red.", null))));

        byte[] stored = ArticleDocument.write(article);
        assertThat(new String(stored, UTF_8))
                .contains("\"language\":null,\"author\":\"Ann Holm\",\"canonical\":\"https://harbour.example/7\","
                        + "\"corrections\":[{\"text\":\"Three, not thirty.\",\"date\":\"2021-05-05\"},"
                        + "{\"text\":\"Red.\",\"date\":null}],\"paragraphs\":");
        assertThat(ArticleDocument.read(stored)).isEqualTo(article);
        assertThat(article.readsLike(FULL)).isTrue();
    }

    @Test
    void keepsEveryCharOfUnicode() {
        StringBuilder all = new StringBuilder();
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            all.append((char) c).append('.');
        }
        assertThat(thereAndBack(all.toString())).isEqualTo(all.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\ud83d",
                "\ude00",
                "\ude00\ud83d",
                "\ud83d\ud83d\ude00",
                "\ud83d\ude00\ude00",
                "a\ud83d\"",
                "\\\ud83d",
                "\\ud83d",
                "\0\b\u001b\u007f\u0085\u2028\ufeff\uffff"
            })
    void keepsUnpairedSurrogatesAndControlCharacters(String text) {
        assertThat(thereAndBack(text)).isEqualTo(text);
    }

    @Test
    void keepsArbitraryChars() {
        Random random = new Random(7);
        for (int round = 0; round < 500; round++) {
            StringBuilder text = new StringBuilder("x");
            for (int i = 0; i < 40; i++) {
                text.append((char) (random.nextBoolean() ? 0xd7f0 + random.nextInt(0x820) : random.nextInt(0x10000)));
            }
            assertThat(thereAndBack(text.toString())).isEqualTo(text.toString());
        }
    }

    @Test
    void writesPairedSurrogatesAsUtf8AndOnlyUnpairedOnesAsEscapes() {
        assertThat(new String(ArticleDocument.write(Article.of(List.of(Paragraph.of("é \ud83d\ude00 \ud83d")))), UTF_8))
                .contains("é \ud83d\ude00 \\ud83d\"");
    }

    @Test
    void keepsOneParagraphAsLongAsTheLargestPage() {
        Article article = Article.of(List.of(Paragraph.of("w".repeat(20 << 20))));
        assertThat(ArticleDocument.read(ArticleDocument.write(article)).equals(article))
                .isTrue();
    }

    @Test
    void passesOverFieldsThatItDoesNotKnow() {
        String later =
                "{\"schema\":\"pressdiff.article/1\",\"source\":\"x\",\"more\":{\"a\":[1,{\"b\":2}]},\"title\":\"T\","
                        + "\"paragraphs\":[{\"block\":\"quote\",\"weight\":[1],\"role\":\"body\",\"text\":\"t\","
                        + "\"links\":[{\"text\":\"l\",\"rel\":null,\"href\":\"h\"}]}]}";
        assertThat(ArticleDocument.read(later.getBytes(UTF_8)))
                .isEqualTo(new Article(
                        "T",
                        ArticleMetadata.none(),
                        List.of(new Paragraph(Block.QUOTE, Role.BODY, "t", List.of(new Link("l", "h"))))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"schema\":\"pressdiff.article/2\"}",
                "{\"schema\":\"pressdiff.article/1\"",
                "{\"schema\":\"pressdiff.article/1\"} {}",
                "{\"schema\":\"pressdiff.article/1\",\"title\":null}",
                "{\"schema\":\"pressdiff.article/1\",\"title\":7}",
                "{\"schema\":\"pressdiff.article/1\",\"paragraphs\":{}}",
                "{\"schema\":\"pressdiff.article/1\",\"paragraphs\":[7]}",
                "{\"schema\":\"pressdiff.article/1\",\"paragraphs\":[{\"block\":\"quote\",\"role\":\"body\"}]}",
                "{\"schema\":\"pressdiff.article/1\",\"paragraphs\":[{\"block\":\"x\",\"role\":\"body\",\"text\":\"t\"}]}",
                "{\"schema\":\"pressdiff.article/1\",\"paragraphs\":[{\"block\":\"quote\",\"role\":\"body\",\"text\":\"t\","
                        + "\"links\":[{\"text\":\"l\"}]}]}"
            })
    void refusesWhatIsNoArticleDocument(String text) {
        assertThatThrownBy(() -> ArticleDocument.read(text.getBytes(UTF_8)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasNoSuppressedExceptions();
    }

    /** Puts the text into every place of an article that takes a string. */
    private static String thereAndBack(String text) {
        Article article = new Article(
                text,
                ArticleMetadata.of(text, text, text, text),
                List.of(new Paragraph(Block.PARAGRAPH, Role.BODY, text, List.of(new Link(text, text)))));
        Article read = ArticleDocument.read(ArticleDocument.write(article));
        assertThat(read).isEqualTo(article);
        return read.paragraphs().get(0).text();
    }
}
