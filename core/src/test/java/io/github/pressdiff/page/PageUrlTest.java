package io.github.pressdiff.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageUrlTest {

    @ParameterizedTest
    @CsvSource({
        "https://example.org, https://example.org/",
        "HTTPS://Example.ORG/A/b, https://example.org/A/b",
        "https://example.org:443/a, https://example.org/a",
        "http://example.org:80/a, http://example.org/a",
        "http://example.org:8080/a, http://example.org:8080/a",
        "https://example.org/a?b=c&d#part, https://example.org/a?b=c&d",
        "https://example.org/a%20b?c=%2F, https://example.org/a%20b?c=%2F",
        "https://bücher.example/a, https://xn--bcher-kva.example/a",
        "http://[2001:DB8::1]:8080/, http://[2001:db8::1]:8080/",
    })
    void spellsOneAddressInOneWay(String typed, String normal) {
        assertThat(PageUrl.parse(typed)).hasToString(normal);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.org",
                "/press",
                "//example.org/a",
                "ftp://example.org/a",
                "file:///etc/passwd",
                "javascript:alert(1)",
                "https://",
                "https:///a",
                "http://user@example.org/",
                "http://user:secret@example.org/",
                "http://example.org\\@127.0.0.1/",
                "http://1.1.1.1 &@2.2.2.2# @3.3.3.3/",
                "http://exa mple.org/",
                "http://example.org/a\nb",
                "http://example.org:0/",
                "http://example.org:99999/",
                "http://a_b.example/",
                "http://例。例/\u0000",
            })
    void refusesWhatAnotherParserCouldReadOtherwise(String typed) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PageUrl.parse(typed))
                .withMessageStartingWith("not an http or https address: ");
    }

    @Test
    void keepsPasswordsOutOfItsMessages() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PageUrl.parse("http://user:secret@example.org/"))
                .withMessageNotContaining("secret");
    }

    @Test
    void resolvesReferences() {
        PageUrl page = PageUrl.parse("https://example.org/press/1");

        assertThat(page.resolve("2?x=1")).hasToString("https://example.org/press/2?x=1");
        assertThat(page.resolve("?x=1")).hasToString("https://example.org/press/1?x=1");
        assertThat(page.resolve(" /a b ")).hasToString("https://example.org/a%20b");
        assertThat(page.resolve("//other.example/")).hasToString("https://other.example/");
        assertThatIllegalArgumentException().isThrownBy(() -> page.resolve("mailto:press@example.org"));
    }

    @Test
    void knowsThePortOfItsScheme() {
        assertThat(PageUrl.parse("https://example.org").port()).isEqualTo(443);
        assertThat(PageUrl.parse("http://example.org").port()).isEqualTo(80);
        assertThat(PageUrl.parse("http://example.org:8080").port()).isEqualTo(8080);
    }
}
