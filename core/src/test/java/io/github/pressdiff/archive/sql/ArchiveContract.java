package io.github.pressdiff.archive.sql;

import static io.github.pressdiff.archive.sql.Captures.CLOCK;
import static io.github.pressdiff.archive.sql.Captures.REVISION;
import static io.github.pressdiff.archive.sql.Captures.URL;
import static io.github.pressdiff.archive.sql.Captures.capture;
import static io.github.pressdiff.archive.sql.Captures.extraction;
import static io.github.pressdiff.archive.sql.Captures.failed;
import static io.github.pressdiff.archive.sql.Captures.minute;
import static io.github.pressdiff.archive.sql.Captures.notModified;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pressdiff.archive.Appended;
import io.github.pressdiff.archive.Archive;
import io.github.pressdiff.archive.ArchiveException;
import io.github.pressdiff.archive.Capture;
import io.github.pressdiff.archive.Check;
import io.github.pressdiff.archive.Incident;
import io.github.pressdiff.archive.StoreLocation;
import io.github.pressdiff.archive.Version;
import io.github.pressdiff.extract.ExtractorRevision;
import io.github.pressdiff.fetch.FetchFailure;
import io.github.pressdiff.fetch.FetchResult;
import io.github.pressdiff.fetch.RobotsVerdict;
import io.github.pressdiff.page.ContentRules;
import io.github.pressdiff.page.PageAccess;
import io.github.pressdiff.page.PageId;
import io.github.pressdiff.page.PageUrl;
import io.github.pressdiff.page.WatchedPage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the archive's contract says, in each database. */
abstract class ArchiveContract {

    private static final ExtractorRevision LATER_REVISION = new ExtractorRevision("2/test/none");

    private StoreLocation store;
    private Archive archive;
    private PageId page;

    /** Returns a place where no store is yet. */
    abstract StoreLocation newStore();

    @BeforeEach
    void open() {
        store = newStore();
        archive = SqlArchive.open(store, Map.of(), CLOCK);
        page = archive.add(URL, "Bridge", ContentRules.none(), null, minute(0)).id();
    }

    @AfterEach
    void close() {
        archive.close();
    }

    @Test
    void keepsPagesWithTheirRulesInOrder() {
        ContentRules rules = new ContentRules(List.of("main", "article > div"), List.of(".ad", "'\"", "\ud83d\ude00"));
        PageUrl other = PageUrl.parse("https://harbour.example/ferry?a=1;b=2");
        WatchedPage added = archive.add(other, "F\u00e4hre\n'; --", rules, "PT2M", minute(3));

        assertThat(added)
                .isEqualTo(new WatchedPage(
                        added.id(), other, "F\u00e4hre\n'; --", rules, PageAccess.plain(), "PT2M", false, minute(3)));
        reopen();
        assertThat(archive.page(added.id())).contains(added);
        assertThat(archive.page(other)).contains(added);
        assertThat(archive.pages()).extracting(WatchedPage::url).containsExactly(URL, other);
        assertThat(archive.page(new PageId(99))).isEmpty();
        assertThat(archive.page(PageUrl.parse("https://harbour.example/"))).isEmpty();
    }

    /** PostgreSQL has no NUL and no half of a surrogate pair in its texts. */
    @Test
    void keepsNoTextThatADatabaseMightRefuse() {
        PageUrl other = PageUrl.parse("https://harbour.example/ferry");
        ContentRules rules = new ContentRules(List.of("\0"), List.of());
        WatchedPage added = archive.add(other, "a\0\ud83d\ude00\ud800", rules, null, minute(3));
        FetchResult.Failed failed =
                new FetchResult.Failed(Captures.exchange(minute(1)), FetchFailure.GONE, "\udc00\0", null, null);
        archive.fail(page, failed, minute(1));

        assertThat(added.name()).isEqualTo("a\ufffd\ud83d\ude00\ufffd");
        assertThat(added.rules().include()).containsExactly("\ufffd");
        assertThat(archive.page(added.id())).contains(added);
        assertThat(archive.latestCheck(page)).map(Check::detail).contains("\ufffd\ufffd");
        assertThat(archive.incidents(page)).extracting(Incident::evidence).containsExactly("\ufffd\ufffd");
    }

