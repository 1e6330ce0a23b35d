package io.github.pressdiff.fetch;

import static io.github.pressdiff.fetch.Fetches.NOW;
import static io.github.pressdiff.fetch.Fetches.PAGE;
import static io.github.pressdiff.fetch.Fetches.failed;
import static io.github.pressdiff.fetch.Fetches.fetched;
import static io.github.pressdiff.fetch.Fetches.ok;
import static io.github.pressdiff.fetch.Fetches.policy;
import static io.github.pressdiff.fetch.Fetches.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** N1, N20, N21, and RFC 9309. Whatever is on the server was made up for these tests. */
class PolitenessTest {

    private static final String DENIES = "User-agent: *\nDisallow: /\n\nUser-agent: pressdiff\nDisallow: /private/\n";

    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final AtomicInteger atOnce = new AtomicInteger();
    private final AtomicInteger mostAtOnce = new AtomicInteger();
    private volatile Instant now = NOW;
    private volatile Supplier<String> flaky = () -> ok(PAGE);
    private RawServer server;
    private PageFetcher fetcher;

    @BeforeEach
    void start() throws IOException {
        server = RawServer.start((socket, out) -> answer(out));
        fetcher = open(policy().obeysRobots(true).build());
        answers.put("/page", ok(PAGE));
    }

    @AfterEach
    void stop() throws IOException {
        fetcher.close();
        server.close();
    }

    @Test
    void readsWhatRobotsTxtAllows() {
        answers.put("/robots.txt", robots(DENIES));
        FetchResult.Fetched result = fetched(fetch("/page"));

        assertThat(result.exchange().robots()).isEqualTo(RobotsVerdict.ALLOWED);
        assertThat(asked).containsExactly("/robots.txt", "/page");
    }

    @Test
    void leavesAloneWhatRobotsTxtForbids() {
        answers.put("/robots.txt", robots(DENIES));
        FetchResult.Failed result = failed(fetch("/private/page"), FetchFailure.ROBOTS_DISALLOWED);

        assertThat(result.exchange().robots()).isEqualTo(RobotsVerdict.DISALLOWED);
        assertThat(result.detail()).contains("robots.txt").contains("pressdiff");
        assertThat(asked).containsExactly("/robots.txt");
    }

    @Test
    void readsWhatRobotsTxtForbidsWhenTheUserSaysSoAndNotesThat() {
        answers.put("/robots.txt", robots(DENIES));
        answers.put("/private/page", ok(PAGE));
        FetchRequest request = FetchRequest.page(server.url("/private/page")).ignoringRobots(true);

        assertThat(fetched(fetcher.fetch(request)).exchange().robots()).isEqualTo(RobotsVerdict.OVERRULED);
    }

    @ParameterizedTest // RFC 9309, section 2.3.1.3: unavailable
    @ValueSource(ints = {400, 401, 403, 404, 410, 451})
    void readsEverythingWhereThereIsNoRobotsTxt(int status) {
        answers.put("/robots.txt", status(status));
        assertThat(fetched(fetch("/page")).exchange().robots()).isEqualTo(RobotsVerdict.ALLOWED);
    }

    @ParameterizedTest // RFC 9309, section 2.3.1.4: unreachable
    @ValueSource(ints = {500, 502, 503})
    void asksForNothingWhileRobotsTxtCannotBeRead(int status) {
        answers.put("/robots.txt", status(status));
        FetchResult.Failed result = failed(fetch("/page"), FetchFailure.SERVER_ERROR);

        assertThat(result.detail()).contains("robots.txt");
        assertThat(result.status()).isEqualTo(status);
        assertThat(asked).doesNotContain("/page");
    }

    /** Some servers answer 500 to it for years. */
    @Test
    void readsThePageWithoutRobotsTxtWhenTheUserSaysSo() {
        answers.put("/robots.txt", status(500));
        FetchRequest request = FetchRequest.page(server.url("/page")).ignoringRobots(true);

        assertThat(fetched(fetcher.fetch(request)).exchange().robots()).isEqualTo(RobotsVerdict.OVERRULED);
    }

