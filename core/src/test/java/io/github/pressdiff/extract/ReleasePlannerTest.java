package io.github.pressdiff.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.pressdiff.page.ListRules;
import io.github.pressdiff.page.PageUrl;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReleasePlannerTest {

    private static final PageUrl LIST = PageUrl.parse("https://example.org/press");

    @Test
    void takesTheNewestFirstThenWhatHasNoDate() {
        ReleaseList found = list(
                release(1, null),
                release(2, "2020-01-17"),
                release(3, "2020-01-17T12:00Z"),
                release(4, "2020-01-17T12:00+02:00"),
                release(5, "2020-02"),
                release(6, null),
                release(7, "2020-01-17T11:00"));

        ReleasePlan plan = planner(10).plan(found, url -> false, 0);

        assertThat(numbers(plan.now())).containsExactly(5, 3, 7, 4, 2, 1, 6);
        assertThat(plan.later()).isEmpty();
    }

    @Test
    void keepsTheOrderOfTheListWhereDatesAreEqual() {
        ReleaseList found = list(release(3, "2020-01-17"), release(1, "2020-01-17"), release(2, "2020-01-17T00:00Z"));

        assertThat(numbers(planner(10).plan(found, url -> false, 0).now())).containsExactly(3, 1, 2);
    }

    @Test
    void leavesForLaterWhatTheLimitForbids() {
        ReleaseList found = list(release(1, null), release(2, null), release(3, null), release(4, null));

        ReleasePlan plan = planner(5).plan(found, url -> false, 3);

        assertThat(numbers(plan.now())).containsExactly(1, 2);
        assertThat(numbers(plan.later())).containsExactly(3, 4);
    }

    @Test
    void addsNothingWhenTheLimitIsUsedUpOrWasLowered() {
        ReleaseList found = list(release(1, null));

        assertThat(planner(5).plan(found, url -> false, 5).now()).isEmpty();
        assertThat(planner(5).plan(found, url -> false, 9).later()).hasSize(1);
    }

    @Test
    void countsWhatIsKnownAndWhatIsNotAllowed() {
        ReleaseList found = list(
                release(1, null),
                release(2, null),
                new ListedRelease(PageUrl.parse("https://other.example/press/1"), "", null));

        ReleasePlan plan = planner(5).plan(found, url -> url.toString().endsWith("/1"), 0);

        assertThat(numbers(plan.now())).containsExactly(2);
        assertThat(plan.known()).isEqualTo(1);
        assertThat(plan.refused()).isEqualTo(1);
    }

    @Test
    void dropsNothingWithoutACount() {
        Random random = new Random(7);
        for (int round = 0; round < 500; round++) {
            List<ListedRelease> releases = new ArrayList<>();
            for (int i = 1; i <= random.nextInt(40); i++) {
                releases.add(release(i, random.nextBoolean() ? null : "2020-01-" + (10 + random.nextInt(20))));
            }
            ReleaseList found = list(releases.toArray(ListedRelease[]::new));
            int added = random.nextInt(12);

            ReleasePlan plan = planner(10).plan(found, url -> url.hashCode() % 3 == 0, added);

            assertThat(plan.now().size() + plan.later().size() + plan.known() + plan.refused())
                    .isEqualTo(releases.size());
            assertThat(plan.now()).hasSizeLessThanOrEqualTo(Math.max(0, 10 - added));
            assertThat(planner(10).plan(found, url -> url.hashCode() % 3 == 0, added))
                    .isEqualTo(plan);
        }
    }

    @Test
    void takesADateThatIsNoneForNoDate() {
        assertThat(numbers(planner(5)
                        .plan(list(release(1, "soon"), release(2, "2020-01-17")), url -> false, 0)
                        .now()))
                .containsExactly(2, 1);
    }

    @Test
    void refusesANegativeCount() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> planner(5).plan(list(), url -> false, -1))
                .withMessageContaining("-1");
    }

    private static ReleasePlanner planner(int perDay) {
        return ReleasePlanner.of(LIST, new ListRules(List.of(), perDay, true));
    }

    private static ReleaseList list(ListedRelease... releases) {
        return new ReleaseList(ReleaseList.Kind.RSS, List.of(releases), List.of(), List.of(), false);
    }

    private static ListedRelease release(int number, @Nullable String published) {
        return new ListedRelease(PageUrl.parse("https://example.org/press/" + number), "", published);
    }

    private static List<Integer> numbers(List<ListedRelease> releases) {
        return releases.stream()
                .map(release -> release.url().toString())
                .map(url -> Integer.valueOf(url.substring(url.lastIndexOf('/') + 1)))
                .toList();
    }
}
