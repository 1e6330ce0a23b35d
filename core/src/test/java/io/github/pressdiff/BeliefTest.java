package io.github.pressdiff;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.pressdiff.archive.Check;
import io.github.pressdiff.archive.Incident;
import io.github.pressdiff.fetch.FetchFailure;
import io.github.pressdiff.fetch.FetchPolicy;
import io.github.pressdiff.fetch.RawServer;
import io.github.pressdiff.fetch.RobotsVerdict;
import io.github.pressdiff.page.PageAccess;
import io.github.pressdiff.report.ChangeReport;
import io.github.pressdiff.report.HistoryReport;
import io.github.pressdiff.report.ReportFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is believed at once, what must stay so, what a person must say, and what an unchanged page costs. All pages made up. */
class BeliefTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** The release with nearly all of it gone. */
    private static final String COLLAPSED = Release.first().replaceAll("(?s)</h1>.*</article>", "</h1></article>");

    private static final String LOGIN = "<!DOCTYPE html><html><head><title>Sign in</title></head><body><h1>Sign in</h1>"
            + "<form><p>Please sign in to continue.</p><input type=\"password\"></form></body></html>";

    @TempDir
    Path folder;

    private WatchedSite site;
    private volatile String moved = "";

    @BeforeEach
    void open() throws IOException {
        site = new WatchedSite(folder.resolve("store"));
        site.publish(Release.first());
        site.check();
    }

    @AfterEach
    void close() throws IOException {
        site.close();
    }

    @Test // N30
    void believesACollapseThatHasStayedSoForHalfAnHour() {
        site.publish(COLLAPSED);
        CheckOutcome first = site.checkAfter(MINUTE);
        Instant begin = site.now();
        assertThat(first.check().result()).isEqualTo(Check.Result.HELD_BACK);
        assertThat(first.check().failure()).isEqualTo(FetchFailure.COLLAPSED);
        assertThat(first.isFailure()).isTrue();
        assertThat(site.pressdiff().state(site.page().id()).confirmAt()).contains(begin.plus(Duration.ofMinutes(5)));

        CheckOutcome second = site.checkAfter(Duration.ofMinutes(5));
        assertThat(second.check().result()).isEqualTo(Check.Result.HELD_BACK);
        assertThat(second.incident().orElseThrow().checks()).isEqualTo(2);
        assertThat(site.pressdiff().state(site.page().id()).confirmAt()).contains(begin.plus(Duration.ofMinutes(30)));
        assertThat(site.versions()).isOne();

        CheckOutcome third = site.checkAfter(Duration.ofMinutes(25));
        assertThat(third.check().result()).isEqualTo(Check.Result.CHANGED);
        HistoryReport.Entry version =
                site.pressdiff().history(site.page().id()).entries().get(1);
        assertThat(version.version().incident()).isEqualTo(first.check().incident());
        assertThat(version.version().firstSeen()).isEqualTo(begin);
        assertThat(site.incidents().get(0).state()).isEqualTo(Incident.State.CONFIRMED);
        assertThat(site.incidents().get(0).version()).isEqualTo(2);
        assertThat(site.pressdiff().state(site.page().id()).confirmAt()).isEmpty();
    }

    @Test // N30
    void doesNotBelieveACollapseThatPasses() {
        site.publish(COLLAPSED);
        site.checkAfter(MINUTE);
        site.checkAfter(Duration.ofMinutes(5));
        site.publish(Release.first());
        assertThat(site.checkAfter(Duration.ofMinutes(25)).check().result()).isEqualTo(Check.Result.UNCHANGED);
        site.publish(COLLAPSED);
        assertThat(site.checkAfter(MINUTE).check().result()).isEqualTo(Check.Result.HELD_BACK);

        assertThat(site.versions()).isOne();
        assertThat(site.incidents())
                .extracting(Incident::state)
                .containsExactly(Incident.State.ENDED, Incident.State.OPEN);
    }

    @Test // N38: each time another rest of the page is not the same thing three times
    void beginsAnewWhenACollapseShowsSomethingElse() {
        for (String rest : List.of("One line is left.", "Another line is left.", "A third line is left.")) {
            site.publish(COLLAPSED.replace("</article>", "<p>" + rest + "</p></article>"));
            site.checkAfter(Duration.ofMinutes(20));
        }
        assertThat(site.versions()).isOne();
        assertThat(site.incidents()).hasSize(3);
    }

    @Test // N25: a wall that stays is still no release
    void neverBelievesAWallByItself() {
        site.publish(LOGIN);
        for (int i = 0; i < 6; i++) {
            assertThat(site.checkAfter(Duration.ofHours(1)).check().failure()).isEqualTo(FetchFailure.LOGIN_PAGE);
        }
        assertThat(site.versions()).isOne();
        assertThat(site.incidents()).hasSize(1);
        assertThat(site.incidents().get(0).checks()).isEqualTo(6);
        assertThat(site.pressdiff().state(site.page().id()).confirmAt()).isEmpty();
    }

    @Test
    void takesWhatAPersonAccepts() {
        site.publish(LOGIN);
        Incident incident = site.checkAfter(MINUTE).incident().orElseThrow();
        assertThat(incident.isAcceptable()).isTrue();

        ChangeReport change = site.pressdiff().accept(incident.id()).orElseThrow();
        assertThat(change.after().version()).isEqualTo(2);
        assertThat(site.checkAfter(MINUTE).check().result()).isEqualTo(Check.Result.UNCHANGED);
        assertThat(site.incidents().get(0).state()).isEqualTo(Incident.State.ACCEPTED);
        assertThatIllegalArgumentException().isThrownBy(() -> site.pressdiff().accept(incident.id()));
        assertThatIllegalArgumentException().isThrownBy(() -> site.pressdiff().accept(99));

        site.publish(Release.first());
        assertThat(site.checkAfter(MINUTE).check().result()).isEqualTo(Check.Result.CHANGED);
    }

    /** Seen with an outage every night: confirmed once, it was believed at once the next time. */
    @Test
    void doubtsACollapseAgainThatWasConfirmedOnce() {
        site.publish(COLLAPSED);
        site.checkAfter(MINUTE);
        site.checkAfter(Duration.ofMinutes(5));
        assertThat(site.checkAfter(Duration.ofMinutes(25)).check().result()).isEqualTo(Check.Result.CHANGED);
        site.publish(Release.first());
        assertThat(site.checkAfter(MINUTE).check().result()).isEqualTo(Check.Result.CHANGED);
        site.publish(COLLAPSED);
        assertThat(site.checkAfter(Duration.ofDays(1)).check().result()).isEqualTo(Check.Result.HELD_BACK);
    }

    /** Seen with a page that was never there: it was looked at again and again without a pause, to confirm that. */
    @Test
    void hasNothingToConfirmForAPageThatWasNeverRead() throws IOException {
        try (WatchedSite missing = new WatchedSite(folder.resolve("missing"))) {
            missing.send("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n");
            missing.check();
            assertThat(missing.pressdiff().state(missing.page().id()).confirmAt())
                    .isEmpty();
        }
    }

    /** Seen after a page moved: once accepted, its next edit was held back as a move again. */
    @Test // N15
    void knowsWhereAnAcceptedPageIsNow() throws IOException {
        try (RawServer elsewhere = RawServer.startOn(
                "127.0.0.2", (socket, out) -> out.write(WatchedSite.page(moved).getBytes(ISO_8859_1)))) {
            moved = Release.edited();
            site.send("HTTP/1.1 301 Moved\r\nLocation: " + elsewhere.url("/release") + "\r\nContent-Length: 0\r\n\r\n");
            CheckOutcome held = site.checkAfter(MINUTE);
            assertThat(held.check().failure()).isEqualTo(FetchFailure.MOVED);
            moved = Release.continued();
            Incident other = site.checkAfter(MINUTE).incident().orElseThrow();
            assertThat(other.id()).isNotEqualTo(held.check().incident());

            site.pressdiff().accept(other.id());
            moved = Release.completed();
            assertThat(site.checkAfter(MINUTE).check().result()).isEqualTo(Check.Result.CHANGED);
        }
    }

    @Test // N23
    void callsAPageWithdrawnWhenItStaysGone() {
        site.send("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n");
        CheckOutcome first = site.checkAfter(MINUTE);
        assertThat(first.incident().orElseThrow().isWithdrawal()).isFalse();
        assertThat(site.pressdiff().state(site.page().id()).confirmAt()).isPresent();
        site.checkAfter(Duration.ofMinutes(5));
        CheckOutcome third = site.checkAfter(Duration.ofMinutes(25));

        assertThat(third.check().failure()).isEqualTo(FetchFailure.GONE);
        assertThat(third.incident().orElseThrow().isWithdrawal()).isTrue();
        assertThat(site.pressdiff().report(third, ReportFormat.MARKDOWN)).contains("withdrawn from the web");
        assertThat(site.versions()).isOne();

        site.publish(Release.first());
        assertThat(site.checkAfter(MINUTE).check().result()).isEqualTo(Check.Result.UNCHANGED);
        assertThat(site.incidents()).hasSize(1);
    }

    @Test // N24: what stands for the release also stands for an address that cannot exist
    void asksWhetherAnyAddressShowsTheSame() {
        site.publish("<!DOCTYPE html><html><head><title>Town of Hamre</title></head><body><h1>Town of Hamre</h1>"
                + "<p>Welcome to the official site of the town, with news from the council and the library.</p>"
                + "<p>Opening hours of all offices are listed by district, and forms can be had in the hall.</p>"
                + "<p>The council meets on the first Tuesday of the month, and meetings are open to all.</p>"
                + "</body></html>");
        CheckOutcome outcome = site.checkAfter(MINUTE);

        assertThat(outcome.check().result()).isEqualTo(Check.Result.HELD_BACK);
        assertThat(outcome.check().failure()).isEqualTo(FetchFailure.SOFT_404);
        assertThat(outcome.check().detail()).contains("address that cannot exist");
    }

    @Test // N28
    void takesTheSameBytesUnderAnotherEncodingForUnchanged() {
        site.publish(Release.first().replace("utf-8", "x"));
        site.check();
        int versions = site.versions();
        site.send(WatchedSite.head("text/html; charset=koi8-r") + "\r\n"
                + new String(Release.first().replace("utf-8", "x").getBytes(UTF_8), ISO_8859_1));

        assertThat(site.checkAfter(MINUTE).check().result()).isEqualTo(Check.Result.UNCHANGED);
        assertThat(site.versions()).isEqualTo(versions);
    }

    @Test // N19
    void asksForTheWholePageOnceADayAndRemembersTheNewestValidator() {
        site.publish(Release.first(), "ETag: \"one\"");
        site.checkAfter(MINUTE);
        site.publish(Release.first(), "ETag: \"two\"");
        site.checkAfter(MINUTE);
        site.send("HTTP/1.1 304 Not Modified\r\n\r\n");
        CheckOutcome notModified = site.checkAfter(MINUTE);
        assertThat(notModified.check().result()).isEqualTo(Check.Result.NOT_MODIFIED);
        assertThat(last(site.requests())).contains("If-None-Match: \"two\"");

        site.publish(Release.edited(), "ETag: \"two\"");
        CheckOutcome whole = site.checkAfter(Duration.ofDays(1));
        assertThat(last(site.requests())).doesNotContain("If-None-Match");
        assertThat(whole.check().result()).isEqualTo(Check.Result.CHANGED);
    }

    @Test // N20
    void remembersWhenTheServerWantsToBeAskedAgain() {
        site.send("HTTP/1.1 503 Busy\r\nRetry-After: 3600\r\nContent-Length: 0\r\n\r\n");
        site.checkAfter(MINUTE);

        assertThat(site.pressdiff().state(site.page().id()).notBefore())
                .contains(site.now().plusSeconds(3600));
    }

    @Test
    void notesThatRobotsTxtWasOverruled() throws IOException {
        FetchPolicy polite = WatchedSite.QUICK.toBuilder().obeysRobots(true).build();
        PageAccess overruling = new PageAccess(true, false, null);
        PressdiffConfig config = PressdiffConfig.of(folder.resolve("robots")).withFetch(polite);
        try (WatchedSite denied = new WatchedSite(config, overruling)) {
            denied.serve((socket, out) -> {
                boolean rules = last(denied.requests()).startsWith("GET /robots.txt");
                out.write((rules
                                ? WatchedSite.head("text/plain") + "\r\nUser-agent: *\nDisallow: /\n"
                                : WatchedSite.page(Release.first()))
                        .getBytes(ISO_8859_1));
            });
            assertThat(denied.check().check().robots()).isEqualTo(RobotsVerdict.OVERRULED);
        }
    }

    @Test
    void sendsCredentialsFromTheEnvironmentAndFromAFileOfTheOwnerOnly() throws IOException {
        PressdiffConfig config = PressdiffConfig.of(folder.resolve("env"))
                .withFetch(WatchedSite.QUICK)
                .withEnvironment(Map.of("HARBOUR", "Cookie: seat=12345"));
        try (WatchedSite members = new WatchedSite(config, new PageAccess(false, false, "env:HARBOUR"))) {
            members.publish(Release.first());
            members.check();
            assertThat(last(members.requests())).contains("Cookie: seat=12345");
        }
        Path file = folder.resolve("cookie");
        Files.writeString(file, "Cookie: seat=67890\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        PressdiffConfig other = PressdiffConfig.of(folder.resolve("file")).withFetch(WatchedSite.QUICK);
        try (WatchedSite members = new WatchedSite(other, new PageAccess(false, false, "file:" + file))) {
            members.publish(Release.first());
            Check refused = members.check().check();
            assertThat(refused.failure()).isEqualTo(FetchFailure.NO_CREDENTIALS);
            assertThat(refused.detail()).contains("chmod 600").doesNotContain("67890");
            assertThat(members.requests()).isEmpty();

            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            members.check();
            assertThat(last(members.requests())).contains("Cookie: seat=67890");
        }
    }

    @Test
    void keepsAnEditThatIsEasyToBelieve() {
        site.publish(Release.edited());
        assertThat(site.checkAfter(MINUTE).check().result()).isEqualTo(Check.Result.CHANGED);
        assertThat(site.incidents()).isEmpty();
    }

    private static String last(List<String> requests) {
        return requests.get(requests.size() - 1);
    }
}
