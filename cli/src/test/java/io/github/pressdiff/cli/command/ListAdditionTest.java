package io.github.pressdiff.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists at the command line, against a real server on loopback. What it serves is made up. */
class ListAdditionTest {

    private static final String RELEASE =
            "<html lang=\"en\"><head><title>Harbour office</title></head><body><article><h1>Harbour office</h1>"
                    + "<p>The office of the harbour master informs crews and guests of the regatta.</p>"
                    + "<p>Forty boats may moor at the east pier until the end of the week.</p></article></body></html>";

    @TempDir
    Path folder;

    private final Map<String, MockResponse> answers = new ConcurrentHashMap<>();
    private final MockWebServer server = new MockWebServer();
    private Path store;
    private String feed;

    @BeforeEach
    void start() throws Exception {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return answers.getOrDefault(
                        request.getTarget(),
                        new MockResponse.Builder().code(404).build());
            }
        });
        server.start();
        store = folder.resolve("store");
        feed = server.url("/feed.xml").toString();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void offersReleasesAndStoresNothing() {
        serveFeed("The bridge opens", "The ferry stops");

        CommandRun run = run("add", "--list", feed);

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out().lines())
                .containsExactly(
                        "2 new releases on " + feed,
                        "2026-02-02T10:00:00Z  The ferry stops",
                        "    " + server.url("/news/2"),
                        "2026-02-01T10:00:00Z  The bridge opens",
                        "    " + server.url("/news/1"));
        assertThat(run.err()).contains("pressdiff add URL");
        assertThat(store).doesNotExist();
    }

    @Test
    void doesNotOfferWhatIsWatchedAlready() {
        serveFeed("The bridge opens", "The ferry stops");
        run("add", server.url("/news/1").toString());

        CommandRun run = run("add", "--list", feed, "--per-day", "1");

        assertThat(run.out()).contains("1 new release on", "1 watched already").doesNotContain("bridge");
        assertThat(run("list", "--format", "json").out()).contains("\"lists\":[]");
    }

    @Test
    void followsAList() {
        serveFeed("The bridge opens", "The ferry stops", "The lock is mended");
        serveReleases(4);

        CommandRun added = run("add", "--list", feed, "--follow", "--per-day", "2", "--name", "Harbour");
        CommandRun checked = run("check");

        assertThat(added.exitCode()).as(added.err()).isZero();
        assertThat(added.out())
                .contains("list 1: " + feed, "page 1: The lock is mended", "page 2: The ferry stops")
                .contains("1 more wait for the limit of 2 a day");
        assertThat(checked.exitCode()).as(checked.err()).isZero();
        assertThat(checked.out().lines().filter(line -> line.contains("first seen")))
                .hasSize(2);
        assertThat(run("list").out()).contains("Lists", "Harbour", feed, "1 waiting");
        assertThat(run("list", "--format", "json").out()).contains("\"per_day\":2", "\"follows\":true");
        assertThat(run("add", "--list", feed, "--follow").exitCode()).isEqualTo(2);
    }

    @Test
    void checksWhatIsNewOnAList() {
        serveFeed("The bridge opens");
        serveReleases(2);
        run("add", "--list", feed, "--follow");
        run("check");
        serveFeed("The bridge opens", "The ferry stops");

        CommandRun named = run("check", "1");
        CommandRun all = run("check");

        assertThat(named.err()).isEmpty();
        assertThat(all.out()).contains("The ferry stops: first seen");
        assertThat(all.err()).contains("1 new release on " + feed);
    }

    @Test
    void takesOnlyAddressesThatFit() {
        serveFeed("The bridge opens", "The ferry stops");

        assertThat(run("add", "--list", feed, "--match", "/news/2").out())
                .contains("1 new release on", "ferry")
                .doesNotContain("bridge");
        assertThat(run("add", "--list", feed, "--match", "/jobs/*").out()).contains("0 new releases on");
    }

    @Test
    void namesTheFeedOfAPageThatListsNothing() {
        answer("/press", "text/html", """
                <html><head><link rel="alternate" type="application/rss+xml" href="/feed.xml"></head>
                <body><p>Loading...</p></body></html>""");

        assertThat(run("add", "--list", server.url("/press").toString()).err()).contains(feed);
    }

    @Test
    void endsWithThreeWhenAListCannotBeRead() {
        CommandRun offered = run("add", "--list", feed);
        CommandRun followed = run("add", "--list", feed, "--follow");
        CommandRun checked = run("check");

        for (CommandRun run : List.of(offered, followed, checked)) {
            assertThat(run.exitCode()).isEqualTo(3);
            assertThat(run.err().lines()).hasSize(1);
            assertThat(run.err()).contains("cannot read " + feed, "GONE");
        }
        assertThat(offered.out()).isEmpty();
        assertThat(run("list").out()).contains("failed: GONE");
    }

    @Test
    void refusesThisMachineUnlessAllowed() {
        CommandRun run = CommandRun.of(folder, "add", "--list", feed);

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).contains("BLOCKED_ADDRESS", "--allow-private-addresses");
        assertThat(server.getRequestCount()).isZero();
    }

    @Test
    void makesTitlesOfOthersHarmless() {
        serveFeed("&#155;2J\u202egnp.exe&#8206; <![CDATA[<script>x</script>\u001b]0;gotcha\u0007]]>");
        serveReleases(1);

        CommandRun offered = run("add", "--list", feed);
        CommandRun followed = run("add", "--list", feed, "--follow");
        CommandRun listed = run("list");

        for (CommandRun run : List.of(offered, followed, listed)) {
            assertThat(run.out() + run.err())
                    .contains("gnp.exe")
                    .doesNotContain("\u001b", "\u0007", "\u009b", "\u202e", "\u200e");
        }
        assertThat(offered.out().lines()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--list --include main",
                "--list --exclude .ad",
                "--list --render",
                "--list --per-day 0",
                "--list --per-day many",
                "--list --match ",
                "--follow",
                "--match /news/*",
                "--per-day 3"
            })
    void refusesWhatDoesNotGoTogether(String options) {
        List<String> line = new ArrayList<>(List.of("add", feed));
        line.addAll(List.of(options.split(" ", -1)));

        CommandRun run = run(line.toArray(String[]::new));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err().lines()).hasSize(1);
        assertThat(store).doesNotExist();
        assertThat(server.getRequestCount()).isZero();
    }

    private void serveFeed(String... titles) {
        StringBuilder xml = new StringBuilder("<rss version=\"2.0\"><channel><title>News</title>");
        for (int i = 1; i <= titles.length; i++) {
            xml.append("<item><title>").append(titles[i - 1]).append("</title><link>/news/");
            xml.append(i).append("</link><pubDate>0").append(i).append(" Feb 2026 10:00:00 GMT</pubDate></item>");
        }
        answer(
                "/feed.xml",
                "application/rss+xml",
                xml.append("</channel></rss>").toString());
    }

    private void serveReleases(int count) {
        for (int i = 1; i <= count; i++) {
            answer("/news/" + i, "text/html", RELEASE);
        }
    }

    private void answer(String path, String type, String body) {
        answers.put(
                path,
                new MockResponse.Builder()
                        .code(200)
                        .setHeader("Content-Type", type + "; charset=utf-8")
                        .body(body)
                        .build());
    }

    private CommandRun run(String... arguments) {
        List<String> line = new ArrayList<>(List.of(arguments));
        line.addAll(List.of("--store", store.toString()));
        if (List.of("add", "check").contains(arguments[0])) {
            line.addAll(List.of("--allow-private-addresses", "--host-gap", "PT0S"));
        }
        return CommandRun.of(folder, line.toArray(String[]::new));
    }
}
