package io.github.pressdiff.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pressdiff.PageState;
import io.github.pressdiff.archive.Check;
import io.github.pressdiff.fetch.RobotsVerdict;
import io.github.pressdiff.page.ContentRules;
import io.github.pressdiff.page.PageAccess;
import io.github.pressdiff.page.PageId;
import io.github.pressdiff.page.PageUrl;
import io.github.pressdiff.page.WatchedPage;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NextCheckTest {

    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final Instant ADDED = Instant.parse("2026-11-27T09:00:00.123456789Z");
    private static final Instant LAST = Instant.parse("2026-11-27T10:00:00.123456789Z");
    private static final WatchedPage PAGE = new WatchedPage(
            new PageId(1),
            PageUrl.parse("https://harbour.example/a"),
            "",
            ContentRules.none(),
            PageAccess.plain(),
            null,
            false,
            ADDED);

    @Test
    void isAnIntervalAfterTheLatestCheckWhereverTheClockStands() {
        NextCheck next = next(state(null, null), LAST.plusSeconds(1));
        assertThat(next.slot()).isEqualTo(LAST.plus(QUARTER));
        assertThat(next(state(null, null), LAST.plusSeconds(3000))).isEqualTo(next);
        assertThat(next(state(null, null), LAST.minusSeconds(59))).isEqualTo(next);
    }

    @Test
    void isDueAtItsTimeOrALittleBefore() {
        NextCheck next = next(state(null, null), LAST);
        assertThat(next.isDue(LAST.plus(QUARTER).minusSeconds(6))).isFalse();
        assertThat(next.isDue(LAST.plus(QUARTER).minusSeconds(5))).isTrue();
        assertThat(next.isMetAt(LAST.plus(QUARTER).plusSeconds(5), QUARTER)).isTrue();
        assertThat(next.isMetAt(LAST.plus(QUARTER).plusSeconds(6), QUARTER)).isFalse();
    }

    @Test
    void isDueAtOnceWhenThePageWasNeverChecked() {
        PageState unchecked = new PageState(false, ADDED, Optional.empty(), Optional.empty());
        NextCheck next = next(unchecked, ADDED.minusSeconds(30));
        assertThat(next.slot()).isEqualTo(ADDED);
        assertThat(next.isDue(ADDED.minusSeconds(30))).isTrue();
    }

    @Test
    void isNeverBeforeTheTimeThatTheServerAskedFor() {
        Instant later = LAST.plusSeconds(3600);
        NextCheck next = next(state(later, LAST.plusSeconds(300)), LAST);
        assertThat(next.slot()).isEqualTo(later);
        assertThat(next.isDue(later.minusNanos(1))).isFalse();
        assertThat(next.isDue(next.time())).isTrue();
        assertThat(next(state(LAST.plusSeconds(60), null), LAST).slot()).isEqualTo(LAST.plus(QUARTER));
    }

    @Test
    void isSoonerWhereSomethingIsToBeConfirmedThatWasNotLookedAtSince() {
        Instant sooner = LAST.plusSeconds(300);
        assertThat(next(state(null, sooner), LAST).slot()).isEqualTo(sooner);
        assertThat(next(state(null, LAST.minusSeconds(1)), LAST).slot()).isEqualTo(LAST.plus(QUARTER));
    }

    @Test
    void isDueNowWhenTheLatestCheckLiesInTheFuture() {
        Instant now = LAST.minusSeconds(61);
        assertThat(next(state(LAST.plusSeconds(9000), null), now)).isEqualTo(new NextCheck(now, now));
    }

    private static NextCheck next(PageState state, Instant now) {
        return NextCheck.of(PAGE, state, QUARTER, now);
    }

    private static PageState state(@Nullable Instant notBefore, @Nullable Instant confirmAt) {
        Check last = new Check(
                1,
                new PageId(1),
                null,
                LAST,
                LAST.plusSeconds(1),
                Check.Result.UNCHANGED,
                null,
                null,
                200,
                1,
                null,
                RobotsVerdict.NOT_ASKED,
                notBefore);
        return new PageState(false, ADDED, Optional.of(last), Optional.ofNullable(confirmAt));
    }
}
