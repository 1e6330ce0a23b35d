package io.github.pressdiff.archive.sql;

import static io.github.pressdiff.archive.sql.Captures.URL;
import static io.github.pressdiff.archive.sql.Captures.capture;
import static io.github.pressdiff.archive.sql.Captures.failed;
import static io.github.pressdiff.archive.sql.Captures.minute;
import static io.github.pressdiff.archive.sql.Captures.notModified;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.pressdiff.archive.Archive;
import io.github.pressdiff.archive.ArchiveException;
import io.github.pressdiff.archive.Claim;
import io.github.pressdiff.archive.PageHeldException;
import io.github.pressdiff.page.ContentRules;
import io.github.pressdiff.page.PageId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may store what becomes of a check, in each database. */
abstract class ClaimContract {

    private static final Duration LONG = Duration.ofHours(1);
    private static final Instant SLOT = minute(15);

    private Archive archive;
    private PageId page;

    /** Opens a new store. */
    abstract Archive open();

    @BeforeEach
    void makeStore() {
        archive = open();
        page = archive.add(URL, "", ContentRules.none(), null, minute(0)).id();
    }

    @AfterEach
    void close() {
        archive.close();
    }

    @Test
    void givesAPageToOneHolderAtATime() {
        Claim claim = claim();
        assertHeld(null, LONG);
        archive.release(claim);
        assertThat(claim().fence()).isGreaterThan(claim.fence());
    }

    @Test
    void givesOtherPagesAway() {
        PageId other = archive.add(URL.resolve("/other"), "", ContentRules.none(), null, minute(0))
                .id();
        claim();
        assertThat(archive.claim(other, null, LONG)).isPresent();
    }

    @Test
    void givesASlotAwayUntilItHasItsCheck() {
        Claim claim = archive.claim(page, SLOT, LONG).orElseThrow();
        archive.release(claim);
        Claim again = archive.claim(page, SLOT, LONG).orElseThrow();
        assertThat(archive.fail(again, failed(minute(1)), minute(1)).slot()).isEqualTo(SLOT);
        archive.release(again);

        assertThat(archive.claim(page, SLOT, LONG)).isEmpty();
        assertThat(archive.claim(page, SLOT.plusNanos(1), LONG)).isPresent();
        assertThat(archive.latestCheck(page).orElseThrow().slot()).isEqualTo(SLOT);
    }

    @Test
    void refusesEveryResultUnderAClaimThatWasTakenOver() {
        archive.append(capture(page, minute(1), "A"), minute(1));
        Claim late = archive.claim(page, null, Duration.ZERO).orElseThrow();
        Claim current = claim();

        assertTakenOver(() -> archive.append(late, capture(page, minute(2), "B"), List.of(), minute(2)));
        assertTakenOver(() -> archive.confirm(late, notModified(minute(2)), minute(2)));
        assertTakenOver(() -> archive.confirm(late, Captures.fetched("<p>A", minute(2)), minute(2)));
        assertTakenOver(() -> archive.fail(late, failed(minute(2)), minute(2)));
        archive.release(late);

        assertThat(archive.checks(page)).hasSize(1);
        archive.append(current, capture(page, minute(3), "C"), List.of(), minute(3));
        assertThat(archive.versions(page)).hasSize(2);
    }

    @Test
    void keepsAClaimThatIsExtended() {
        Claim claim = archive.claim(page, null, Duration.ZERO).orElseThrow();
        assertThat(archive.extend(claim, LONG)).isTrue();
        assertHeld(null, LONG);
    }

    /** Seen with a node that had died: its slot was taken for done by the others, and left out. */
    @Test
    void tellsASlotThatWaitsForAnotherHolderFromOneThatIsDone() {
        Claim claim = archive.claim(page, SLOT, LONG).orElseThrow();
        assertHeld(SLOT, LONG);
        archive.fail(claim, failed(minute(1)), minute(1));
        assertThat(archive.claim(page, SLOT, LONG)).isEmpty();
    }

    @Test
    void extendsNoClaimThatIsLost() {
        Claim late = archive.claim(page, null, Duration.ZERO).orElseThrow();
        claim();
        assertThat(archive.extend(late, LONG)).isFalse();
    }

    @Test
    void storesNoSecondCheckForASlot() {
        Claim claim = archive.claim(page, SLOT, LONG).orElseThrow();
        archive.fail(claim, failed(minute(1)), minute(1));
        assertThatThrownBy(() -> archive.fail(claim, failed(minute(2)), minute(2)))
                .isInstanceOf(ArchiveException.class);
        assertThat(archive.checks(page)).hasSize(1);
        assertThat(archive.incidents(page)).hasSize(1);
    }

    @Test
    void takesWhatComesLateWhenNobodyElseWasThere() {
        Claim late = archive.claim(page, SLOT, Duration.ZERO).orElseThrow();
        archive.fail(late, failed(minute(1)), minute(1));
        assertThat(archive.checks(page)).hasSize(1);
    }

    @Test
    void refusesACaptureOfAnotherPage() {
        PageId other = archive.add(URL.resolve("/other"), "", ContentRules.none(), null, minute(0))
                .id();
        Claim claim = claim();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> archive.append(claim, capture(other, minute(1), "A"), List.of(), minute(1)));
    }

    @Test
    void givesNoPageAwayThatIsNotThere() {
        assertThatIllegalArgumentException().isThrownBy(() -> archive.claim(new PageId(99), null, LONG));
    }

    private Claim claim() {
        return archive.claim(page, null, LONG).orElseThrow();
    }

    private void assertHeld(@Nullable Instant slot, Duration atMost) {
        PageHeldException refusal =
                catchThrowableOfType(PageHeldException.class, () -> archive.claim(page, slot, LONG));
        assertThat(refusal).isNotNull();
        assertThat(refusal.reason()).isEqualTo(ArchiveException.Reason.IN_USE);
        assertThat(refusal.remaining()).isBetween(atMost.minusMinutes(1), atMost);
    }

    private static void assertTakenOver(Runnable write) {
        ArchiveException refusal = catchThrowableOfType(ArchiveException.class, write::run);
        assertThat(refusal).isNotNull();
        assertThat(refusal.reason()).isEqualTo(ArchiveException.Reason.TAKEN_OVER);
    }
}
