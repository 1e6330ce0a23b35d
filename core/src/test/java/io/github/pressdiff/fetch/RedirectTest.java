package io.github.pressdiff.fetch;

import static io.github.pressdiff.fetch.Fetches.CLOCK;
import static io.github.pressdiff.fetch.Fetches.PAGE;
import static io.github.pressdiff.fetch.Fetches.failed;
import static io.github.pressdiff.fetch.Fetches.fetch;
import static io.github.pressdiff.fetch.Fetches.fetched;
import static io.github.pressdiff.fetch.Fetches.ok;
import static io.github.pressdiff.fetch.Fetches.policy;
import static io.github.pressdiff.fetch.Fetches.status;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Dns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedirectTest {

    @ParameterizedTest // N12
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void followsARedirectAndRecordsIt(int status) throws IOException {
        try (RawServer server = servingInTurn(status(status, "Location: /new#part"), ok(PAGE))) {
            Exchange exchange = fetched(fetch(server.url("/old"))).exchange();

            assertThat(exchange.requested()).isEqualTo(server.url("/old"));
            assertThat(exchange.finalUrl()).isEqualTo(server.url("/new"));
            assertThat(exchange.hops())
                    .containsExactly(new Hop(
                            server.url("/old").toString(),
                            status,
                            server.url("/new").toString()));
            assertThat(server.requests().get(1)).startsWith("GET /new HTTP/1.1\r\n");
        }
    }

    @Test // N12
    void followsNoMoreRedirectsThanAllowed() throws IOException {
        AtomicInteger count = new AtomicInteger();
        RawServer.Script onward =
                (socket, out) -> out.write(ascii(status(302, "Location: /" + count.incrementAndGet())));
        try (RawServer server = RawServer.start(onward)) {
            FetchPolicy policy = policy().maxRedirects(2).build();

            FetchResult.Failed result =
                    failed(fetch(policy, server.url("/"), Validators.none()), FetchFailure.REDIRECT_LOOP);

            assertThat(result.detail()).contains("2 redirects");
            assertThat(result.status()).isEqualTo(302);
            assertThat(result.exchange().hops()).hasSize(2);
            assertThat(result.exchange().finalUrl()).isEqualTo(server.url("/2"));
            assertThat(server.connections()).isEqualTo(3);
        }
    }

    @Test // N12
    void noticesRedirectsThatLeadBack() throws IOException {
        try (RawServer server = servingInTurn(status(301, "Location: /b"), status(301, "Location: /a"))) {
            FetchResult.Failed result = failed(fetch(server.url("/a")), FetchFailure.REDIRECT_LOOP);

            assertThat(result.detail()).contains(server.url("/a").toString());
            assertThat(server.connections()).isEqualTo(2);
        }
    }

    @ParameterizedTest // N13
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "ftp://127.0.0.1/",
                "jar:http://127.0.0.1/a.jar!/b",
                "javascript:alert(1)",
                "data:text/html,made%20up",
                "http://",
                "http://user:word@127.0.0.1/",
                "http://127.1/",
                "http://127.0.0.1\\@example.org/",
                "/a b\u001b[31m"
            })
    void followsNoRedirectToSomethingElseThanAnHttpUrl(String location) throws IOException {
        try (RawServer server = RawServer.sending(status(302, "Location: " + location))) {
            FetchResult.Failed result = failed(fetch(server.url("/")), FetchFailure.BLOCKED_REDIRECT);

            assertThat(result.exchange().hops()).isEmpty();
            assertThat(result.detail()).doesNotContain("\u001b");
            assertThat(server.connections()).isOne();
        }
    }

    @Test // N12
    void callsARedirectWithoutATargetUnexpected() throws IOException {
        try (RawServer server = RawServer.sending(status(302, "Location:"))) {
            assertThat(failed(fetch(server.url("/")), FetchFailure.UNEXPECTED_STATUS)
                            .detail())
                    .contains("Location");
        }
    }

    @Test // N15, S7
    void sendsValidatorsOnlyToTheHostThatGaveThem() throws IOException {
        try (RawServer elsewhere = RawServer.sending(ok(PAGE));
                RawServer server =
                        RawServer.sending(status(302, "Location: " + elsewhere.url("elsewhere.example", "/moved")))) {
            Dns loopback = host -> List.of(InetAddress.getLoopbackAddress());
            try (PageFetcher fetcher = PageFetcher.open(policy().build(), CLOCK, loopback, AddressRule.any())) {
                fetched(fetcher.fetch(
                        server.url("here.example", "/"),
                        new Validators(server.url("here.example", "/"), "\"v1\"", null)));
            }
            assertThat(server.requests().get(0)).contains("If-None-Match: \"v1\"");
            assertThat(elsewhere.requests().get(0)).doesNotContain("If-None-Match");
        }
    }

    @Test
    void takesTheLimitOfTimeForAllRedirectsTogether() throws IOException {
        AtomicInteger count = new AtomicInteger();
        RawServer.Script slow = (socket, out) -> {
            Thread.sleep(150);
            out.write(ascii(status(302, "Location: /" + count.incrementAndGet())));
        };
        try (RawServer server = RawServer.start(slow)) {
            FetchPolicy policy = policy().maxRedirects(100)
                    .totalTimeout(Duration.ofMillis(400))
                    .build();

            FetchResult result = fetch(policy, server.url("/"), Validators.none());

            failed(result, FetchFailure.TIMEOUT);
            assertThat(result.exchange().elapsed().toMillis()).isBetween(350L, 2000L);
        }
    }

    private static RawServer servingInTurn(String... answers) throws IOException {
        AtomicInteger next = new AtomicInteger();
        return RawServer.start((socket, out) -> out.write(ascii(answers[next.getAndIncrement()])));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
