package io.github.pressdiff.fetch;

import static io.github.pressdiff.fetch.Fetches.CLOCK;
import static io.github.pressdiff.fetch.Fetches.PAGE;
import static io.github.pressdiff.fetch.Fetches.failed;
import static io.github.pressdiff.fetch.Fetches.fetched;
import static io.github.pressdiff.fetch.Fetches.policy;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.pressdiff.page.PageUrl;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** N16: certificates of a made-up authority, made by the JDK's keytool when the test runs, and an old protocol. */
class CertificateTest {

    private static final String PASSWORD = "made-up";

    @TempDir
    static Path folder;

    @BeforeAll
    static void makeKeys() throws Exception {
        keytool("-genkeypair", "-alias", "authority", "-dname", "CN=made up", "-ext", "bc:c", "-validity", "100");
        keytool("-genkeypair", "-alias", "other", "-dname", "CN=other", "-ext", "bc:c", "-validity", "100");
        keytool("-genkeypair", "-alias", "leaf", "-dname", "CN=release.example", "-validity", "100");
        keytool("-certreq", "-alias", "leaf", "-file", folder.resolve("request").toString());
    }

    @Test
    void takesACertificateOfATrustedAuthority() throws Exception {
        fetched(fetch("-1d", 10, true));
    }

    @Test
    void refusesACertificateThatHasRunOut() throws Exception {
        failed(fetch("-20d", 10, true), FetchFailure.TLS_ERROR);
    }

    @Test
    void refusesACertificateThatIsNotYetValid() throws Exception {
        failed(fetch("+20d", 10, true), FetchFailure.TLS_ERROR);
    }

    @Test
    void refusesAChainThatLeadsNowhere() throws Exception {
        failed(fetch("-1d", 10, false), FetchFailure.TLS_ERROR);
    }

    @Test
    void refusesAServerThatOnlyKnowsAnOldProtocol() throws Exception {
        // The alert "protocol_version" of RFC 8446, section 6.2, sent by a server of TLS 1.0.
        byte[] alert = HexFormat.of().parseHex("15030100020246");
        RawServer.Script old = (socket, out) -> {
            assertThat(socket.getInputStream().read()).isPositive();
            out.write(alert);
            socket.shutdownOutput();
            socket.getInputStream().readAllBytes();
        };
        try (RawServer server = RawServer.talkingFirst(old);
                PageFetcher fetcher = PageFetcher.open(
                        policy().build(),
                        CLOCK,
                        host -> List.of(InetAddress.getLoopbackAddress()),
                        AddressRule.any())) {
            PageUrl url = PageUrl.parse("https://release.example:" + server.port() + "/");
            failed(fetcher.fetch(url, Validators.none()), FetchFailure.TLS_ERROR);
        }
    }

    /** Fetches a page from a server whose certificate is valid from then on for so many days. */
    private static FetchResult fetch(String from, int days, boolean trusted) throws Exception {
        KeyStore keys = keys();
        KeyStore trust = KeyStore.getInstance("PKCS12");
        trust.load(null, null);
        trust.setCertificateEntry("authority", keys.getCertificate(trusted ? "authority" : "other"));
        KeyManagerFactory keyManagers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        KeyStore leaf = KeyStore.getInstance("PKCS12");
        leaf.load(null, null);
        leaf.setKeyEntry(
                "leaf", keys.getKey("leaf", PASSWORD.toCharArray()), PASSWORD.toCharArray(), new Certificate[] {
                    signed(from, days)
                });
        keyManagers.init(leaf, PASSWORD.toCharArray());
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trust);
        X509TrustManager trustManager = (X509TrustManager) managers.getTrustManagers()[0];
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(keyManagers.getKeyManagers(), managers.getTrustManagers(), null);
        try (MockWebServer server = new MockWebServer()) {
            server.useHttps(tls.getSocketFactory());
            server.start(InetAddress.getLoopbackAddress(), 0);
            server.enqueue(new MockResponse.Builder()
                    .addHeader("Content-Type", "text/html")
                    .body(PAGE)
                    .build());
            OkHttpClient client = new OkHttpClient.Builder()
                    .sslSocketFactory(tls.getSocketFactory(), trustManager)
                    .dns(host -> List.of(InetAddress.getLoopbackAddress()))
                    .build();
            try (PageFetcher fetcher = PageFetcher.open(policy().build(), CLOCK, () -> client, AddressRule.any())) {
                PageUrl url = PageUrl.parse("https://release.example:" + server.getPort() + "/");
                return fetcher.fetch(url, Validators.none());
            }
        }
    }

    private static Certificate signed(String from, int days) throws Exception {
        Path signed = folder.resolve("signed" + from);
        keytool(
                "-gencert",
                "-alias",
                "authority",
                "-infile",
                folder.resolve("request").toString(),
                "-outfile",
                signed.toString(),
                "-startdate",
                from,
                "-validity",
                String.valueOf(days),
                "-ext",
                "san=dns:release.example");
        try (InputStream in = Files.newInputStream(signed)) {
            return CertificateFactory.getInstance("X.509").generateCertificate(in);
        }
    }

    private static KeyStore keys() throws Exception {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(folder.resolve("keys"))) {
            keys.load(in, PASSWORD.toCharArray());
        }
        return keys;
    }

    private static void keytool(String... arguments) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments));
        command.addAll(List.of("-keystore", folder.resolve("keys").toString(), "-storepass", PASSWORD));
        if (arguments[0].equals("-genkeypair")) {
            command.addAll(List.of("-keyalg", "EC", "-groupname", "secp256r1"));
        }
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }
}
