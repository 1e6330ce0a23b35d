package io.github.pressdiff.fetch;

import static io.github.pressdiff.fetch.Fetches.CLOCK;
import static io.github.pressdiff.fetch.Fetches.PAGE;
import static io.github.pressdiff.fetch.Fetches.failed;
import static io.github.pressdiff.fetch.Fetches.fetched;
import static io.github.pressdiff.fetch.Fetches.policy;
import static io.github.pressdiff.fetch.Fetches.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.pressdiff.page.PageUrl;
import java.io.InputStream;
import java.net.InetAddress;
import java.security.KeyStore;
import java.util.List;
import java.util.Objects;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import okhttp3.Dns;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** N16. The certificate is one that nobody signed, for release.example; see the README beside it. */
class SecureConnectionTest {

    private static final char[] PASSWORD = "made-up".toCharArray();
    private static final Dns LOOPBACK = host -> List.of(InetAddress.getLoopbackAddress());

    private final MockWebServer server = new MockWebServer();
    private final SSLContext tls;
    private final X509TrustManager trust;

    SecureConnectionTest() throws Exception {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = SecureConnectionTest.class.getResourceAsStream("release.example.bin")) {
            keys.load(Objects.requireNonNull(in), PASSWORD);
        }
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("release", keys.getCertificate("release"));
        KeyManagerFactory keyManagers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keyManagers.init(keys, PASSWORD);
        TrustManagerFactory trustManagers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trustManagers.init(trusted);
        trust = (X509TrustManager) trustManagers.getTrustManagers()[0];
        tls = SSLContext.getInstance("TLS");
        tls.init(keyManagers.getKeyManagers(), new X509TrustManager[] {trust}, null);
    }

    @BeforeEach
    void start() throws Exception {
        server.useHttps(tls.getSocketFactory());
        server.start(InetAddress.getLoopbackAddress(), 0);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = Protocol.class,
            names = {"HTTP_1_1", "HTTP_2"})
    void readsAPageOverASecureConnection(Protocol protocol) throws Exception {
        server.setProtocols(protocol == Protocol.HTTP_2 ? List.of(protocol, Protocol.HTTP_1_1) : List.of(protocol));
        server.enqueue(page().build());

        FetchResult.Fetched result = fetched(fetch("https://release.example", trusting()));

        assertThat(text(result.content())).isEqualTo(PAGE);
        assertThat(result.exchange().address()).isEqualTo("127.0.0.1");
        assertThat(server.takeRequest().getVersion()).isEqualTo(protocol == Protocol.HTTP_2 ? "HTTP/2" : "HTTP/1.1");
    }

    @Test
    void refusesACertificateThatNobodySigned() {
        FetchResult result = fetch("https://release.example", new OkHttpClient());

        assertThat(failed(result, FetchFailure.TLS_ERROR).detail()).contains("release.example");
    }

    @Test
    void refusesACertificateForAnotherHost() {
        FetchResult result = fetch("https://other.example", trusting());

        assertThat(failed(result, FetchFailure.TLS_ERROR).detail()).contains("other.example");
    }

    @Test
    void refusesAServerThatSpeaksNoTls() throws Exception {
        RawServer.Script plain = (socket, out) -> {
            out.write(Fetches.bytes(Fetches.status(400)));
            socket.shutdownOutput();
            socket.getInputStream().readAllBytes();
        };
        try (RawServer raw = RawServer.talkingFirst(plain)) {
            failed(fetch("https://release.example", raw.port(), new OkHttpClient()), FetchFailure.TLS_ERROR);
        }
    }

    @Test
    void noticesAConnectionThatIsResetBeforeItIsSecure() throws Exception {
        RawServer.Script reset = (socket, out) -> {
            // Once the client has begun to speak, it surely is connected.
            assertThat(socket.getInputStream().read()).isPositive();
            socket.setSoLinger(true, 0);
        };
        try (RawServer raw = RawServer.talkingFirst(reset)) {
            failed(fetch("https://release.example", raw.port(), new OkHttpClient()), FetchFailure.TLS_ERROR);
        }
    }

    @Test
    void noticesAnHttp2BodyThatIsShorterThanItsLength() {
        server.enqueue(page().setHeader("Content-Length", PAGE.length() + 10).build());

        failed(fetch("https://release.example", trusting()), FetchFailure.TRUNCATED);
    }

    @Test // N7
    void noticesASecureBodyThatIsLongerThanItsLength() {
        server.setProtocols(List.of(Protocol.HTTP_1_1));
        server.enqueue(page().setHeader("Content-Length", 15).build());
        assertThat(failed(fetch("https://release.example", trusting()), FetchFailure.PROTOCOL_ERROR)
                        .detail())
                .contains("Content-Length is 15");
    }

    @ParameterizedTest
    @EnumSource(
            value = Protocol.class,
            names = {"HTTP_1_1", "HTTP_2"})
    void notesTheCertificateAndTheFraming(Protocol protocol) throws Exception {
        server.setProtocols(protocol == Protocol.HTTP_2 ? List.of(protocol, Protocol.HTTP_1_1) : List.of(protocol));
        server.enqueue(page().build());
        FetchResult.Fetched result = fetched(fetch("https://release.example", trusting()));

        assertThat(result.framing()).isEqualTo(protocol == Protocol.HTTP_2 ? Framing.STREAM : Framing.LENGTH);
        assertThat(result.exchange().certificate()).matches("[0-9a-f]{64}");
    }

    @Test
    void noticesASecureConnectionThatEndsInTheBody() {
        server.setProtocols(List.of(Protocol.HTTP_1_1));
        server.enqueue(page().onResponseBody(new SocketEffect.CloseSocket()).build());

        failed(fetch("https://release.example", trusting()), FetchFailure.TRUNCATED);
    }

    @Test // N12
    void followsNoRedirectFromASecureToAnInsecureConnection() throws Exception {
        try (RawServer plain = RawServer.sending(Fetches.ok(PAGE))) {
            server.enqueue(page().code(302)
                    .addHeader("Location", plain.url("release.example", "/").toString())
                    .build());

            FetchResult result = fetch("https://release.example", trusting());

            assertThat(failed(result, FetchFailure.BLOCKED_REDIRECT).detail()).contains("http://release.example");
            assertThat(plain.connections()).isZero();
        }
    }

    @Test
    void followsARedirectFromAnInsecureToASecureConnection() throws Exception {
        server.enqueue(page().build());
        String target = "https://release.example:" + server.getPort() + "/";
        try (RawServer plain = RawServer.sending(Fetches.status(301, "Location: " + target))) {
            FetchResult result = fetch("http://release.example", plain.port(), trusting());

            assertThat(fetched(result).exchange().finalUrl()).isEqualTo(PageUrl.parse(target));
        }
    }

    private FetchResult fetch(String origin, OkHttpClient base) {
        return fetch(origin, server.getPort(), base);
    }

    private static FetchResult fetch(String origin, int port, OkHttpClient base) {
        OkHttpClient onLoopback = base.newBuilder().dns(LOOPBACK).build();
        try (PageFetcher fetcher = PageFetcher.open(policy().build(), CLOCK, () -> onLoopback, AddressRule.any())) {
            return fetcher.fetch(PageUrl.parse(origin + ":" + port + "/"), Validators.none());
        }
    }

    private OkHttpClient trusting() {
        return new OkHttpClient.Builder()
                .sslSocketFactory(tls.getSocketFactory(), trust)
                .build();
    }

    private static MockResponse.Builder page() {
        return new MockResponse.Builder().addHeader("Content-Type", "text/html").body(PAGE);
    }
}
