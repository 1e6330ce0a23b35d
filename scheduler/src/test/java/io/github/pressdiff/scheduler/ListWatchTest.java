package io.github.pressdiff.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.pressdiff.CheckOutcome;
import io.github.pressdiff.DiscoveryOutcome;
import io.github.pressdiff.Pressdiff;
import io.github.pressdiff.PressdiffConfig;
import io.github.pressdiff.archive.Check;
import io.github.pressdiff.fetch.FetchFailure;
import io.github.pressdiff.fetch.FetchPolicy;
import io.github.pressdiff.page.ListRules;
import io.github.pressdiff.page.PageUrl;
import io.github.pressdiff.page.WatchedList;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Followed lists in a running watcher: real Quartz, real H2, a real server on loopback. The text served is made up. */
class ListWatchTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private final List<String> releases = new CopyOnWriteArrayList<>();
    private final List<CheckOutcome> checks = new CopyOnWriteArrayList<>();
    private final List<DiscoveryOutcome> looks = new CopyOnWriteArrayList<>();
    private final MockWebServer server = new MockWebServer();
    private Pressdiff pressdiff;
    private @Nullable PageWatcher watcher;

    @BeforeEach
    void open() throws Exception {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                boolean isFeed = "/feed.xml".equals(request.getTarget());
                return new MockResponse.Builder()
                        .code("/gone.xml".equals(request.getTarget()) ? 410 : 200)
                        .setHeader("Content-Type", isFeed ? "application/rss+xml" : "text/html; charset=utf-8")
                        .body(isFeed ? feed() : release())
                        .build();
            }
        });
        server.start();
        pressdiff = Pressdiff.open(PressdiffConfig.of(folder)
                .withFetch(FetchPolicy.builder()
                        .allowPrivateAddresses(true)
                        .obeysRobots(false)
                        .hostGap(Duration.ZERO)
                        .maxAttempts(1)
                        .build()));
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
    void checksANewReleaseAtOnce() {
        releases.add("/news/first");
        follow("/feed.xml", "PT1S", true);
        watch();
        await().atMost(PATIENCE).until(() -> checks.size() == 1);
        releases.add("/news/second");
        await().atMost(PATIENCE).until(() -> checks.size() == 2);

        assertThat(checks.get(1).page().url()).isEqualTo(url("/news/second"));
        assertThat(checks.get(1).check().result()).isEqualTo(Check.Result.FIRST_SEEN);
        assertThat(looks).anySatisfy(look -> assertThat(look.added()).hasSize(1));
    }

    @Test
    void looksEveryHourByDefault() throws Exception {
        WatchedList list = follow("/feed.xml", null, true);
        pressdiff.look(list.id());
        watch();
        Thread.sleep(1500);

        assertThat(looks).isEmpty();
    }

    @Test
    void leavesAListAloneThatOnlyOffers() throws Exception {
        releases.add("/news/first");
        follow("/feed.xml", "PT1S", false);
        watch();
        Thread.sleep(1500);

        assertThat(looks).isEmpty();
        assertThat(pressdiff.pages()).isEmpty();
    }

    @Test
    void takesUpAListThatIsAddedWhileItRuns() {
        PageWatcher running = watch();
        follow("/feed.xml", null, true);
        running.refresh();

        await().atMost(PATIENCE).until(() -> looks.size() == 1);
    }

    @Test
    void goesOnWhenAListFailsAndAListenerToo() {
        follow("/gone.xml", "PT1S", true);
        follow("/feed.xml", "banana", true);
        PageWatcher started = PageWatcher.open(pressdiff, SchedulePolicy.ofDefaults());
        watcher = started;
        started.addDiscoveryListener(outcome -> {
            throw new IllegalStateException("made to fail");
        });
        started.addDiscoveryListener(looks::add);
        started.start();

        await().atMost(PATIENCE).until(() -> looks.size() >= 3);
        assertThat(looks)
                .anySatisfy(look -> assertThat(look.look().failure()).isEqualTo(FetchFailure.GONE))
                .anySatisfy(look -> assertThat(look.isFailure()).isFalse());
    }

    private PageWatcher watch() {
        PageWatcher started = PageWatcher.open(pressdiff, SchedulePolicy.ofDefaults());
        watcher = started;
        started.addListener(checks::add);
        started.addDiscoveryListener(looks::add);
        started.start();
        return started;
    }

    private WatchedList follow(String path, @Nullable String schedule, boolean follows) {
        return pressdiff.addList(url(path), "", new ListRules(List.of(), 20, follows), schedule);
    }

    private PageUrl url(String path) {
        return PageUrl.parse(server.url(path).toString());
    }

    private String feed() {
        StringBuilder xml = new StringBuilder("<rss version=\"2.0\"><channel><title>Harbour office</title>");
        for (String path : releases) {
            xml.append("<item><title>Notice</title><link>").append(path).append("</link></item>");
        }
        return xml.append("</channel></rss>").toString();
    }

    private static String release() {
        return "<html lang=\"en\"><head><title>Harbour office</title></head><body><article><h1>Harbour office</h1>"
                + "<p>The office of the harbour master informs crews and guests of the regatta.</p>"
                + "<p>Forty boats may moor at the east pier until the end of the week.</p></article></body></html>";
    }
}
