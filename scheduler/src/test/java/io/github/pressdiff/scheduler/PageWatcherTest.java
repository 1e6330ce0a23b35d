package io.github.pressdiff.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.pressdiff.CheckOutcome;
import io.github.pressdiff.Pressdiff;
import io.github.pressdiff.PressdiffConfig;
import io.github.pressdiff.archive.Check;
import io.github.pressdiff.fetch.FetchPolicy;
import io.github.pressdiff.page.ContentRules;
import io.github.pressdiff.page.PageUrl;
import io.github.pressdiff.page.WatchedPage;
import io.github.pressdiff.scheduler.quartz.QuartzSchedule;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real Quartz, real H2, a real server on loopback. The text served is made up. */
class PageWatcherTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final SchedulePolicy EVERY_SECOND = SchedulePolicy.every(Duration.ofSeconds(1));

    @TempDir
    Path folder;

    private final AtomicReference<String> body = new AtomicReference<>(page("forty boats may moor at the east pier"));
    private final List<CheckOutcome> outcomes = new CopyOnWriteArrayList<>();
    private final MockWebServer server = new MockWebServer();
    private Pressdiff pressdiff;
    private @Nullable PageWatcher watcher;

    @BeforeEach
    void open() throws Exception {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return new MockResponse.Builder()
                        .code(200)
                        .setHeader("Content-Type", "text/html; charset=utf-8")
                        .body(body.get())
                        .build();
            }
        });
        server.start();
        pressdiff = Pressdiff.open(config());
    }

    @AfterEach
    void close() {
        if (watcher != null) {
            watcher.close();
        }
        pressdiff.close();
        server.close();
    }

    @Test
    void noticesAnEdit() {
        pressdiff.add(url("/a"));
        watch(EVERY_SECOND);
        await().atMost(PATIENCE).until(() -> !outcomes.isEmpty());
        body.set(page("sixty boats may moor at the east pier"));
        await().atMost(PATIENCE)
                .until(() ->
                        outcomes.stream().anyMatch(outcome -> outcome.change().isPresent()));

        assertThat(outcomes.get(0).check().result()).isEqualTo(Check.Result.FIRST_SEEN);
    }

    @Test
    void checksEveryPage() {
        for (int i = 0; i < 8; i++) {
            pressdiff.add(url("/page/" + i));
        }
        watch(SchedulePolicy.ofDefaults());
        await().atMost(PATIENCE).until(() -> outcomes.size() == 8);

        assertThat(outcomes).extracting(outcome -> outcome.page().id().value()).doesNotHaveDuplicates();
    }

    @Test
    void leavesAPageAloneThatIsNotDueAfterARestart() throws Exception {
        WatchedPage page = pressdiff.add(url("/a"));
        pressdiff.check(page.id());
        watch(SchedulePolicy.ofDefaults());
        Thread.sleep(1500);

        assertThat(outcomes).isEmpty();
    }

    @Test
    void takesUpAPageThatIsAddedWhileItRuns() {
        PageWatcher running = watch(EVERY_SECOND);
        pressdiff.add(url("/late"));
        running.refresh();

        await().atMost(PATIENCE).until(() -> !outcomes.isEmpty());
    }

    @Test
    void followsThePagesOwnSchedule() {
        pressdiff.add(new PageUrl(url("/often")), "", ContentRules.none(), "PT1S");
        watch(SchedulePolicy.ofDefaults());
        await().atMost(PATIENCE).until(() -> outcomes.size() >= 2);
    }

    @Test
    void looksAgainSoonOnceAPromiseIsMade() {
        body.set(page("forty boats may moor at the east pier", "To be continued..."));
        pressdiff.add(url("/open"));
        SchedulePolicy policy = new SchedulePolicy(
                CheckSchedule.every(Duration.ofHours(1)),
                CheckSchedule.every(Duration.ofSeconds(1)),
                Duration.ofDays(1),
                2);
        watch(policy);
        await().atMost(PATIENCE).until(() -> outcomes.size() >= 2);
    }

    @Test
    void watchesTheOthersWhenOnePageHasAScheduleThatCannotBeRead() {
        pressdiff.add(new PageUrl(url("/bad")), "", ContentRules.none(), "banana");
        pressdiff.add(url("/good"));
        watch(EVERY_SECOND);

        await().atMost(PATIENCE)
                .until(() -> outcomes.stream()
                                .map(outcome -> outcome.page().id())
                                .distinct()
                                .count()
                        == 2);
    }

    /** Seen after a clock had run ten years ahead: the next check was due in ten years, and nothing said so. */
    @Test
    void isNotSilencedByACheckThatLiesInTheFuture() {
        pressdiff.close();
        PressdiffConfig config = config();
        Instant ahead = Instant.now().plus(Duration.ofDays(3650));
        try (Pressdiff early = Pressdiff.open(config.withClock(() -> ahead))) {
            early.check(early.add(url("/a")).id());
        }
        pressdiff = Pressdiff.open(config);
        watch(EVERY_SECOND);

        await().atMost(PATIENCE).until(() -> !outcomes.isEmpty());
    }

    /** Seen: bytes of one page that had gone bad ended the watching of all. */
    @Test
    void watchesTheOthersWhenTheHistoryOfOnePageIsDamaged() throws Exception {
        WatchedPage bad = pressdiff.add(url("/bad"));
        pressdiff.check(bad.id());
        body.set(page("sixty boats may moor at the east pier"));
        WatchedPage good = pressdiff.add(url("/good"));
        pressdiff.check(good.id());
        pressdiff.close();
        try (Connection connection =
                        DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("pressdiff"), "pressdiff", "");
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate("UPDATE content SET bytes = X'00' WHERE id ="
                            + " (SELECT article FROM version WHERE page = " + bad.id() + ")"))
                    .isEqualTo(1);
        }
        pressdiff = Pressdiff.open(config());
        watch(EVERY_SECOND);

        await().atMost(PATIENCE).until(() -> outcomes.size() >= 3);
        assertThat(outcomes).extracting(CheckOutcome::page).containsOnly(good);
    }

    @Test
    void forgetsTimesOfPagesThatAreNoLongerWatched() throws Exception {
        try (QuartzSchedule left = QuartzSchedule.open(folder, 1, (key, planned) -> {})) {
            left.repeat("77", Duration.ofSeconds(1), Instant.now());
        }
        watch(EVERY_SECOND).close();

        try (QuartzSchedule after = QuartzSchedule.open(folder, 1, (key, planned) -> {})) {
            assertThat(after.keys()).containsExactly("refresh");
        }
    }

    @Test
    void startsNothingOnceItIsClosed() throws Exception {
        pressdiff.add(url("/a"));
        PageWatcher closed = PageWatcher.open(pressdiff, EVERY_SECOND);
        closed.addListener(outcomes::add);
        closed.close();
        closed.start();
        Thread.sleep(1500);

        assertThat(outcomes).isEmpty();
    }

    @Test
    void keepsTellingOthersWhenOneListenerFails() {
        pressdiff.add(url("/a"));
        PageWatcher started = PageWatcher.open(pressdiff, EVERY_SECOND);
        watcher = started;
        started.addListener(outcome -> {
            throw new IllegalStateException("made to fail");
        });
        started.addListener(outcomes::add);
        started.start();

        await().atMost(PATIENCE).until(() -> outcomes.size() >= 2);
    }

    @Test
    void endsTheWaitWhenItIsClosed() throws Exception {
        PageWatcher running = watch(EVERY_SECOND);
        Thread waiting = new Thread(running::await);
        waiting.start();
        running.close();
        waiting.join(PATIENCE.toMillis());

        assertThat(waiting.isAlive()).isFalse();
    }

    private PageWatcher watch(SchedulePolicy policy) {
        PageWatcher started = PageWatcher.open(pressdiff, policy);
        watcher = started;
        started.addListener(outcomes::add);
        started.start();
        return started;
    }

    private PressdiffConfig config() {
        return PressdiffConfig.of(folder)
                .withFetch(FetchPolicy.builder()
                        .allowPrivateAddresses(true)
                        .obeysRobots(false)
                        .hostGap(Duration.ZERO)
                        .maxAttempts(1)
                        .build());
    }

    private URI url(String path) {
        return server.url(path).uri();
    }

    private static String page(String... paragraphs) {
        StringBuilder html = new StringBuilder(
                "<html lang=\"en\"><head><title>Harbour office</title></head><body><article>"
                        + "<h1>Harbour office</h1><p>The office of the harbour master informs crews and guests of the regatta.</p>");
        for (String paragraph : paragraphs) {
            html.append("<p>").append(paragraph).append("</p>");
        }
        return html.append("</article></body></html>").toString();
    }
}
