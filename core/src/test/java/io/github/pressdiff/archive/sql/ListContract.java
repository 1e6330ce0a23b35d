package io.github.pressdiff.archive.sql;

import static io.github.pressdiff.archive.sql.Captures.CLOCK;
import static io.github.pressdiff.archive.sql.Captures.minute;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.pressdiff.archive.Archive;
import io.github.pressdiff.archive.ListFinding;
import io.github.pressdiff.archive.ListLook;
import io.github.pressdiff.archive.StoreLocation;
import io.github.pressdiff.archive.TakenUp;
import io.github.pressdiff.fetch.FetchFailure;
import io.github.pressdiff.page.ListId;
import io.github.pressdiff.page.ListRules;
import io.github.pressdiff.page.NewPage;
import io.github.pressdiff.page.PageUrl;
import io.github.pressdiff.page.UrlPattern;
import io.github.pressdiff.page.WatchedList;
import io.github.pressdiff.page.WatchedPage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the archive's contract says of lists, in each database. */
abstract class ListContract {

    private static final PageUrl FEED = PageUrl.parse("https://harbour.example/feed.xml");
    private static final ListRules RULES =
            new ListRules(List.of(UrlPattern.parse("/news/*"), UrlPattern.parse("*/2026/*")), 7, true);

    private StoreLocation store;
    private Archive archive;
    private WatchedList list;

    /** Returns a place where no store is yet. */
    abstract StoreLocation newStore();

    @BeforeEach
    void open() {
        store = newStore();
        archive = SqlArchive.open(store, Map.of(), CLOCK);
        list = archive.addList(FEED, "Fähre\n'; --", RULES, "PT2H", minute(1));
    }

    @AfterEach
    void close() {
        archive.close();
    }

    @Test
    void keepsListsWithTheirRulesInOrder() {
        PageUrl other = PageUrl.parse("https://harbour.example/sitemap.xml");
        WatchedList second = archive.addList(other, "", ListRules.ofDefaults(), null, minute(2));
        reopen();

        assertThat(archive.lists()).containsExactly(list, second);
        assertThat(archive.list(list.id())).contains(list);
        assertThat(archive.list(other)).contains(second);
        assertThat(archive.list(new ListId(99))).isEmpty();
        assertThat(list).isEqualTo(new WatchedList(list.id(), FEED, "Fähre\n'; --", RULES, "PT2H", false, minute(1)));
    }

    @Test
    void refusesAnAddressThatIsAListAlready() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> archive.addList(FEED, "again", RULES, null, minute(2)))
                .withMessageContaining(FEED.toString());
        assertThat(archive.lists()).hasSize(1);
    }

    @Test
    void refusesATextThatIsTooLong() {
        PageUrl other = PageUrl.parse("https://harbour.example/sitemap.xml");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> archive.addList(other, "n".repeat(1_001), RULES, null, minute(2)))
                .withMessageContaining("1001");
        assertThat(archive.list(other)).isEmpty();
    }

    @Test
    void keepsEveryLookAndThePagesThatItFound() {
        TakenUp taken = archive.recordLook(found(minute(2), page("a"), page("b")), minute(3));
        reopen();

        assertThat(taken.look()).isEqualTo(new ListLook(1, list.id(), minute(2), minute(3), null, null, 9, 2, 4));
        assertThat(taken.added()).extracting(WatchedPage::addedAt).containsOnly(minute(2));
        assertThat(archive.latestLook(list.id())).contains(taken.look());
        assertThat(archive.pages()).isEqualTo(taken.added());
        assertThat(archive.addedWithin(list.id(), minute(1), minute(2))).isEqualTo(2);
    }

    @Test
    void keepsWhyAListCouldNotBeRead() {
        archive.recordLook(found(minute(2), page("a")), minute(3));
        ListFinding failed = new ListFinding(list.id(), minute(4), FetchFailure.GONE, "status 410", 0, List.of(), 0);
        ListLook look = archive.recordLook(failed, minute(5)).look();
        reopen();

        assertThat(look.failure()).isEqualTo(FetchFailure.GONE);
        assertThat(archive.latestLook(list.id())).contains(look);
    }

    @Test
    void leavesOutWhatHasComeToBeWatchedInTheMeantime() {
        WatchedPage own = archive.add(page("a").withName("mine"), minute(2));

        TakenUp taken = archive.recordLook(found(minute(3), page("a"), page("b"), page("b")), minute(3));

        assertThat(taken.added())
                .extracting(WatchedPage::url)
                .containsExactly(page("b").url());
        assertThat(taken.look().added()).isEqualTo(1);
        assertThat(archive.page(own.id())).contains(own);
    }

    @Test
    void countsOnlyPagesOfTheListWithinTheTime() {
        WatchedList other = archive.addList(
                PageUrl.parse("https://harbour.example/sitemap.xml"), "", ListRules.ofDefaults(), null, minute(1));
        archive.add(page("own"), minute(3));
        archive.recordLook(found(minute(2), page("a")), minute(2));
        archive.recordLook(found(minute(3), page("b"), page("c")), minute(3));
        archive.recordLook(found(minute(4), page("d")), minute(4));

        assertThat(within(list, minute(2), minute(3))).isEqualTo(2);
        assertThat(within(list, Instant.EPOCH, minute(9))).isEqualTo(4);
        assertThat(within(other, Instant.EPOCH, minute(9))).isZero();
    }

    @Test
    void recordsNoLookAtAListThatIsNotThere() {
        ListFinding unknown = new ListFinding(new ListId(9), minute(2), null, null, 1, List.of(page("a")), 0);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> archive.recordLook(unknown, minute(3)))
                .withMessageContaining("9");
        assertThat(archive.pages()).isEmpty();
    }

    @Test
    void storesAWholeLookOrNothing() {
        ListFinding tooLong = found(minute(2), page("a"), page("b").withName("n".repeat(1_001)));

        assertThatIllegalArgumentException().isThrownBy(() -> archive.recordLook(tooLong, minute(3)));
        assertThat(archive.pages()).isEmpty();
        assertThat(archive.latestLook(list.id())).isEmpty();
    }

    private int within(WatchedList which, Instant after, Instant until) {
        return archive.addedWithin(which.id(), after, until);
    }

    private ListFinding found(Instant at, NewPage... pages) {
        return new ListFinding(list.id(), at, null, null, 9, List.of(pages), 4);
    }

    private static NewPage page(String name) {
        return NewPage.of(PageUrl.parse("https://harbour.example/news/" + name));
    }

    private void reopen() {
        archive.close();
        archive = SqlArchive.openExisting(store, Map.of(), CLOCK);
    }
}
