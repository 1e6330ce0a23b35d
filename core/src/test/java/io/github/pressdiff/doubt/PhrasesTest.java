package io.github.pressdiff.doubt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhrasesTest {

    private static final List<String> RESOURCES =
            List.of("bot-check.txt", "consent.txt", "login.txt", "maintenance.txt", "script.txt", "soft-404.txt");

    private final Phrases notFound = Phrases.load("soft-404.txt");

    @ParameterizedTest
    @ValueSource(strings = {"Page not found", "404", "HTTP 404", "Error 404: Page Not Found!", "ОШИБКА 404", "找不到页面"})
    void findsPhraseThatIsAllOfTitle(String title) {
        assertThat(notFound.areAllOf(title)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "405", "Error", "Page not found for the third time", "404 houses", "网页找不到页面了"})
    void findsNoPhraseInTitleThatSaysMore(String title) {
        assertThat(notFound.areAllOf(title)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sorry, the page you’re looking for is gone.",
                "THE  PAGE\u00a0YOU REQUESTED",
                "Die gewunschte Seite fehlt",
                "抱歉，您访问的页面已删除"
            })
    void findsPhraseInText(String text) {
        assertThat(notFound.standIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The sign read “the page you requested”.",
                "The sign read \"the page you requested\".",
                "Das Schild sagt: „Die gewünschte Seite“",
                "the pages you requested",
                "bathe page you requested"
            })
    void findsNoPhraseThatIsQuotedOrPartOfWords(String text) {
        assertThat(notFound.standIn(text)).isFalse();
    }

    @Test
    void everyLineIsOfKnownKindAndNoPhraseHasTwoReasons() throws IOException {
        Map<String, String> seen = new HashMap<>();
        for (String resource : RESOURCES) {
            for (String line : lines(resource)) {
                assertThat(line).matches("#.*|\\[[a-z]{2}]|(title|around|text|markup|widget) \\S.*");
                if (line.startsWith("title") || line.startsWith("text")) {
                    String other = seen.putIfAbsent(FoldedText.of(line).text(), resource);
                    assertThat(other).as(line).isIn(null, resource);
                }
            }
        }
    }

    private static List<String> lines(String resource) throws IOException {
        try (InputStream stream = Objects.requireNonNull(Phrases.class.getResourceAsStream(resource))) {
            return new String(stream.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        }
    }
}
