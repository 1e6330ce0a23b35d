package io.github.pressdiff.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IgnorePatternsTest {

    @Test
    void joinsPartsThatOverlapOrTouch() {
        assertThat(IgnorePatterns.of(List.of("cd", "bc", "^a", "g", "f")).in("abcdefg"))
                .containsExactly(new IgnoredText(0, 4), new IgnoredText(5, 7));
    }

    @Test
    void passesOverEmptyMatches() {
        assertThat(IgnorePatterns.of(List.of("z*", "\\b")).in("abc")).isEmpty();
    }

    @Test
    void countsCodeUnits() {
        assertThat(IgnorePatterns.of(List.of("b+")).in("\ud83d\ude00bb")).containsExactly(new IgnoredText(2, 4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "a{2000}", "[z-a]", "", "(?<=a)b", "\\1"})
    void refusesWhatIsNoPatternOfThisKind(String pattern) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IgnorePatterns.of(List.of(pattern)))
                .withMessageContaining("\"" + pattern + "\"");
    }

    @Test
    void refusesAPatternThatIsTooLong() {
        assertThatIllegalArgumentException().isThrownBy(() -> IgnorePatterns.of(List.of("a".repeat(1_001))));
    }

    /** A backtracking engine would not come back from this one. */
    @Test
    void matchesInTimeLinearInTheText() {
        assertThat(IgnorePatterns.of(List.of("(a+)+$", "(a|aa)+b")).in("a".repeat(50_000) + "c"))
                .isEmpty();
    }
}
