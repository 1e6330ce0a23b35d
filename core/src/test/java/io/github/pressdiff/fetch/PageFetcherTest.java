package io.github.pressdiff.fetch;

import static io.github.pressdiff.fetch.Fetches.CLOCK;
import static io.github.pressdiff.fetch.Fetches.NOW;
import static io.github.pressdiff.fetch.Fetches.PAGE;
import static io.github.pressdiff.fetch.Fetches.bytes;
import static io.github.pressdiff.fetch.Fetches.failed;
import static io.github.pressdiff.fetch.Fetches.fetch;
import static io.github.pressdiff.fetch.Fetches.fetchFrom;
import static io.github.pressdiff.fetch.Fetches.fetched;
import static io.github.pressdiff.fetch.Fetches.gzip;
import static io.github.pressdiff.fetch.Fetches.policy;
import static io.github.pressdiff.fetch.Fetches.status;
import static io.github.pressdiff.fetch.Fetches.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pressdiff.page.PageUrl;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageFetcherTest {

    private final MockWebServer server = new MockWebServer();

    @BeforeEach
    void start() throws IOException {
        server.start(InetAddress.getLoopbackAddress(), 0);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void returnsThePageWithItsHeadersTimeAndAddress() throws Exception {
        server.enqueue(page().addHeader("ETag", "\"v1\"")
                .addHeader("Last-Modified", "Mon, 23 Nov 2026 07:00:00 GMT")
                .build());

        FetchResult.Fetched result = fetched(fetch(url("/statement?part=1")));

        assertThat(text(result.content())).isEqualTo(PAGE);
        assertThat(result.received()).isSameAs(result.content());
        assertThat(result.status()).isEqualTo(200);
        assertThat(result.header("content-TYPE")).contains("text/html; charset=utf-8");
        assertThat(result.validators())
                .isEqualTo(new Validators(url("/statement?part=1"), "\"v1\"", "Mon, 23 Nov 2026 07:00:00 GMT"));
        Exchange exchange = result.exchange();
        assertThat(exchange.requested()).isEqualTo(url("/statement?part=1")).isEqualTo(exchange.finalUrl());
        assertThat(exchange.hops()).isEmpty();
        assertThat(exchange.address()).isEqualTo("127.0.0.1");
        assertThat(exchange.startedAt()).isEqualTo(NOW);
        assertThat(exchange.elapsed()).isPositive().isLessThan(Duration.ofSeconds(10));
        assertThat(server.takeRequest().getTarget()).isEqualTo("/statement?part=1");
    }

    @Test
    void saysWhoAsksAndWhatItCanRead() throws Exception {
        server.enqueue(page().build());

        fetch(policy().userAgent("pressdiff-test/1").build(), url("/"), Validators.none());

        RecordedRequest request = server.takeRequest();
        assertThat(request.getMethod()).isEqualTo("GET");
        assertThat(request.getHeaders().get("User-Agent")).isEqualTo("pressdiff-test/1");
        assertThat(request.getHeaders().get("Accept-Encoding")).isEqualTo("gzip, deflate, br");
        assertThat(request.getHeaders().get("Connection")).isEqualTo("close");
        assertThat(request.getHeaders().get("Cookie")).isNull();
        assertThat(request.getHeaders().get("If-None-Match")).isNull();
    }

    @Test
    void keepsTheReceivedBytesBesideTheDecompressedOnes() {
        byte[] compressed = gzip(bytes(PAGE));
        server.enqueue(page().setHeader("Content-Encoding", "gzip")
                .body(new Buffer().write(compressed))
                .build());

        FetchResult.Fetched result = fetched(fetch(url("/")));

        assertThat(result.received()).isEqualTo(Body.of(compressed));
        assertThat(text(result.content())).isEqualTo(PAGE);
    }

    @Test
    void sendsBackNoCookies() throws Exception {
        server.enqueue(page().addHeader("Set-Cookie", "id=7").build());
        server.enqueue(page().build());

        try (PageFetcher fetcher = PageFetcher.open(policy().build(), CLOCK)) {
            fetched(fetcher.fetch(url("/"), Validators.none()));
            fetched(fetcher.fetch(url("/"), Validators.none()));
        }

        server.takeRequest();
        assertThat(server.takeRequest().getHeaders().get("Cookie")).isNull();
    }

    @Test
    void asksWhetherThePageChangedSince() throws Exception {
        server.enqueue(new MockResponse.Builder().code(304).build());

        FetchResult result = fetch(policy().build(), url("/"), new Validators(url("/"), "W/\"v1\"", "yesterday"));

        assertThat(result).isInstanceOf(FetchResult.NotModified.class);
        RecordedRequest request = server.takeRequest();
        assertThat(request.getHeaders().get("If-None-Match")).isEqualTo("W/\"v1\"");
        assertThat(request.getHeaders().get("If-Modified-Since")).isEqualTo("yesterday");
    }

    @Test // N18
    void takesNoNotModifiedThatItDidNotAskFor() {
        server.enqueue(new MockResponse.Builder().code(304).build());

        assertThat(failed(fetch(url("/")), FetchFailure.UNEXPECTED_STATUS).status())
                .isEqualTo(304);
    }

    @Test
    void leavesOutValidatorsThatCannotStandInAHeader() throws Exception {
        server.enqueue(page().build());

        fetched(fetch(policy().build(), url("/"), new Validators(url("/"), "\"v\r\nX-Made-Up: 1\"", "caf\u00e9")));

        RecordedRequest request = server.takeRequest();
        assertThat(request.getHeaders().get("If-None-Match")).isNull();
        assertThat(request.getHeaders().get("If-Modified-Since")).isNull();
        assertThat(request.getHeaders().get("X-Made-Up")).isNull();
    }

    @ParameterizedTest // N20 to N23, N18
    @CsvSource({
        "401, REFUSED",
        "403, REFUSED",
        "407, REFUSED",
        "451, REFUSED",
        "404, GONE",
        "410, GONE",
        "429, RATE_LIMITED",
        "500, SERVER_ERROR",
        "503, SERVER_ERROR",
        "999, SERVER_ERROR",
        "204, UNEXPECTED_STATUS",
        "205, UNEXPECTED_STATUS",
        "206, UNEXPECTED_STATUS",
        "300, UNEXPECTED_STATUS",
        "302, UNEXPECTED_STATUS",
        "304, UNEXPECTED_STATUS",
        "400, UNEXPECTED_STATUS",
        "408, UNEXPECTED_STATUS",
        "421, UNEXPECTED_STATUS",
        "200, EMPTY"
    })
    void namesTheReasonForEachStatus(int status, FetchFailure failure) throws IOException {
        try (RawServer raw = RawServer.sending(status(status))) {
            FetchResult.Failed result = failed(fetch(raw.url("/")), failure);

            assertThat(result.status()).isEqualTo(status);
            assertThat(result.detail()).contains("status " + status);
            assertThat(raw.connections()).isOne();
        }
    }

    @ParameterizedTest // N20: OkHttp by itself asks again when the wait is 0
    @ValueSource(strings = {"0", "120", "Mon, 23 Nov 2026 09:00:00 GMT", "soon"})
    void takesA503WithRetryAfterForALimitAndAsksOnce(String wait) throws IOException {
        try (RawServer raw = RawServer.sending(status(503, "Retry-After: " + wait))) {
            failed(fetch(raw.url("/")), FetchFailure.RATE_LIMITED);

            assertThat(raw.connections()).isOne();
        }
    }

    @ParameterizedTest // N26
    @ValueSource(strings = {"application/zip", "image/png", "application/json; charset=utf-8", "text/css"})
    void refusesOtherTypesThanPagesAndText(String type) {
        server.enqueue(page().setHeader("Content-Type", type).build());

        assertThat(failed(fetch(url("/")), FetchFailure.WRONG_TYPE).detail())
                .contains(MediaType.parse(type).essence());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/html",
                "TEXT/HTML;charset=x",
                "application/xhtml+xml",
                "text/plain",
                "text/markdown",
                "application/pdf",
                "application/octet-stream"
            })
    void takesPagesTextAndFilesThatAreRead(String type) {
        server.enqueue(page().setHeader("Content-Type", type).build());

        assertThat(text(fetched(fetch(url("/"))).content())).isEqualTo(PAGE);
    }

    @Test // N26
    void looksAtTheBytesWhenNoTypeIsStated() {
        server.enqueue(page().removeHeader("Content-Type").build());
        fetched(fetch(url("/")));

        server.enqueue(
                page().removeHeader("Content-Type").body("GIF89a made up").build());
        failed(fetch(url("/")), FetchFailure.WRONG_TYPE);
    }

    @Test // N26
    void noticesAFileThatIsCalledAPage() {
        server.enqueue(page().body("GIF89a made up").build());

        failed(fetch(url("/")), FetchFailure.WRONG_TYPE);
    }

    @Test // N17
    void ignoresAnswersThatOnlyAnnounceTheAnswer() throws IOException {
        String early = "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </a.css>\r\n\r\n";

        assertThat(text(fetched(fetchFrom(early + Fetches.ok(PAGE))).content())).isEqualTo(PAGE);
    }

    @Test // N8
    void takesAPageThatEndsWithTheConnection() throws IOException {
        String answer = "HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\n" + PAGE;

        assertThat(text(fetched(fetchFrom(answer)).content())).isEqualTo(PAGE);
    }

    @ParameterizedTest // N39: our clock is the evidence, what the server says of its own is kept beside it
    @ValueSource(strings = {"Thu, 01 Jan 1970 00:00:00 GMT", "Fri, 31 Dec 9999 23:59:59 GMT", "yesterday"})
    void goesByItsOwnClock(String date) {
        server.enqueue(page().setHeader("Date", date).build());
        FetchResult.Fetched result = fetched(fetch(url("/")));
        assertThat(result.exchange().startedAt()).isEqualTo(NOW);
        assertThat(result.header("Date")).contains(date);
    }

    @Test
    void refusesToWorkOnceClosed() {
        PageFetcher fetcher = PageFetcher.open(policy().build(), CLOCK);
        fetcher.close();

        assertThatThrownBy(() -> fetcher.fetch(url("/"), Validators.none())).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void refusesAUserAgentThatCannotBeSent() {
        FetchPolicy.Builder policy = policy().userAgent("press\r\ndiff");

        assertThatThrownBy(policy::build).isInstanceOf(IllegalArgumentException.class);
    }

    private PageUrl url(String path) {
        return PageUrl.parse("http://127.0.0.1:" + server.getPort() + path);
    }

    private static MockResponse.Builder page() {
        return new MockResponse.Builder()
                .addHeader("Content-Type", "text/html; charset=utf-8")
                .body(PAGE);
    }
}
