package io.github.pressdiff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.pressdiff.archive.Archive;
import io.github.pressdiff.archive.Check;
import io.github.pressdiff.archive.Version;
import io.github.pressdiff.archive.sql.SqlArchive;
import io.github.pressdiff.classify.Assessment;
import io.github.pressdiff.fetch.FetchFailure;
import io.github.pressdiff.fetch.FetchGate;
import io.github.pressdiff.fetch.FetchPolicy;
import io.github.pressdiff.fetch.PageFetcher;
import io.github.pressdiff.page.ContentRules;
import io.github.pressdiff.page.NewPage;
import io.github.pressdiff.page.PageAccess;
import io.github.pressdiff.page.PageId;
import io.github.pressdiff.page.PageUrl;
import io.github.pressdiff.page.WatchedPage;
import io.github.pressdiff.report.ChangeReport;
import io.github.pressdiff.report.ReportFormat;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageCheckTest {

    private static final FetchPolicy QUICK = FetchPolicy.builder()
            .allowPrivateAddresses(true)
            .obeysRobots(false)
            .hostGap(Duration.ZERO)
            .maxAttempts(1)
            .build();

    @TempDir
    Path folder;

    private final MockWebServer server = new MockWebServer();
    private Instant now = Instant.parse("2026-03-02T09:30:00Z");
    private Pressdiff pressdiff;
    private WatchedPage page;

    @BeforeEach
    void open() throws Exception {
        server.start();
        pressdiff =
                Pressdiff.open(PressdiffConfig.of(folder).withClock(() -> now).withFetch(QUICK));
        page = pressdiff.add(server.url("/release").uri());
    }

    @AfterEach
    void close() {
        pressdiff.close();
        server.close();
    }

    @Test
    void namesEachStepOfARelease() {
        assertThat(check(Release.first()).check().result()).isEqualTo(Check.Result.FIRST_SEEN);
        assertThat(headline(check(Release.edited()))).isEqualTo(Assessment.Headline.CHANGED);
        assertThat(headline(check(Release.continued()))).isEqualTo(Assessment.Headline.CONTINUED);
        assertThat(headline(check(Release.completed()))).isEqualTo(Assessment.Headline.COMPLETED);
        assertThat(check(Release.completed()).check().result()).isEqualTo(Check.Result.UNCHANGED);
        assertThat(pressdiff.versionCount(page.id())).isEqualTo(4);
    }

    @Test
    void saysWhenNoRuleOfThePageMatches() {
        ContentRules rules = new ContentRules(List.of(".gone", "#lost"), List.of());
        WatchedPage ruled = pressdiff.add(
                NewPage.of(new PageUrl(server.url("/other").uri())).withRules(rules));
        server.enqueue(answer(Release.first()).build());

        CheckOutcome outcome = pressdiff.check(ruled.id());

        assertThat(outcome.check().result()).isEqualTo(Check.Result.FIRST_SEEN);
        assertThat(pressdiff.report(outcome, ReportFormat.TERMINAL)).contains("no rule matches: .gone, #lost");
        assertThat(pressdiff.report(outcome, ReportFormat.JSON)).contains("\"missed_rules\":[\".gone\",\"#lost\"]");
    }

    @Test
    void remembersThatAPromiseIsOpen() {
        assertThat(check(Release.first()).promisesMore()).isTrue();
        assertThat(pressdiff.state(page.id()).promisesMore()).isTrue();
        assertThat(check(Release.completed()).promisesMore()).isFalse();
    }

    @Test
    void makesNoVersionOutOfAFailure() {
        check(Release.first());
        server.enqueue(new MockResponse.Builder().code(503).build());

        CheckOutcome outcome = pressdiff.check(page.id());

        assertThat(outcome.check().failure()).isEqualTo(FetchFailure.SERVER_ERROR);
        assertThat(outcome.isFailure()).isTrue();
        assertThat(pressdiff.versionCount(page.id())).isEqualTo(1);
        assertThat(check(Release.first()).check().result()).isEqualTo(Check.Result.UNCHANGED);
    }

    @Test
    void makesNoVersionOutOfAPageWithoutText() {
        CheckOutcome outcome = check("<html><body><nav><a href=\"/\">Home</a></nav></body></html>");

        assertThat(outcome.check().failure()).isEqualTo(FetchFailure.NO_TEXT);
        assertThat(pressdiff.versionCount(page.id())).isZero();
    }

    @Test
    void believesAServerThatSaysNotModified() throws Exception {
        server.enqueue(answer(Release.first()).setHeader("ETag", "\"a\"").build());
        pressdiff.check(page.id());
        server.enqueue(new MockResponse.Builder().code(304).build());

        CheckOutcome outcome = pressdiff.check(page.id());

        assertThat(outcome.check().result()).isEqualTo(Check.Result.NOT_MODIFIED);
        assertThat(outcome.check().version()).isEqualTo(1);
        server.takeRequest();
        assertThat(server.takeRequest().getHeaders().get("If-None-Match")).isEqualTo("\"a\"");
    }

    /** Seen when a redirect went away: the new page was asked with the validator of the old one, and answered 304. */
    @Test
    void asksAnAddressOnlyWithWhatThatAddressGave() throws Exception {
        server.enqueue(new MockResponse.Builder()
                .code(302)
                .setHeader("Location", "/target")
                .build());
        server.enqueue(answer(Release.first())
                .setHeader("Last-Modified", "Mon, 02 Mar 2026 09:00:00 GMT")
                .build());
        pressdiff.check(page.id());
        check(Release.edited());

        server.takeRequest();
        server.takeRequest();
        assertThat(server.takeRequest().getHeaders().get("If-Modified-Since")).isNull();
        assertThat(pressdiff.versionCount(page.id())).isEqualTo(2);
    }

    /** Seen with two checks at once: the slow one's older answer was stored last, as an edit. */
    @Test
    void readsOnePageOnceAtATime() throws Exception {
        server.enqueue(
                answer(Release.first()).headersDelay(400, TimeUnit.MILLISECONDS).build());
        server.enqueue(answer(Release.edited()).build());
        Thread slow = new Thread(() -> pressdiff.check(page.id()));
        slow.start();
        server.takeRequest(10, TimeUnit.SECONDS);
        CheckOutcome second = pressdiff.check(page.id());
        slow.join();

        assertThat(second.check().result()).isEqualTo(Check.Result.CHANGED);
        assertThat(pressdiff.versionCount(page.id())).isEqualTo(2);
    }

    @Test
    void countsAReturnToAnEarlierTextAsAVersion() {
        check(Release.first());
        check(Release.edited());
        check(Release.first());

        assertThat(pressdiff.history(page.id()).entries()).hasSize(3);
    }

    @Test
    void saysBetweenWhichChecksAnEditWasMade() {
        check(Release.first());
        now = now.plusSeconds(600);
        Instant lastOld = now;
        check(Release.first());
        now = now.plusSeconds(600);
        Instant firstNew = now;
        ChangeReport change = check(Release.edited()).change().orElseThrow();

        assertThat(change.window()).isNotNull();
        assertThat(change.window().after()).isEqualTo(lastOld);
        assertThat(change.window().before()).isEqualTo(firstNew);
    }

    @Test
    void neverTakesAChangeOfRulesForAnEdit() {
        String withNote = Release.first().replace("</article>", "<p class=\"note\">Printed on request.</p></article>");
        ContentRules withoutNotes = new ContentRules(List.of(), List.of(".note"));
        PressdiffConfig config =
                PressdiffConfig.of(folder.resolve("rules")).withClock(() -> now).withFetch(QUICK);
        try (Archive archive = SqlArchive.open(config.folder(), () -> now);
                FetchGate gate = FetchGate.open(QUICK, () -> now)) {
            PageSource source = new PageSource(config, gate, PageFetcher.over(gate));
            PageCheck pageCheck = new PageCheck(
                    config,
                    archive,
                    source,
                    new CaptureDoubts(archive, PageFetcher.over(gate)),
                    new CurrentVersions(archive));
            WatchedPage before = archive.add(page.url(), "", ContentRules.none(), null, now);
            WatchedPage after =
                    new WatchedPage(before.id(), before.url(), "", withoutNotes, PageAccess.plain(), null, false, now);
            server.enqueue(answer(withNote).build());
            pageCheck.run(before);
            server.enqueue(answer(withNote).build());

            CheckOutcome outcome = pageCheck.run(after);

            assertThat(outcome.check().result()).isEqualTo(Check.Result.UNCHANGED);
            assertThat(archive.versions(before.id()))
                    .extracting(Version::kind)
                    .containsExactly(Version.Kind.CAPTURE, Version.Kind.REDERIVATION);
            assertThat(new VersionComparison(archive).changes(after)).isEmpty();
        }
    }

    /** A page with two columns of text, of which the other one is the longer by now. */
    @Test
    void readsThePartThatHeldTheTextLastTime() {
        check(twoColumns(8, 6));
        CheckOutcome outcome = check(twoColumns(8, 14));

        assertThat(outcome.check().result()).isEqualTo(Check.Result.UNCHANGED);
    }

    private static String twoColumns(int one, int two) {
        return "<article><div id=one>" + "<p>The left column tells of ships that came in with the tide.</p>".repeat(one)
                + "</div></article><article><div id=two>"
                + "<p>Elsewhere the right column tells of carts that went by road.</p>".repeat(two)
                + "</div></article>";
    }

    @Test
    void comparesVersionsInEitherDirection() {
        check(Release.first());
        check(Release.edited());

        ChangeReport back = pressdiff.compare(page.id(), 2, 1);

        assertThat(back.before().version()).isEqualTo(2);
        assertThat(back.assessment().diff().isEmpty()).isFalse();
    }

    @Test
    void refusesPagesItDoesNotKnow() {
        PageId unknown = new PageId(99);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> pressdiff.check(unknown))
                .withMessageContaining("99");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> pressdiff.compare(page.id(), 1, 2))
                .withMessageContaining("no version 1");
    }

    @Test
    void keepsToTheFirstAnswerWhenAPageIsAddedTwice() {
        assertThat(pressdiff.add(page.url().uri())).isEqualTo(page);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> pressdiff.add(page.url(), "again", ContentRules.none(), null));
    }

    private CheckOutcome check(String html) {
        server.enqueue(answer(html).build());
        return pressdiff.check(page.id());
    }

    private static MockResponse.Builder answer(String html) {
        return new MockResponse.Builder()
                .code(200)
                .setHeader("Content-Type", "text/html; charset=utf-8")
                .body(html);
    }

    private static Assessment.Headline headline(CheckOutcome outcome) {
        return outcome.change().orElseThrow().assessment().headline();
    }
}