    /** Seen with many pages of one host: the turn that robots.txt waited for was taken from the time of the page. */
    @Test
    void doesNotCountTheWaitForRobotsTxtAsTimeOfThePage() throws InterruptedException {
        FetchPolicy policy =
                policy().obeysRobots(true).totalTimeout(Duration.ofSeconds(1)).build();
        answers.put("/slow", ok(PAGE));
        try (FetchGate gate = FetchGate.open(policy, () -> now)) {
            fetched(gate.send(FetchRequest.part(server.url("/page"))));
            List<Thread> ahead = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                ahead.add(new Thread(() -> gate.send(FetchRequest.part(server.url("/slow")))));
            }
            ahead.forEach(Thread::start);
            // All four stand in the queue by then, and need 400 ms each.
            Thread.sleep(200);
            fetched(PageFetcher.over(gate).fetch(server.url("/page"), Validators.none()));
            for (Thread thread : ahead) {
                thread.join();
            }
        }
    }

    /** Seen behind a redirect: the host that sent us on was left alone, and the one that asked for it was not. */
    @Test
    void leavesAloneTheServerThatAskedForIt() throws IOException {
        try (RawServer busy = RawServer.startOn(
                "127.0.0.2",
                (socket, out) -> out.write(status(429, "Retry-After: 600").getBytes(StandardCharsets.ISO_8859_1)))) {
            answers.put("/moved", status(302, "Location: " + busy.url("/")));
            failed(fetch("/moved"), FetchFailure.RATE_LIMITED);

            fetched(fetch("/page"));
            failed(fetcher.fetch(busy.url("/"), Validators.none()), FetchFailure.RATE_LIMITED);
            assertThat(busy.requests())
                    .filteredOn(head -> head.startsWith("GET / "))
                    .hasSize(1);
        }
    }

    @Test // RFC 9309, section 2.4
    void asksForRobotsTxtOnceADayAndGoesOnWithItWhenItFails() {
        answers.put("/robots.txt", robots(DENIES));
        fetched(fetch("/page"));
        now = NOW.plus(Duration.ofHours(23));
        fetched(fetch("/page"));
        assertThat(asked).containsOnlyOnce("/robots.txt");

        answers.put("/robots.txt", status(500));
        now = NOW.plus(Duration.ofHours(25));
        fetched(fetch("/page"));
        failed(fetch("/private/page"), FetchFailure.ROBOTS_DISALLOWED);
        assertThat(asked).filteredOn("/robots.txt"::equals).hasSize(2);
        now = now.plus(Duration.ofMinutes(11));
        fetched(fetch("/page"));
        assertThat(asked).filteredOn("/robots.txt"::equals).hasSize(3);
    }

    @Test // RFC 9309, section 2.3.1.2
    void followsRedirectsOfRobotsTxt() {
        answers.put("/robots.txt", status(301, "Location: /rules"));
        answers.put("/rules", robots(DENIES));
        failed(fetch("/private/page"), FetchFailure.ROBOTS_DISALLOWED);
    }

    @Test // RFC 9309, section 2.5
    void readsTheFirstHalfMegabyteOfRobotsTxt() {
        answers.put("/robots.txt", robots(DENIES + "# and so on\n".repeat(100_000)));
        failed(fetch("/private/page"), FetchFailure.ROBOTS_DISALLOWED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!doctype html><p>Not a file of rules.</p>",
                "\0\1\2",
                "Disallow",
                "User-agent: *\nCrawl-delay: x"
            })
    void takesNonsenseForNoRules(String content) {
        answers.put("/robots.txt", robots(content));
        fetched(fetch("/page"));
    }

    @Test
    void keepsItsDistanceBetweenTwoVisits() {
        fetcher.close();
        fetcher = open(policy().hostGap(Duration.ofMillis(400)).build());
        long start = System.nanoTime();
        fetched(fetch("/page"));
        fetched(fetch("/page"));
        fetched(fetch("/page"));

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(800));
    }

    @Test
    void keepsTheDistanceThatRobotsTxtAsksFor() {
        answers.put("/robots.txt", robots("User-agent: *\nCrawl-delay: 0.4\n"));
        long start = System.nanoTime();
        fetched(fetch("/page"));
        fetched(fetch("/page"));

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(400));
    }

    @Test
    void doesNotCountTheWaitAsTimeOfTheExchange() {
        fetcher.close();
        fetcher = open(policy().hostGap(Duration.ofMillis(1500))
                .totalTimeout(Duration.ofSeconds(1))
                .build());
        fetched(fetch("/page"));
        FetchResult.Fetched second = fetched(fetch("/page"));

        assertThat(second.exchange().elapsed()).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void asksAHostOneThingAtATime() throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        List<FetchResult> results = new CopyOnWriteArrayList<>();
        for (int i = 0; i < 8; i++) {
            threads.add(new Thread(() -> results.add(fetch("/page"))));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(results).hasSize(8).allSatisfy(Fetches::fetched);
        assertThat(mostAtOnce).hasValue(1);
    }

    @Test
    void keepsNobodyWaitingForAnotherHost() throws Exception {
        CountDownLatch connected = new CountDownLatch(1);
        try (RawServer slow = RawServer.startOn("127.0.0.2", (socket, out) -> {
            connected.countDown();
            Thread.sleep(3000);
        })) {
            Thread waiting = new Thread(() -> fetcher.fetch(slow.url("/"), Validators.none()));
            waiting.setDaemon(true);
            waiting.start();
            connected.await();
            long start = System.nanoTime();
            fetched(fetch("/page"));
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
        }
    }

    @Test // N21
    void asksAgainWhenAServerFails() {
        AtomicInteger count = new AtomicInteger();
        fetcher.close();
        fetcher = open(policy().maxAttempts(3).retryPause(Duration.ofMillis(20)).build());
        flaky = () -> count.incrementAndGet() < 3 ? status(502) : ok(PAGE);

        fetched(fetch("/flaky"));
        assertThat(asked).containsExactly("/flaky", "/flaky", "/flaky");
    }

    @Test
    void givesUpAfterTheLastAttemptAndSaysHowMany() {
        fetcher.close();
        fetcher = open(policy().maxAttempts(3).retryPause(Duration.ofMillis(20)).build());
        answers.put("/page", status(500));

        assertThat(failed(fetch("/page"), FetchFailure.SERVER_ERROR).detail()).contains("3 attempts");
        assertThat(asked).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404, 410, 429, 204, 301})
    void asksOnceWhenItWouldBeTheSameAgain(int status) {
        fetcher.close();
        fetcher = open(policy().maxAttempts(3).retryPause(Duration.ofMillis(20)).build());
        answers.put("/page", status(status));
        fetch("/page");

        assertThat(asked).hasSize(1);
    }

    @Test
    void beginsNoAttemptThatWouldEndAfterTheLimit() {
        fetcher.close();
        fetcher = open(policy().maxAttempts(3)
                .retryPause(Duration.ofSeconds(30))
                .totalTimeout(Duration.ofSeconds(5))
                .build());
        answers.put("/page", status(500));
        FetchResult.Failed result = failed(fetch("/page"), FetchFailure.SERVER_ERROR);

        assertThat(result.exchange().elapsed()).isLessThan(Duration.ofSeconds(4));
        assertThat(asked).hasSize(1);
    }

    @ParameterizedTest // N20
    @ValueSource(ints = {429, 503})
    void leavesAServerAloneThatAskedForIt(int status) {
        answers.put("/page", status(status, "Retry-After: 600"));
        FetchResult.Failed result = failed(fetch("/page"), FetchFailure.RATE_LIMITED);
        assertThat(result.notBefore()).isEqualTo(NOW.plusSeconds(600));
        int before = asked.size();

        now = NOW.plusSeconds(599);
        assertThat(failed(fetch("/other"), FetchFailure.RATE_LIMITED).notBefore())
                .isEqualTo(NOW.plusSeconds(600));
        assertThat(asked).hasSize(before);

        now = NOW.plusSeconds(600);
        answers.put("/page", ok(PAGE));
        fetched(fetch("/page"));
    }

    @Test
    void stopsWaitingWhenItIsClosed() throws InterruptedException {
        fetcher.close();
        fetcher = open(policy().hostGap(Duration.ofMinutes(1)).build());
        fetched(fetch("/page"));
        List<Throwable> thrown = new CopyOnWriteArrayList<>();
        Thread waiting = new Thread(() -> thrown.add(catchThrowable(() -> fetch("/page"))));
        waiting.start();
        Thread.sleep(200);
        fetcher.close();
        waiting.join(5000);

        // Not a failure of the page, which would be recorded as one.
        assertThat(thrown).hasSize(1);
        assertThat(thrown.get(0)).isInstanceOf(IllegalStateException.class);
    }

    private PageFetcher open(FetchPolicy policy) {
        return PageFetcher.open(policy, () -> now);
    }

    private FetchResult fetch(String path) {
        return fetcher.fetch(server.url(path), Validators.none());
    }

    private void answer(OutputStream out) throws IOException, InterruptedException {
        String head = server.requests().get(server.requests().size() - 1);
        String path = head.split(" ", 3)[1];
        asked.add(path);
        mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
        Thread.sleep(path.equals("/page") ? 20 : path.equals("/slow") ? 400 : 0);
        String answer = path.equals("/flaky") ? flaky.get() : answers.getOrDefault(path, status(404));
        atOnce.decrementAndGet();
        out.write(answer.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String robots(String content) {
        return "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: " + content.length() + "\r\n\r\n"
                + content;
    }
}
