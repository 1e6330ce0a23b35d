package io.github.pressdiff.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListRulesTest {

    @Test
    void offersTwentyADayByDefault() {
        assertThat(ListRules.ofDefaults()).isEqualTo(new ListRules(List.of(), 20, false));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 10_001})
    void refusesALimitThatIsNone(int perDay) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ListRules(List.of(), perDay, true))
                .withMessageContaining("1 to 10000")
                .withMessageContaining(Integer.toString(perDay));
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.org/press, https://example.org/press/1, true",
        "https://example.org/press, https://example.org/press-release, true",
        "https://example.org/press, https://example.org/news, false",
        "https://example.org/press, https://example.org/press?page=2, false",
        "https://example.org/press, https://www.example.org/press/1, false",
        "https://example.org/press, http://example.org/press/1, true",
        "https://example.org/, https://example.org/a, true",
        "https://example.org/press/index.html, https://example.org/press/1, true",
        "https://example.org/feed.xml, https://example.org/a, true",
        "https://example.org/feed.xml, https://example.org/feed.xml, false",
    })
    void wantsLongerPathsOnTheSameHostWhenNothingIsSaid(String list, String release, boolean wanted) {
        assertThat(ListRules.ofDefaults().allows(PageUrl.parse(list), PageUrl.parse(release)))
                .isEqualTo(wanted);
    }

    @Test
    void wantsWhatFitsAnyPattern() {
        ListRules rules =
                new ListRules(List.of(UrlPattern.parse("/r/*"), UrlPattern.parse("https://other.example/*")), 1, true);
        PageUrl list = PageUrl.parse("https://example.org/a/long/path/of/a/list");

        assertThat(rules.allows(list, PageUrl.parse("https://example.org/r/1"))).isTrue();
        assertThat(rules.allows(list, PageUrl.parse("https://other.example/x"))).isTrue();
        assertThat(rules.allows(list, PageUrl.parse("https://example.org/a/long/path/of/a/list/1")))
                .isFalse();
    }

    @Test
    void neverWantsTheListItself() {
        ListRules rules = new ListRules(List.of(UrlPattern.parse("*")), 1, true);
        PageUrl list = PageUrl.parse("https://example.org/press");

        assertThat(rules.allows(list, list)).isFalse();
    }
}
