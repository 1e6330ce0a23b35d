package io.github.pressdiff;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pressdiff.archive.Archive;
import io.github.pressdiff.archive.PageHeldException;
import io.github.pressdiff.archive.sql.SqlArchive;
import io.github.pressdiff.page.ContentRules;
import io.github.pressdiff.page.PageId;
import io.github.pressdiff.page.PageUrl;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A store whose clock stands still until it is set; the keeper's own times run. */
@Timeout(60)
class ClaimKeeperTest {

    private static final Duration LENGTH = Duration.ofMillis(300);
    private static final Instant START = Instant.parse("2026-11-27T10:00:00Z");

    @TempDir
    private Path folder;

    private volatile Instant now = START;
    private Archive archive;
    private PageId page;

    @BeforeEach
    void open() {
        archive = SqlArchive.open(folder, () -> now);
        page = archive.add(PageUrl.parse("https://harbour.example/a"), "", ContentRules.none(), null, START)
                .id();
    }

    @AfterEach
    void close() {
        archive.close();
    }

    @Test
    void extendsAClaimAsLongAsItIsKept() throws Exception {
        ClaimKeeper keeper = new ClaimKeeper(archive, LENGTH);
        try (ClaimKeeper.Kept kept = keeper.claim(page, null).orElseThrow()) {
            assertThat(kept.claim().page()).isEqualTo(page);
            for (int i = 1; i <= 3; i++) {
                // Nearly over, by the clock of the store.
                now = now.plus(LENGTH).minusMillis(1);
                while (remaining().compareTo(LENGTH) < 0) {
                    Thread.sleep(10);
                }
            }
        }
        assertThat(archive.claim(page, null, LENGTH)).isPresent();
    }

    @Test
    void leavesAClaimAloneThatWasGivenBack() throws Exception {
        new ClaimKeeper(archive, LENGTH).claim(page, null).orElseThrow().close();
        assertThat(archive.claim(page, null, LENGTH)).isPresent();
        now = START.plusMillis(200);
        Thread.sleep(LENGTH.toMillis());
        assertThat(remaining()).isEqualTo(LENGTH.minusMillis(200));
    }

    @Test
    void givesNothingForASlotThatIsHeldByAnother() {
        assertThat(archive.claim(page, START, LENGTH)).isPresent();
        assertThat(remaining()).isEqualTo(LENGTH);
    }

    private Duration remaining() {
        try {
            new ClaimKeeper(archive, LENGTH).claim(page, null);
            throw new AssertionError("the page was given away");
        } catch (PageHeldException e) {
            return e.remaining();
        }
    }
}
