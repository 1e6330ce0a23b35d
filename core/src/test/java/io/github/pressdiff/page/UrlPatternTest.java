package io.github.pressdiff.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrlPatternTest {

    private static final String LETTERS = "ab/?.*";

    @ParameterizedTest
    @CsvSource({
        "https://example.org/press/*, https://example.org/press/2020/1",
        "https://example.org/press/*, https://example.org/press/",
        "*, https://example.org/",
        "**, https://example.org/",
        "*.example.org/*, https://www.example.org/a",
        "*/press/*/release, https://example.org/press/1/press/2/release",
        "/press/*, https://any.example/press/1?x=2",
        "/, https://example.org/",
        "/*?id=*, https://example.org/show?id=7",
        "/a.b+(c)[d]*, https://example.org/a.b+(c)%5Bd%5D",
        "HTTPS://Example.ORG/Press*, https://example.org/Press/1",
        "HTTP*://Example.ORG/*, https://example.org/1",
        "*://WWW.*.Example/*, https://www.a.example/1",
        "https://example.org, https://example.org/",
        "https://example.org?a=*, https://example.org/?a=1",
        "https://example.org:443/a*, https://example.org/a1",
        "https://bücher.example/*, https://xn--bcher-kva.example/a",
    })
    void fits(String pattern, String address) {
        boolean hasBrackets = pattern.contains("[");
        assertThat(UrlPattern.parse(pattern).matches(PageUrl.parse(address))).isEqualTo(!hasBrackets);
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.org/press/*, https://example.org/press",
        "https://example.org/press/*, http://example.org/press/1",
        "https://example.org/Press/*, https://example.org/press/1",
        "https://example.org/a?b, https://example.org/acb",
        "https://example.org/a, https://example.org/a/",
        "/press/*, https://example.org/en/press/1",
        "/press, https://example.org/press?x",
        "*/press/*/release, https://example.org/press/release",
        "example.org/*, https://example.org/1",
        "https://example.org*, https://example.com/",
    })
    void doesNotFit(String pattern, String address) {
        assertThat(UrlPattern.parse(pattern).matches(PageUrl.parse(address))).isFalse();
    }

    @Test
    void refusesAnEmptyPattern() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UrlPattern.parse(""))
                .withMessage("an address pattern cannot be empty");
    }

    @ParameterizedTest
    @CsvSource({
        "'/a b', U+0020 (SPACE) after 2",
        "' /a', U+0020 (SPACE) after 0",
        "'/a\n', U+000A",
        "'/\u0000', U+0000",
        "'/\u0085', U+0085",
        "'/\u00a0', U+00A0 (NO-BREAK SPACE)",
        "'/\u200b', U+200B (ZERO WIDTH SPACE)",
        "'/\u202e', U+202E",
        "'/\ud83d\ude00\t', U+0009 (CHARACTER TABULATION) after 3",
    })
    void namesTheCharacterThatItRefuses(String pattern, String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UrlPattern.parse(pattern))
                .withMessageContaining(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://example.org/*", "https://user@example.org/*", "https:///a", "https://a_b.example/"})
    void refusesWhatCanFitNoAddress(String pattern) {
        assertThatIllegalArgumentException().isThrownBy(() -> UrlPattern.parse(pattern));
    }

    @Test
    void refusesALongPatternInAShortMessage() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UrlPattern.parse("/" + "a*".repeat(1_000_000)))
                .satisfies(e -> assertThat(e.getMessage()).contains("2000001").hasSizeLessThan(200));
    }

    @Test
    void isTheSamePatternInTwoSpellingsOfOneHost() {
        assertThat(UrlPattern.parse("https://EXAMPLE.org:443/A*"))
                .isEqualTo(UrlPattern.parse("https://example.org/A*"))
                .hasToString("https://example.org/A*");
    }

    @Test
    void takesNoLongerForManyStars() {
        PageUrl address = PageUrl.parse("https://example.org/" + "a".repeat(100_000) + "b");
        UrlPattern pattern = UrlPattern.parse("/" + "*a".repeat(400) + "*c");

        boolean fits = assertTimeoutPreemptively(Duration.ofSeconds(10), () -> pattern.matches(address));

        assertThat(fits).isFalse();
    }

    @Test
    void agreesWithANaiveReading() {
        Random random = new Random(20_200_117);
        int fitting = 0;
        for (int i = 0; i < 50_000; i++) {
            String path = "/" + word(random, 8).replace('*', 'a');
            String pattern = "/" + word(random, 6);
            boolean fits = UrlPattern.parse(pattern).matches(PageUrl.parse("https://example.org" + path));
            assertThat(fits).as(pattern + " on " + path).isEqualTo(naive(pattern, path));
            fitting += fits ? 1 : 0;
        }
        assertThat(fitting).isGreaterThan(1_000);
    }

    private static String word(Random random, int maxLength) {
        StringBuilder word = new StringBuilder();
        for (int length = random.nextInt(maxLength + 1); word.length() < length; ) {
            word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return word.toString();
    }

    private static boolean naive(String pattern, String text) {
        if (pattern.isEmpty()) {
            return text.isEmpty();
        }
        if (pattern.charAt(0) == '*') {
            return naive(pattern.substring(1), text) || (!text.isEmpty() && naive(pattern, text.substring(1)));
        }
        return !text.isEmpty() && pattern.charAt(0) == text.charAt(0) && naive(pattern.substring(1), text.substring(1));
    }
}
