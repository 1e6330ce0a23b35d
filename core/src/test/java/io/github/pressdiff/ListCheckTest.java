package io.github.pressdiff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.pressdiff.archive.ListLook;
import io.github.pressdiff.extract.ListedRelease;
import io.github.pressdiff.fetch.FetchFailure;
import io.github.pressdiff.fetch.FetchPolicy;
import io.github.pressdiff.page.ListId;
import io.github.pressdiff.page.ListRules;
import io.github.pressdiff.page.NewPage;
import io.github.pressdiff.page.PageUrl;
import io.github.pressdiff.page.UrlPattern;
import io.github.pressdiff.page.WatchedList;
import io.github.pressdiff.page.WatchedPage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.GZIPOutputStream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists on a real server, followed in a real store; time passes when it is told to. What is served is made up. */
class ListCheckTest {

    private static final FetchPolicy QUICK = FetchPolicy.builder()
            .allowPrivateAddresses(true)
            .obeysRobots(false)
            .hostGap(Duration.ZERO)
            .maxAttempts(1)
            .build();

    @TempDir
    Path folder;

    private final Map<String, MockResponse> answers = new ConcurrentHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final MockWebServer server = new MockWebServer();
    private volatile Instant now = Instant.parse("2026-03-02T09:30:00Z");
    private Pressdiff pressdiff;

