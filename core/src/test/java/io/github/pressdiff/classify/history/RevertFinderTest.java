package io.github.pressdiff.classify.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** All texts are made up. */
class RevertFinderTest {

    private static final String A = "The quay will be opened on Monday.";
    private static final String B = "The quay may be opened on Monday.";
    private static final String C = "The quay will not be opened.";

    private final RevertFinder finder = new RevertFinder();
    private final Versions versions = new Versions(finder);

    @Test
    void namesAReturnAndHowLongTheOtherStood() {
        versions.shown(A).shown(B).shown(A);

        assertThat(finder.reverts()).singleElement().satisfies(revert -> {
            assertThat(revert.original()).isEqualTo(1);
            assertThat(revert.away().version()).isEqualTo(2);
            assertThat(revert.back().version()).isEqualTo(3);
            assertThat(revert.atLeast()).isEqualTo(Duration.ofMinutes(50));
            assertThat(revert.atMost()).isEqualTo(Duration.ofMinutes(70));
        });
    }

    @Test
    void namesEachReturnToTheLatestSuchVersion() {
        versions.shown(A).shown(B).shown(C).shown(A).shown(B).shown(A);

        assertThat(finder.reverts()).extracting(Revert::original).containsExactly(1, 2, 4);
        assertThat(finder.reverts())
                .extracting(revert -> revert.away().version())
                .containsExactly(2, 3, 5);
    }

    @Test
    void findsNoReturnWhereEachVersionIsNew() {
        versions.shown(A).shown(B).shown(C);

        assertThat(finder.reverts()).isEmpty();
    }

    @Test
    void takesNoOtherReadingForAReturn() {
        versions.shown(A).shown(B).reread(A).rereadTheSame();

        assertThat(finder.reverts()).isEmpty();
    }

    @Test
    void returnsThroughAnotherReading() {
        versions.shown(A).shown(B).rereadTheSame().shown(A);

        assertThat(finder.reverts()).singleElement().satisfies(revert -> {
            assertThat(revert.away().version()).isEqualTo(2);
            // The other reading was made, and never seen on the page.
            assertThat(revert.atLeast()).isEqualTo(Duration.ofMinutes(50));
        });
    }

    @Test
    void returnsThroughWhatIsUnknown() {
        versions.shown(A).redacted().shown(A);

        assertThat(finder.reverts()).singleElement().satisfies(revert -> {
            assertThat(revert.away().version()).isEqualTo(2);
            assertThat(revert.atLeast()).isEqualTo(Duration.ofMinutes(50));
            assertThat(revert.atMost()).isEqualTo(Duration.ofMinutes(70));
        });
    }
}
