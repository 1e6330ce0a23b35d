package io.github.pressdiff.fetch;

import static io.github.pressdiff.fetch.Fetches.PAGE;
import static io.github.pressdiff.fetch.Fetches.bytes;
import static io.github.pressdiff.fetch.Fetches.coded;
import static io.github.pressdiff.fetch.Fetches.failed;
import static io.github.pressdiff.fetch.Fetches.fetch;
import static io.github.pressdiff.fetch.Fetches.fetchFrom;
import static io.github.pressdiff.fetch.Fetches.fetched;
import static io.github.pressdiff.fetch.Fetches.gzip;
import static io.github.pressdiff.fetch.Fetches.joined;
import static io.github.pressdiff.fetch.Fetches.ok;
import static io.github.pressdiff.fetch.Fetches.policy;
import static io.github.pressdiff.fetch.Fetches.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.pressdiff.page.PageUrl;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrokenAnswerTest {

    private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n";
    private static final String CHUNKED = HEAD + "Transfer-Encoding: chunked\r\n\r\n";

    @Test // N1
    void callsAClosedPortUnreachable() throws IOException {
        // Taken, but nobody listens. A port that was set free once was another process's when it was asked.
        try (Socket taken = new Socket()) {
            taken.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            PageUrl url = PageUrl.parse("http://127.0.0.1:" + taken.getLocalPort() + "/");

            FetchResult.Failed result = failed(fetch(url), FetchFailure.UNREACHABLE);

            assertThat(result.detail()).contains("127.0.0.1");
            assertThat(result.status()).isNull();
            assertThat(result.exchange().address()).isNull();
        }
    }

    @Test // N2
    void stopsWaitingForASilentServer() throws IOException {
        try (RawServer server = RawServer.start((socket, out) -> Thread.sleep(2000))) {
            FetchPolicy policy = policy().headerTimeout(Duration.ofMillis(300)).build();

            FetchResult.Failed result = failed(fetch(policy, server.url("/"), Validators.none()), FetchFailure.TIMEOUT);

            assertThat(result.detail()).contains("300 ms");
            assertThat(result.exchange().address()).isEqualTo("127.0.0.1");
            assertThat(result.exchange().elapsed().toMillis()).isBetween(250L, 1500L);
        }
    }

    @Test // N2
    void stopsWaitingForAConnection() throws IOException {
        // The queue of a listener that never accepts fills up; from then on a connection is neither made nor refused.
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Socket first = new Socket(listener.getInetAddress(), listener.getLocalPort());
                Socket second = new Socket(listener.getInetAddress(), listener.getLocalPort())) {
            assertThat(first.isConnected() && second.isConnected()).isTrue();
            FetchPolicy policy = policy().connectTimeout(Duration.ofMillis(200)).build();

            FetchResult result = fetch(
                    policy, PageUrl.parse("http://127.0.0.1:" + listener.getLocalPort() + "/"), Validators.none());

            assertThat(failed(result, FetchFailure.TIMEOUT).detail()).contains("200 ms");
        }
    }

    @Test // N3
    void endsABodyThatDripsForEver() throws IOException {
        RawServer.Script drip = (socket, out) -> {
            out.write(bytes(HEAD + "\r\n"));
            while (true) {
                out.write('a');
                Thread.sleep(50);
            }
        };
        try (RawServer server = RawServer.start(drip)) {
            FetchPolicy policy = policy().totalTimeout(Duration.ofMillis(500)).build();

            FetchResult.Failed result = failed(fetch(policy, server.url("/"), Validators.none()), FetchFailure.TIMEOUT);

            assertThat(result.detail()).contains("500 ms");
            assertThat(result.status()).isEqualTo(200);
            assertThat(result.exchange().elapsed().toMillis()).isBetween(450L, 2000L);
        }
    }

    @Test // N3
    void endsAHeaderThatDripsForEver() throws IOException {
        RawServer.Script drip = (socket, out) -> {
            out.write(bytes("HTTP/1.1 200 OK\r\nX-Made-Up: "));
            while (true) {
                out.write('a');
                Thread.sleep(50);
            }
        };
        try (RawServer server = RawServer.start(drip)) {
            FetchPolicy policy = policy().totalTimeout(Duration.ofMillis(500)).build();

            failed(fetch(policy, server.url("/"), Validators.none()), FetchFailure.TIMEOUT);
        }
    }

    @Test // N4
    void stopsReadingAnEndlessBodyAtTheLimit() throws IOException {
        RawServer.Script endless = (socket, out) -> {
            out.write(bytes(HEAD + "\r\n"));
            byte[] block = new byte[8192];
            Arrays.fill(block, (byte) 'a');
            while (true) {
                out.write(block);
            }
        };
        try (RawServer server = RawServer.start(endless)) {
            FetchPolicy policy = policy().maxReceivedBytes(100_000).build();

            FetchResult result = fetch(policy, server.url("/"), Validators.none());

            assertThat(failed(result, FetchFailure.TOO_LARGE).detail()).contains("100000");
        }
    }

    @Test
    void readsABodyOfExactlyTheLimitAndNoByteMore() throws IOException {
        FetchPolicy exact = policy().maxReceivedBytes(PAGE.length())
                .maxContentBytes(PAGE.length())
                .build();
        FetchPolicy less = policy().maxReceivedBytes(PAGE.length() - 1).build();
        FetchPolicy lessContent = policy().maxContentBytes(PAGE.length() - 1).build();

        assertThat(text(fetched(fetchFrom(exact, bytes(ok(PAGE)))).content())).isEqualTo(PAGE);
        failed(fetchFrom(less, bytes(ok(PAGE))), FetchFailure.TOO_LARGE);
        failed(fetchFrom(less, bytes(HEAD + "\r\n" + PAGE)), FetchFailure.TOO_LARGE);
        failed(fetchFrom(lessContent, bytes(ok(PAGE))), FetchFailure.TOO_LARGE);
    }

    @Test // N11
    void stopsDecompressingAtTheLimit() throws IOException {
        byte[] bomb = gzip(new byte[5_000_000]);
        FetchPolicy policy = policy().maxContentBytes(1_000_000).build();

        assertThat(bomb).hasSizeLessThan(100_000);
        assertThat(failed(fetchFrom(policy, coded("gzip", bomb)), FetchFailure.TOO_LARGE)
                        .detail())
                .contains("1000000");
    }

    @Test // N5
    void noticesAConnectionThatIsReset() throws IOException {
        RawServer.Script reset = (socket, out) -> {
            out.write(bytes(HEAD + "Content-Length: 1000\r\n\r\n<p>The bridge"));
            Thread.sleep(100);
            socket.setSoLinger(true, 0);
        };
        try (RawServer server = RawServer.start(reset)) {
            failed(fetch(server.url("/")), FetchFailure.TRUNCATED);
        }
    }

    @ParameterizedTest // N6, N9
    @ValueSource(
            strings = {
                HEAD + "Content-Length: 1000\r\n\r\n<p>The bridge opens",
                CHUNKED + "5\r\n<p>Th\r\n",
                CHUNKED + "5\r\n<p>Th\r\n0\r\n",
                CHUNKED + "5\r\n<p>Th",
                CHUNKED + "ff\r\n<p>Th",
                CHUNKED + "5",
                CHUNKED,
                "HTTP/1.1 200 OK\r\nContent-Type: text",
                "HTTP/1.1 200 OK",
                ""
            })
    void noticesAMessageThatEndsTooEarly(String answer) throws IOException {
        failed(fetchFrom(answer), FetchFailure.TRUNCATED);
    }

    @ParameterizedTest // N7, N40
    @ValueSource(
            strings = {
                "SSH-2.0-made-up\r\n",
                "<!doctype html>\r\n<p>The bridge opens.\r\n\r\n",
                "HTTP/1.1 two hundred\r\n\r\n",
                HEAD + "Content-Length: 5\r\nContent-Length: 6\r\n\r\n<p>The",
                HEAD + "Content-Length: 5, 6\r\n\r\n<p>The",
                HEAD + "Content-Length: -5\r\n\r\n<p>The",
                HEAD + "Content-Length: five\r\n\r\n<p>The",
                HEAD + "Transfer-Encoding: gzip, chunked\r\n\r\n5\r\n<p>Th\r\n0\r\n\r\n",
                "HTTP/1.1 -12 Made up\r\n\r\n",
                "HTTP/1.1 404 Made up\r\nContent-Length: -5\r\n\r\n",
                CHUNKED + "zz\r\n<p>The\r\n0\r\n\r\n",
                CHUNKED + "ffffffffffffffff\r\n<p>The\r\n0\r\n\r\n"
            })
    void noticesAMessageThatBreaksTheRules(String answer) throws IOException {
        failed(fetchFrom(answer), FetchFailure.PROTOCOL_ERROR);
    }

    @ParameterizedTest // N7: what is more than was stated, in the same packet, in a later one, and far more
    @ValueSource(ints = {1, 40, 500_000})
    void noticesABodyThatIsLongerThanItsLength(int surplus) throws IOException {
        String head = HEAD + "Content-Length: 15\r\n\r\n";
        failed(fetchFrom(head + "<p>The bridge</" + "x".repeat(surplus)), FetchFailure.PROTOCOL_ERROR);
        RawServer.Script late = (socket, out) -> {
            out.write(bytes(head + "<p>The bridge</"));
            out.flush();
            Thread.sleep(40);
            out.write(bytes("x".repeat(surplus)));
        };
        try (RawServer server = RawServer.start(late)) {
            assertThat(failed(fetch(server.url("/")), FetchFailure.PROTOCOL_ERROR)
                            .detail())
                    .contains("Content-Length is 15");
        }
    }

    @Test // N7, N17
    void countsNoAnnouncementAsBody() throws IOException {
        String early = "HTTP/1.1 103 Early Hints\r\nLink: </a.css>\r\n\r\nHTTP/1.1 100 Continue\r\n\r\n";
        fetched(fetchFrom(early + ok(PAGE)));
        failed(fetchFrom(early + ok(PAGE) + "x"), FetchFailure.PROTOCOL_ERROR);
    }

    @Test // N7: many servers leave the connection open although they were asked to close it
    void waitsOnlyAMomentForWhatFollowsTheBody() throws IOException {
        RawServer.Script open = (socket, out) -> {
            out.write(bytes(ok(PAGE)));
            out.flush();
            Thread.sleep(3000);
        };
        try (RawServer server = RawServer.start(open)) {
            long start = System.nanoTime();
            fetched(fetch(server.url("/")));
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
        }
    }

    @Test // N8
    void saysHowTheEndOfTheBodyIsKnown() throws IOException {
        assertThat(fetched(fetchFrom(ok(PAGE))).framing()).isEqualTo(Framing.LENGTH);
        assertThat(fetched(fetchFrom(HEAD + "\r\n" + PAGE)).framing()).isEqualTo(Framing.CLOSE);
        assertThat(fetched(fetchFrom(CHUNKED + "5\r\n<p>Th\r\n0\r\n\r\n")).framing())
                .isEqualTo(Framing.CHUNKED);
    }

    @Test
    void takesALengthThatIsStatedTwiceAlike() throws IOException {
        String answer = HEAD + "Content-Length: 7\r\nContent-Length: 7\r\n\r\n<p>Open";

        assertThat(text(fetched(fetchFrom(answer)).content())).isEqualTo("<p>Open");
    }

    @ParameterizedTest // N40
    @ValueSource(ints = {300_000, 1_000_000})
    void noticesAHeaderWithoutEnd(int length) throws IOException {
        failed(fetchFrom("HTTP/1.1 200 OK\r\nX-Made-Up: " + "a".repeat(length)), FetchFailure.PROTOCOL_ERROR);
    }

    @Test // N40
    void noticesTooManyHeaders() throws IOException {
        String fields = "X-Made-Up: one of very many fields\r\n".repeat(10_000);

        failed(fetchFrom("HTTP/1.1 200 OK\r\n" + fields + "\r\n"), FetchFailure.PROTOCOL_ERROR);
    }

    @Test // N10
    void noticesGzipThatIsCut() throws IOException {
        byte[] whole = gzip(bytes(PAGE));

        failed(fetchCoded("gzip", Arrays.copyOf(whole, whole.length - 4)), FetchFailure.TRUNCATED);
        failed(fetchCoded("gzip", Arrays.copyOf(whole, whole.length / 2)), FetchFailure.TRUNCATED);
    }

    @Test // N10
    void noticesGzipThatIsBroken() throws IOException {
        byte[] whole = gzip(bytes(PAGE));

        failed(fetchCoded("gzip", joined(whole, bytes("more"))), FetchFailure.DECODE_ERROR);
        failed(fetchCoded("gzip", bytes(PAGE)), FetchFailure.DECODE_ERROR);
        failed(fetchCoded("gzip", gzip(whole)), FetchFailure.DECODE_ERROR);
    }

    @ParameterizedTest // N10
    @ValueSource(strings = {"br", "deflate", "zstd", "gzip, gzip", "made-up"})
    void refusesCodingsThatItDidNotAskFor(String coding) throws IOException {
        assertThat(failed(fetchCoded(coding, gzip(bytes(PAGE))), FetchFailure.DECODE_ERROR)
                        .detail())
                .contains(coding);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "X-GZIP"})
    void readsGzip(String coding) throws IOException {
        assertThat(text(fetched(fetchCoded(coding, gzip(bytes(PAGE)))).content()))
                .isEqualTo(PAGE);
    }

    @Test // N18
    void callsAPageOfNoBytesEmpty() throws IOException {
        failed(fetchFrom(HEAD + "\r\n"), FetchFailure.EMPTY);
        failed(fetchFrom(CHUNKED + "0\r\n\r\n"), FetchFailure.EMPTY);
        failed(fetchCoded("gzip", gzip(new byte[0])), FetchFailure.EMPTY);
        failed(fetchCoded("gzip", new byte[0]), FetchFailure.EMPTY);
    }

    @Test
    void saysSoWhenItIsInterrupted() throws IOException {
        try (RawServer server = RawServer.sending(ok(PAGE))) {
            Thread.currentThread().interrupt();

            FetchResult result = fetch(server.url("/"));

            assertThat(Thread.interrupted()).isTrue();
            assertThat(failed(result, FetchFailure.TIMEOUT).detail()).contains("interrupted");
        }
    }

    private static FetchResult fetchCoded(String coding, byte[] body) throws IOException {
        return fetchFrom(policy().build(), coded(coding, body));
    }
}