    @BeforeEach
    void open() throws Exception {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                requests.add(request.getTarget());
                return answers.getOrDefault(
                        request.getTarget(),
                        new MockResponse.Builder().code(404).build());
            }
        });
        server.start();
        pressdiff = Pressdiff.open(config(QUICK));
    }

    @AfterEach
    void close() {
        pressdiff.close();
        server.close();
    }

    @Test
    void followsAFeedWithinItsLimitADay() {
        serve("/feed.xml", feed(5));
        WatchedList list = follow("/feed.xml", 2);

        DiscoveryOutcome first = pressdiff.look(list.id());
        now = now.plus(Duration.ofHours(6));
        DiscoveryOutcome sameDay = pressdiff.look(list.id());
        now = now.plus(Duration.ofHours(18));
        DiscoveryOutcome nextDay = pressdiff.look(list.id());

        assertThat(first.added()).extracting(WatchedPage::url).containsExactly(url("/news/5"), url("/news/4"));
        assertThat(first.added()).extracting(WatchedPage::name).containsExactly("Release 5", "Release 4");
        assertThat(first.waiting()).isEqualTo(3);
        assertThat(sameDay.added()).isEmpty();
        assertThat(sameDay.waiting()).isEqualTo(3);
        assertThat(nextDay.added()).extracting(WatchedPage::url).containsExactly(url("/news/3"), url("/news/2"));
        assertThat(nextDay.look().found()).isEqualTo(5);
        assertThat(pressdiff.pages()).hasSize(4);
    }

    /** Seen when a list was looked at once a day: the clock of the second look was a moment behind, and the day was lost. */
    @Test
    void findsItsLimitFreeALittleEarlyOnTheNextDay() {
        serve("/feed.xml", feed(4));
        WatchedList list = follow("/feed.xml", 2);
        pressdiff.look(list.id());
        now = now.plus(Duration.ofDays(1)).minusSeconds(2);

        assertThat(pressdiff.look(list.id()).added()).hasSize(2);
    }

    /** Seen with a clock that had run ahead: what was added in the future used up the limit until then. */
    @Test
    void isNotSilencedByWhatWasAddedInTheFuture() {
        serve("/feed.xml", feed(2));
        WatchedList list = follow("/feed.xml", 1);
        Instant today = now;
        now = now.plus(Duration.ofDays(3650));
        pressdiff.look(list.id());
        now = today;

        assertThat(pressdiff.look(list.id()).added()).hasSize(1);
    }

    @Test
    void offersWithoutStoringAnything() {
        serve("/feed.xml", feed(3));

        ReleaseOffer offer = pressdiff.offer(url("/feed.xml"), rules(2, false));

        assertThat(offer.releases()).extracting(ListedRelease::title).containsExactly("Release 3", "Release 2");
        assertThat(offer.waiting()).isEqualTo(1);
        assertThat(pressdiff.pages()).isEmpty();
        assertThat(pressdiff.lists()).isEmpty();
    }

    @Test
    void offersWhereThereIsNoStore() {
        serve("/feed.xml", feed(3));
        Path nowhere = folder.resolve("nowhere");

        ReleaseOffer offer = ReleaseOffer.read(
                PressdiffConfig.of(nowhere).withFetch(QUICK), url("/feed.xml"), ListRules.ofDefaults());

        assertThat(offer.releases()).hasSize(3);
        assertThat(nowhere).doesNotExist();
    }

    @Test
    void offersWhatAListThatDoesNotFollowNames() {
        serve("/feed.xml", feed(3));
        WatchedList list = pressdiff.addList(url("/feed.xml"), "News", rules(20, false), null);

        DiscoveryOutcome outcome = pressdiff.look(list.id());

        assertThat(outcome.offered()).hasSize(3);
        assertThat(outcome.added()).isEmpty();
        assertThat(outcome.look().added()).isZero();
        assertThat(pressdiff.pages()).isEmpty();
    }

    @Test
    void addsNoReleaseTwice() {
        serve("/feed.xml", feed(3));
        serve("/atom.xml", feed(3));
        WatchedPage own = pressdiff.add(NewPage.of(url("/news/2")).withName("mine"));
        WatchedList list = follow("/feed.xml", 20);
        WatchedList other = follow("/atom.xml", 20);

        assertThat(pressdiff.look(list.id()).added()).hasSize(2);
        assertThat(pressdiff.look(list.id()).added()).isEmpty();
        assertThat(pressdiff.look(other.id()).added()).isEmpty();
        assertThat(pressdiff.page(url("/news/2"))).contains(own);
        assertThat(pressdiff.offer(url("/feed.xml"), rules(20, false)).known()).isEqualTo(3);
    }

    @Test
    void addsNoReleaseTwiceWhenListsAreReadAtOnce() throws Exception {
        serve("/feed.xml", feed(9));
        serve("/atom.xml", feed(9));
        List<WatchedList> lists = List.of(follow("/feed.xml", 20), follow("/atom.xml", 20));
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<DiscoveryOutcome>> looks = List.of(
                    threads.submit(() -> pressdiff.look(lists.get(0).id())),
                    threads.submit(() -> pressdiff.look(lists.get(1).id())),
                    threads.submit(() -> pressdiff.look(lists.get(0).id())));
            int added = 0;
            for (Future<DiscoveryOutcome> look : looks) {
                added += look.get().look().added();
            }
            assertThat(added).isEqualTo(9);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void recordsAListThatCannotBeRead() {
        WatchedList list = follow("/feed.xml", 20);

        DiscoveryOutcome outcome = pressdiff.look(list.id());

        assertThat(outcome.isFailure()).isTrue();
        assertThat(outcome.look().failure()).isEqualTo(FetchFailure.GONE);
        assertThat(pressdiff.latestLook(list.id())).contains(outcome.look());
        assertThat(outcome.look().detail()).isNotBlank();
    }

    @Test
    void recordsWhatIsNoList() {
        answer("/feed.xml", "text/plain", "Service suspended.");
        WatchedList list = follow("/feed.xml", 20);

        assertThat(pressdiff.look(list.id()).look().failure()).isEqualTo(FetchFailure.WRONG_TYPE);
    }

    @Test
    void takesACompressedSitemapForTheWrongType() throws Exception {
        Buffer body = new Buffer().write(gzip(sitemap("/news/1")));
        answers.put(
                "/sitemap.xml.gz",
                new MockResponse.Builder()
                        .code(200)
                        .setHeader("Content-Type", "application/xml")
                        .body(body)
                        .build());
        WatchedList list = follow("/sitemap.xml.gz", 20);

        assertThat(pressdiff.look(list.id()).look().failure()).isEqualTo(FetchFailure.WRONG_TYPE);
    }

    @Test
    void readsTheSitemapsOfAnIndex() {
        serve("/sitemap.xml", index("/a.xml", "/gone.xml", "/b.xml"));
        serve("/a.xml", sitemap("/news/1", "/about/contact"));
        serve("/b.xml", sitemap("/news/2"));
        WatchedList list = follow("/sitemap.xml", 20, "/news/*");

        DiscoveryOutcome outcome = pressdiff.look(list.id());

        assertThat(outcome.added()).extracting(WatchedPage::url).containsExactly(url("/news/1"), url("/news/2"));
        assertThat(outcome.look().found()).isEqualTo(2);
        assertThat(outcome.look().failure()).isEqualTo(FetchFailure.GONE);
        assertThat(outcome.look().detail()).contains("/gone.xml");
    }

    @Test
    void saysHowManySitemapsWereLeftUnread() {
        String[] names = new String[25];
        for (int i = 0; i < names.length; i++) {
            names[i] = "/part-" + i + ".xml";
            serve(names[i], sitemap("/news/" + i));
        }
        serve("/sitemap.xml", index(names));
        WatchedList list = follow("/sitemap.xml", 100);

        ListLook look = pressdiff.look(list.id()).look();

        assertThat(look.added()).isEqualTo(20);
        assertThat(look.failure()).isNull();
        assertThat(look.detail()).contains("5 further lists were not read");
        assertThat(requests).hasSize(21);
    }

    @Test
    void saysThatAListNamesMoreThanIsRead() {
        String[] names = new String[50_003];
        for (int i = 0; i < names.length; i++) {
            names[i] = "/" + i;
        }
        serve("/map/huge.xml", sitemap(names));
        WatchedList list = follow("/map/huge.xml", 3, "/1000*");

        ListLook look = pressdiff.look(list.id()).look();

        assertThat(look.found()).isEqualTo(11);
        assertThat(look.added()).isEqualTo(3);
        assertThat(look.failure()).isNull();
        assertThat(look.detail()).contains("50000");
    }

    @Test
    void endsWithAnIndexThatNamesItself() {
        serve("/sitemap.xml", index("/sitemap.xml", "/other.xml"));
        serve("/other.xml", index("/sitemap.xml", "/other.xml"));
        WatchedList list = follow("/sitemap.xml", 20);

        assertThat(pressdiff.look(list.id()).isFailure()).isFalse();
        assertThat(requests).containsExactly("/sitemap.xml", "/other.xml");
    }

    @Test
    void leavesOlderPagesOfAFeedAloneOnceAllIsKnown() {
        serve("/atom.xml", atom("/atom-2.xml", "/news/9"));
        serve("/atom-2.xml", atom("", "/news/8"));
        WatchedList list = follow("/atom.xml", 20);

        assertThat(pressdiff.look(list.id()).added()).hasSize(2);
        assertThat(pressdiff.look(list.id()).added()).isEmpty();
        assertThat(requests).containsExactly("/atom.xml", "/atom-2.xml", "/atom.xml");
    }

    @Test
    void readsAddressesFromWhereTheListWasFound() {
        answers.put(
                "/old/feed",
                new MockResponse.Builder()
                        .code(301)
                        .setHeader("Location", "/press/index.html")
                        .build());
        answer("/press/index.html", "text/html", """
                <html><body><main><h1>Press</h1><ul>
                <li><a href="2026/bridge">The bridge opens on the first of May</a></li>
                <li><a href="2026/ferry">The ferry stops for repairs in March</a></li>
                </ul></main></body></html>""");
        WatchedList list = follow("/old/feed", 20);

        DiscoveryOutcome outcome = pressdiff.look(list.id());

        assertThat(outcome.added())
                .extracting(WatchedPage::url)
                .containsExactly(url("/press/2026/bridge"), url("/press/2026/ferry"));
        assertThat(outcome.list().url()).isEqualTo(url("/old/feed"));
    }

    @Test
    void goesNoFurtherThanPagesMay() throws Exception {
        pressdiff.close();
        pressdiff = Pressdiff.open(config(FetchPolicy.ofDefaults()));
        WatchedList list = follow("/feed.xml", 20);

        assertThat(pressdiff.look(list.id()).look().failure()).isEqualTo(FetchFailure.BLOCKED_ADDRESS);
        assertThat(requests).isEmpty();
    }

    @Test
    void asksRobotsFirst() {
        pressdiff.close();
        pressdiff = Pressdiff.open(config(FetchPolicy.builder()
                .allowPrivateAddresses(true)
                .hostGap(Duration.ZERO)
                .maxAttempts(1)
                .build()));
        answer("/robots.txt", "text/plain", "User-agent: *\nDisallow: /feed.xml\n");
        serve("/feed.xml", feed(2));
        WatchedList list = follow("/feed.xml", 20);

        assertThat(pressdiff.look(list.id()).look().failure()).isEqualTo(FetchFailure.ROBOTS_DISALLOWED);
        assertThat(requests).containsExactly("/robots.txt");
    }

    @Test
    void showsListsBesideThePages() {
        serve("/feed.xml", feed(2));
        WatchedList list = follow("/feed.xml", 20);
        assertThat(pressdiff.list().lists()).hasSize(1);
        assertThat(pressdiff.list().lists().get(0).lastLook()).isNull();
        ListLook look = pressdiff.look(list.id()).look();

        assertThat(pressdiff.list().lists().get(0).lastLook()).isEqualTo(look);
        assertThat(pressdiff.list().entries()).hasSize(2);
    }

    @Test
    void refusesAListThatIsNotThere() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> pressdiff.look(new ListId(7)))
                .withMessageContaining("7");
    }

    private PressdiffConfig config(FetchPolicy policy) {
        return PressdiffConfig.of(folder).withClock(() -> now).withFetch(policy);
    }

    private WatchedList follow(String path, int perDay, String... match) {
        return pressdiff.addList(url(path), "", rules(perDay, true, match), null);
    }

    private static ListRules rules(int perDay, boolean follows, String... match) {
        return new ListRules(List.of(match).stream().map(UrlPattern::parse).toList(), perDay, follows);
    }

    private PageUrl url(String path) {
        return PageUrl.parse(server.url(path).toString());
    }

    private void serve(String path, String xml) {
        answer(path, "application/xml", xml);
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

    /** Releases 1 to {@code count}, one a day, the oldest first. */
    private String feed(int count) {
        StringBuilder xml = new StringBuilder("<rss version=\"2.0\"><channel><title>News</title>");
        for (int i = 1; i <= count; i++) {
            xml.append("<item><title>Release ")
                    .append(i)
                    .append("</title><link>/news/")
                    .append(i);
            xml.append("</link><pubDate>0").append(i).append(" Feb 2026 10:00:00 GMT</pubDate></item>");
        }
        return xml.append("</channel></rss>").toString();
    }

    private String atom(String next, String... paths) {
        StringBuilder xml = new StringBuilder("<feed xmlns=\"http://www.w3.org/2005/Atom\">");
        if (!next.isEmpty()) {
            xml.append("<link rel=\"next\" href=\"").append(next).append("\"/>");
        }
        for (String path : paths) {
            xml.append("<entry><title>A</title><link href=\"").append(path).append("\"/></entry>");
        }
        return xml.append("</feed>").toString();
    }

    private String sitemap(String... paths) {
        StringBuilder xml = new StringBuilder("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">");
        for (String path : paths) {
            xml.append("<url><loc>").append(url(path)).append("</loc></url>");
        }
        return xml.append("</urlset>").toString();
    }

    private String index(String... paths) {
        StringBuilder xml = new StringBuilder("<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">");
        for (String path : paths) {
            xml.append("<sitemap><loc>").append(url(path)).append("</loc></sitemap>");
        }
        return xml.append("</sitemapindex>").toString();
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
