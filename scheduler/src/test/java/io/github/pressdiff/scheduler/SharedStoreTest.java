package io.github.pressdiff.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.pressdiff.CheckOutcome;
import io.github.pressdiff.Pressdiff;
import io.github.pressdiff.PressdiffConfig;
import io.github.pressdiff.archive.Archive;
import io.github.pressdiff.archive.Check;
import io.github.pressdiff.archive.StoreLocation;
import io.github.pressdiff.archive.sql.SqlArchive;
import io.github.pressdiff.fetch.FetchPolicy;
import io.github.pressdiff.page.WatchedPage;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Watchers on one store in PostgreSQL: a real server of its own, which is stopped and started again. The text served is made up. */
class SharedStoreTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration INTERVAL = Duration.ofSeconds(2);

    @TempDir
    Path folder;

    private final List<CheckOutcome> outcomes = new CopyOnWriteArrayList<>();
    private final List<AutoCloseable> open = new ArrayList<>();
    private final MockWebServer site = new MockWebServer();
    private EmbeddedPostgres server;

    @BeforeEach
    void start() throws Exception {
        server = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("data"))
                .setCleanDataDirectory(false)
                .setPGStartupWait(PATIENCE)
                .start();
        site.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return new MockResponse.Builder()
                        .code(200)
                        .setHeader("Content-Type", "text/html; charset=utf-8")
                        .body("<html lang=\"en\"><head><title>Harbour office</title></head><body><article>"
                                + "<h1>Harbour office</h1><p>The office of the harbour master informs crews and guests"
                                + " of the regatta.</p><p>Forty boats may moor at the east pier.</p></article>")
                        .build();
            }
        });
        site.start();
    }

    @AfterEach
    void close() throws Exception {
        for (int i = open.size() - 1; i >= 0; i--) {
            open.get(i).close();
        }
        site.close();
        server.close();
    }

    /** Seen: one outage of a second ended the watcher of every node for good. */
    @Test
    void goesOnWhenItsServerComesBack() throws Exception {
        Pressdiff node = node("a");
        node.add(url("/a"));
        watch(node, INTERVAL);
        await().atMost(PATIENCE).until(() -> !outcomes.isEmpty());

        int port = server.getPort();
        server.close();
        // Long enough for checks, and for a look at the watch list, to fail.
        Thread.sleep(12_000);
        int before = outcomes.size();
        server = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("data"))
                .setCleanDataDirectory(false)
                .setPGStartupWait(PATIENCE)
                .setPort(port)
                .start();

        await().atMost(PATIENCE).until(() -> outcomes.size() >= before + 2);
    }

    /** Seen: each node had slots of its own, so that two nodes checked a page twice as often. */
    @Test
    void checksAPageOnceAnIntervalHoweverManyNodesWatchIt() throws Exception {
        Pressdiff first = node("a");
        List<WatchedPage> pages = List.of(first.add(url("/a")), first.add(url("/b")));
        PageWatcher leaving = watch(first, INTERVAL);
        await().atMost(PATIENCE).until(() -> outcomes.size() >= 2);
        Thread.sleep(INTERVAL.toMillis() / 2);
        Pressdiff second = node("b");
        watch(second, INTERVAL);
        await().atMost(PATIENCE).until(() -> outcomes.size() >= 12);
        leaving.close();
        int before = outcomes.size();
        await().atMost(PATIENCE).until(() -> outcomes.size() >= before + 4);

        for (WatchedPage page : pages) {
            List<Check> checks = outcomes.stream()
                    .map(CheckOutcome::check)
                    .filter(check -> check.page().equals(page.id()))
                    .sorted((a, b) -> Long.compare(a.sequence(), b.sequence()))
                    .toList();
            assertThat(checks).extracting(Check::slot).doesNotHaveDuplicates();
            for (int i = 1; i < checks.size(); i++) {
                Instant last = checks.get(i - 1).startedAt();
                assertThat(checks.get(i).startedAt())
                        .isAfterOrEqualTo(last.plus(INTERVAL.multipliedBy(9).dividedBy(10)));
            }
        }
    }

    /** Seen: the slot was taken for done, and the page was looked at an interval later only. */
    @Test
    void checksAPageOnceTheClaimOfANodeThatDiedIsOver() throws Exception {
        Pressdiff node = node("a");
        WatchedPage page = node.add(url("/a"));
        try (Archive dead = SqlArchive.openExisting(store(), Map.of(), InstantSource.system())) {
            assertThat(dead.claim(page.id(), page.addedAt(), Duration.ofSeconds(4)))
                    .isPresent();
        }
        watch(node, Duration.ofHours(1));

        await().atMost(PATIENCE).until(() -> !outcomes.isEmpty());
        assertThat(outcomes.get(0).check().slot()).isEqualTo(page.addedAt());
    }

    private Pressdiff node(String name) throws IOException {
        Pressdiff node = Pressdiff.open(PressdiffConfig.of(store(), folder.resolve(name))
                .withFetch(FetchPolicy.builder()
                        .allowPrivateAddresses(true)
                        .obeysRobots(false)
                        .hostGap(Duration.ZERO)
                        .maxAttempts(1)
                        .build()));
        open.add(node);
        return node;
    }

    private PageWatcher watch(Pressdiff node, Duration interval) {
        PageWatcher watcher = PageWatcher.open(node, SchedulePolicy.every(interval));
        open.add(watcher);
        watcher.addListener(outcomes::add);
        watcher.start();
        return watcher;
    }

    private StoreLocation store() {
        return new StoreLocation.Server("localhost", server.getPort(), "postgres", Map.of("user", "postgres"));
    }

    private URI url(String path) {
        return site.url(path).uri();
    }
}