    @Test
    void keepsAddressesOfAnyLength() {
        PageUrl other = PageUrl.parse("https://harbour.example/?" + "0123456789abcdef".repeat(490));
        WatchedPage added = archive.add(other, "", ContentRules.none(), null, minute(3));

        assertThat(archive.page(other)).contains(added);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> archive.add(other, "", ContentRules.none(), null, minute(3)));
    }

    @Test
    void keepsRangesAndPatternsOfIgnoredText() {
        ContentRules rules = ContentRules.none().withRange("h1", "footer").withIgnore(List.of("\\d+ views", "b"));
        ContentRules half = new ContentRules(List.of(), List.of(".ad")).withRange(null, "footer");
        WatchedPage one = archive.add(PageUrl.parse("https://harbour.example/1"), "", rules, null, minute(1));
        WatchedPage other = archive.add(PageUrl.parse("https://harbour.example/2"), "", half, null, minute(1));

        reopen();
        assertThat(archive.page(one.id())).map(WatchedPage::rules).contains(rules);
        assertThat(archive.page(other.id())).map(WatchedPage::rules).contains(half);
    }

    @Test
    void remembersWhereTheTextStood() {
        Version version =
                archive.append(capture(page, minute(1), "A"), minute(1)).version();

        reopen();
        assertThat(archive.containerBody(version)).isEqualTo("article > div.text");
    }

    @Test
    void refusesAnAddressThatIsWatchedAlready() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> archive.add(URL, "again", ContentRules.none(), null, minute(1)))
                .withMessageContaining("https://harbour.example/bridge")
                .withMessageContaining("page 1");
        assertThat(archive.pages()).hasSize(1);
    }

    @Test
    void refusesTextsThatAreTooLongAndGoesOn() {
        String selector = "a".repeat(10_001);
        ContentRules rules = new ContentRules(List.of("main", selector), List.of());
        PageUrl other = PageUrl.parse("https://harbour.example/other");
        assertThatIllegalArgumentException().isThrownBy(() -> archive.add(other, "", rules, null, minute(1)));
        assertThat(archive.page(other)).isEmpty();
        assertThat(archive.append(capture(page, minute(1), "A"), minute(1))
                        .version()
                        .number())
                .isEqualTo(1);
    }

    @Test
    void makesTheFirstCaptureTheFirstVersion() {
        Appended appended = archive.append(capture(page, minute(1), "A"), minute(2));

        Check check = appended.check();
        assertThat(check)
                .isEqualTo(new Check(
                        1,
                        page,
                        null,
                        minute(1),
                        minute(2),
                        Check.Result.FIRST_SEEN,
                        null,
                        null,
                        200,
                        1,
                        null,
                        RobotsVerdict.ALLOWED,
                        null));
        assertThat(appended.version().number()).isEqualTo(1);
        assertThat(appended.version().kind()).isEqualTo(Version.Kind.CAPTURE);
        assertThat(appended.version().firstSeen()).isEqualTo(minute(1));
        assertThat(appended.version().lastSeen()).isEqualTo(minute(1));
        assertThat(appended.previous()).isEmpty();
        assertThat(archive.latestCheck(page)).contains(check);
    }

    @Test
    void confirmsTheLatestVersionWhenTheArticleReadsTheSame() {
        Version first = archive.append(capture(page, minute(1), "A"), minute(1)).version();
        Appended again = archive.append(capture(page, minute(5), "A"), minute(6));

        assertThat(again.check())
                .isEqualTo(new Check(
                        2,
                        page,
                        null,
                        minute(5),
                        minute(6),
                        Check.Result.UNCHANGED,
                        null,
                        null,
                        200,
                        1,
                        null,
                        RobotsVerdict.ALLOWED,
                        null));
        assertThat(again.previous()).isEmpty();
        assertThat(again.version().number()).isEqualTo(1);
        assertThat(again.version().firstSeen()).isEqualTo(first.firstSeen());
        assertThat(again.version().lastSeen()).isEqualTo(minute(5));
        assertThat(archive.latest(page)).contains(again.version());
        assertThat(archive.versions(page)).containsExactly(again.version());
    }

    @Test
    void makesThreeVersionsOfTextThatComesBack() {
        Version first = archive.append(capture(page, minute(1), "A"), minute(1)).version();
        Appended second = archive.append(capture(page, minute(2), "B"), minute(2));
        Appended third = archive.append(capture(page, minute(3), "A"), minute(3));

        assertThat(second.previous()).contains(first);
        assertThat(third.check().result()).isEqualTo(Check.Result.CHANGED);
        assertThat(third.previous()).contains(second.version());
        assertThat(third.version().number()).isEqualTo(3);
        assertThat(third.version().hash()).isEqualTo(first.hash());
        assertThat(archive.versions(page)).extracting(Version::number).containsExactly(1, 2, 3);
        assertThat(archive.versions(page))
                .extracting(Version::lastSeen)
                .containsExactly(minute(1), minute(2), minute(3));
    }

    @Test
    void wantsARederivationBeforeACaptureOfAnotherRevision() {
        archive.append(capture(page, minute(1), "A"), minute(1));
        Capture later = new Capture(page, Captures.fetched("A", minute(2)), extraction(LATER_REVISION, "A."));

        assertThatIllegalStateException()
                .isThrownBy(() -> archive.append(later, minute(2)))
                .withMessageContaining("1/test/none")
                .withMessageContaining("2/test/none");
        assertThat(archive.checks(page)).hasSize(1);

        Version rederived = archive.rederive(version(1), extraction(LATER_REVISION, "A."), minute(3));
        assertThat(rederived.kind()).isEqualTo(Version.Kind.REDERIVATION);
        assertThat(rederived.number()).isEqualTo(2);
        assertThat(rederived.snapshot()).isEqualTo(1);
        assertThat(rederived.firstSeen()).isEqualTo(minute(3));
        assertThat(rederived.lastSeen()).isEqualTo(minute(3));
        assertThat(archive.checks(page)).hasSize(1);
        assertThat(archive.append(later, minute(4)).check().result()).isEqualTo(Check.Result.UNCHANGED);
        assertThat(archive.latest(page).orElseThrow().number()).isEqualTo(2);
    }

    /** Otherwise the text of one version would be stored with the bytes of another. */
    @Test
    void refusesARederivationOfWhatIsNotTheLatestAnyMore() {
        Version read = archive.append(capture(page, minute(1), "A"), minute(1)).version();
        archive.append(capture(page, minute(2), "B"), minute(2));
        assertThatThrownBy(() -> archive.rederive(read, extraction(LATER_REVISION, "A."), minute(3)))
                .isInstanceOfSatisfying(
                        ArchiveException.class,
                        e -> assertThat(e.reason()).isEqualTo(ArchiveException.Reason.TAKEN_OVER));
        assertThat(archive.versions(page)).hasSize(2);
    }

    @Test
    void rederivesEvenWhatReadsTheSame() {
        archive.append(capture(page, minute(1), "A"), minute(1));
        Version rederived = archive.rederive(version(1), extraction(LATER_REVISION, "A"), minute(2));
        assertThat(rederived.number()).isEqualTo(2);
        assertThat(archive.snapshot(rederived)).isEqualTo(archive.snapshot(version(1)));
        assertThat(archive.article(rederived)).isEqualTo(archive.article(version(1)));
    }

    @Test
    void recordsNotModifiedAndFailedChecks() {
        archive.append(capture(page, minute(1), "A"), minute(1));
        Check confirmed = archive.confirm(page, notModified(minute(2)), minute(3));
        Check failed = archive.fail(page, failed(minute(4)), minute(5));

        assertThat(confirmed)
                .isEqualTo(new Check(
                        2,
                        page,
                        null,
                        minute(2),
                        minute(3),
                        Check.Result.NOT_MODIFIED,
                        null,
                        null,
                        304,
                        1,
                        null,
                        RobotsVerdict.ALLOWED,
                        null));
        assertThat(failed)
                .isEqualTo(new Check(
                        3,
                        page,
                        null,
                        minute(4),
                        minute(5),
                        Check.Result.FAILED,
                        FetchFailure.GONE,
                        "status 404",
                        404,
                        null,
                        1L,
                        RobotsVerdict.ALLOWED,
                        null));
        reopen();
        assertThat(archive.checks(page)).hasSize(3).endsWith(confirmed, failed);
        assertThat(archive.latestCheck(page)).contains(failed);
        assertThat(version(1).lastSeen()).isEqualTo(minute(2));
    }

    @Test
    void keepsPagesApart() {
        PageId other = archive.add(PageUrl.parse("http://[::1]:8080/"), "", ContentRules.none(), null, minute(0))
                .id();
        archive.append(capture(page, minute(1), "A"), minute(1));
        archive.append(capture(other, minute(2), "A"), minute(2));
        archive.fail(page, failed(minute(3)), minute(3));

        assertThat(archive.versions(page)).extracting(Version::number).containsExactly(1);
        assertThat(archive.versions(other)).extracting(Version::number).containsExactly(1);
        assertThat(archive.checks(page)).extracting(Check::sequence).containsExactly(1L, 3L);
        assertThat(archive.checks(other)).extracting(Check::sequence).containsExactly(2L);
    }

    @Test
    void findsNothingWhereNothingIs() {
        assertThat(archive.latest(page)).isEmpty();
        assertThat(archive.version(page, 1)).isEmpty();
        assertThat(archive.versions(page)).isEmpty();
        assertThat(archive.checks(page)).isEmpty();
        assertThat(archive.latestCheck(page)).isEmpty();
        assertThatIllegalStateException().isThrownBy(() -> archive.confirm(page, notModified(minute(1)), minute(1)));
    }

    @Test
    void refusesPagesAndVersionsThatItDoesNotKnow() {
        PageId unknown = new PageId(99);
        Version version =
                archive.append(capture(page, minute(1), "A"), minute(1)).version();
        Version other = new Version(
                page,
                7,
                version.kind(),
                1,
                REVISION,
                version.hash(),
                version.firstSeen(),
                null,
                null,
                version.lastSeen());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> archive.append(capture(unknown, minute(1), "A"), minute(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> archive.fail(unknown, failed(minute(1)), minute(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> archive.article(other));
        assertThatIllegalArgumentException().isThrownBy(() -> archive.snapshot(other));
        assertThat(archive.checks(page)).hasSize(1);
    }

    @Test
    void goesOnWhereItWasAfterReopening() {
        archive.append(capture(page, minute(1), "A"), minute(1));
        reopen();
        archive.append(capture(page, minute(2), "B"), minute(2));
        reopen();
        assertThat(archive.append(capture(page, minute(3), "B"), minute(3)).check())
                .isEqualTo(new Check(
                        3,
                        page,
                        null,
                        minute(3),
                        minute(3),
                        Check.Result.UNCHANGED,
                        null,
                        null,
                        200,
                        2,
                        null,
                        RobotsVerdict.ALLOWED,
                        null));
        assertThat(archive.article(version(1)).paragraphs().get(0).text()).isEqualTo("A");
        assertThat(archive.article(version(2)).paragraphs().get(0).text()).isEqualTo("B");
    }

    @Test
    void refusesEverythingOnceClosed() {
        archive.close();
        archive.close();
        assertThatIllegalStateException().isThrownBy(() -> archive.pages());
        assertThatIllegalStateException().isThrownBy(() -> archive.fail(page, failed(minute(1)), minute(1)));
    }

    private Version version(int number) {
        return archive.version(page, number).orElseThrow();
    }

    private void reopen() {
        archive.close();
        archive = SqlArchive.openExisting(store, Map.of(), CLOCK);
    }
}
