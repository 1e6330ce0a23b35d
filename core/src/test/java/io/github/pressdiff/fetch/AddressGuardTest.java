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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pressdiff.page.PageUrl;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Dns;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No connection is made to an address that is not public; canaries on loopback count those that are. */
class AddressGuardTest {

    private static final FetchPolicy GUARDED =
            policy().allowPrivateAddresses(false).build();

    /** Lets one address of this machine stand for the internet, so that the rest can be tested with real sockets. */
    private static final AddressRule ONLY_FIRST_LOOPBACK =
            address -> address.getHostAddress().equals("127.0.0.1")
                    ? Optional.empty()
                    : Optional.of(address.getHostAddress() + " is not allowed here");

    @ParameterizedTest // S1
    @ValueSource(
            strings = {
                "http://127.0.0.1:1/",
                "http://127.99.0.3:1/",
                "http://2130706433:1/",
                "http://0.0.0.0:1/",
                "http://10.0.0.1/",
                "http://169.254.169.254/latest/meta-data/",
                "http://100.100.100.200/",
                "https://192.168.1.1/",
                "http://[::1]:1/",
                "http://[::]/",
                "http://[::ffff:127.0.0.1]:1/",
                "http://[::ffff:7f00:1]:1/",
                "http://[64:ff9b::7f00:1]/",
                "http://[fd00:ec2::254]/",
                "http://[fe80::1]/"
            })
    void refusesAddressesWrittenInDigits(String url) {
        FetchResult.Failed result =
                failed(fetch(GUARDED, PageUrl.parse(url), Validators.none()), FetchFailure.BLOCKED_ADDRESS);

        assertThat(result.exchange().address()).isNull();
        assertThat(result.exchange().elapsed()).isLessThan(Duration.ofSeconds(1));
        assertThat(result.detail()).containsPattern("lies in .*RFC");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost/",
                "http://LOCALHOST./",
                "http://made-up.localhost/",
                "http://metadata.google.internal/computeMetadata/v1/"
            })
    void refusesNamesOfThisMachineBeforeLookingThemUp(String url) {
        Dns unasked = host -> {
            throw new AssertionError("asked for " + host);
        };

        try (PageFetcher fetcher = PageFetcher.open(GUARDED, CLOCK, unasked, AddressRule.any())) {
            FetchResult.Failed result =
                    failed(fetcher.fetch(PageUrl.parse(url), Validators.none()), FetchFailure.BLOCKED_ADDRESS);

            assertThat(result.detail()).contains(PageUrl.parse(url).host());
        }
    }

    @Test
    void makesNoConnectionToARefusedAddress() throws IOException {
        try (RawServer canary = RawServer.sending(ok(PAGE))) {
            failed(fetch(GUARDED, canary.url("/"), Validators.none()), FetchFailure.BLOCKED_ADDRESS);
            failed(
                    fetch(GUARDED, canary.url("[::ffff:127.0.0.1]", "/"), Validators.none()),
                    FetchFailure.BLOCKED_ADDRESS);
            failed(fetch(GUARDED, canary.url("localhost", "/"), Validators.none()), FetchFailure.BLOCKED_ADDRESS);
            try (PageFetcher fetcher = guarded(host -> addresses("127.0.0.1"))) {
                failed(
                        fetcher.fetch(canary.url("inside.example", "/"), Validators.none()),
                        FetchFailure.BLOCKED_ADDRESS);
            }
            assertThat(canary.connections()).isZero();

            fetched(fetch(canary.url("/")));
            assertThat(canary.connections()).isOne();
        }
    }

    @Test
    void refusesANameThatHasOnePrivateAddressAmongPublicOnes() throws IOException {
        try (RawServer canary = RawServer.sending(ok(PAGE));
                PageFetcher fetcher = guarded(host -> addresses("203.0.114.1", "127.0.0.1"))) {
            FetchResult result = fetcher.fetch(canary.url("mixed.example", "/"), Validators.none());

            assertThat(failed(result, FetchFailure.BLOCKED_ADDRESS).detail()).contains("127.0.0.1");
            assertThat(canary.connections()).isZero();
        }
    }

    @Test // S2
    void looksANameUpOnceForEachRequest() throws IOException {
        AtomicInteger lookups = new AtomicInteger();
        Dns rebinding = host -> addresses(lookups.incrementAndGet() == 1 ? "127.0.0.1" : "127.0.0.2");
        try (RawServer server = RawServer.sending(status(302, "Location: /again"));
                PageFetcher fetcher = PageFetcher.open(GUARDED, CLOCK, rebinding, ONLY_FIRST_LOOPBACK)) {
            FetchResult result = fetcher.fetch(server.url("rebinding.example", "/"), Validators.none());

            assertThat(failed(result, FetchFailure.BLOCKED_ADDRESS).detail()).contains("127.0.0.2");
            assertThat(server.connections()).isOne();
            assertThat(lookups).hasValue(2);
        }
    }

    @Test // N14, S3
    void followsNoRedirectToARefusedAddress() throws IOException {
        try (RawServer canary = RawServer.startOn("127.0.0.2", (socket, out) -> out.write(Fetches.bytes(ok(PAGE))));
                RawServer server = RawServer.sending(status(302, "Location: " + canary.url("/inside")));
                PageFetcher fetcher = PageFetcher.open(GUARDED, CLOCK, Dns.SYSTEM, ONLY_FIRST_LOOPBACK)) {
            FetchResult.Failed result =
                    failed(fetcher.fetch(server.url("/"), Validators.none()), FetchFailure.BLOCKED_ADDRESS);

            assertThat(result.detail()).contains("127.0.0.2");
            assertThat(result.status()).isEqualTo(302);
            assertThat(result.exchange().finalUrl()).isEqualTo(canary.url("/inside"));
            assertThat(result.exchange().hops()).hasSize(1);
            assertThat(result.exchange().address()).isEqualTo("127.0.0.1");
            assertThat(server.connections()).isOne();
            assertThat(canary.connections()).isZero();
        }
    }

    /** S1 to S3, N14: the whole list, written in the address, given by a resolver, and as the target of a redirect. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.0.0.2",
                "127.255.255.254",
                "2130706433",
                "0.0.0.0",
                "[::1]",
                "[::]",
                "[::ffff:127.0.0.1]",
                "[::ffff:7f00:1]",
                "[::7f00:1]",
                "[64:ff9b::7f00:1]",
                "[2002:7f00:1::]",
                "[fe80::1]",
                "localhost",
                "a.localhost",
                "10.0.0.1",
                "169.254.169.254",
                "100.100.100.200"
            })
    void connectsToNothingOnTheList(String host) throws IOException {
        try (RawServer four = RawServer.startOn("0.0.0.0", (socket, out) -> out.write(Fetches.bytes(ok(PAGE))));
                RawServer six = RawServer.startOn("::1", (socket, out) -> out.write(Fetches.bytes(ok(PAGE))))) {
            for (int port : new int[] {four.port(), six.port()}) {
                PageUrl url = PageUrl.parse("http://" + host + ":" + port + "/");
                failed(fetch(GUARDED, url, Validators.none()), FetchFailure.BLOCKED_ADDRESS);
                Dns resolver = name -> List.of(new InetSocketAddress(literal(host), 0).getAddress());
                try (PageFetcher fetcher = guarded(resolver)) {
                    PageUrl named = PageUrl.parse("http://name.example:" + port + "/");
                    failed(fetcher.fetch(named, Validators.none()), FetchFailure.BLOCKED_ADDRESS);
                }
                try (RawServer outside = RawServer.startOn(
                                "127.0.0.9",
                                (socket, out) -> out.write(Fetches.bytes(status(302, "Location: " + url))));
                        PageFetcher fetcher = PageFetcher.open(
                                GUARDED,
                                CLOCK,
                                Dns.SYSTEM,
                                address -> address.getHostAddress().equals("127.0.0.9")
                                        ? Optional.empty()
                                        : AddressRule.publicOnly().objection(address))) {
                    failed(fetcher.fetch(outside.url("/"), Validators.none()), FetchFailure.BLOCKED_ADDRESS);
                    assertThat(outside.connections()).isOne();
                }
            }
            assertThat(four.connections() + six.connections()).isZero();
        }
    }

    @Test // S4
    void asksOnlyThePortsThatPagesAreServedOn() throws IOException {
        try (RawServer server = RawServer.sending(ok(PAGE))) {
            FetchPolicy usual = GUARDED.toBuilder().ports(Set.of(80, 443)).build();
            try (PageFetcher fetcher = PageFetcher.open(usual, CLOCK, Dns.SYSTEM, AddressRule.any())) {
                FetchResult.Failed result =
                        failed(fetcher.fetch(server.url("/"), Validators.none()), FetchFailure.BLOCKED_PORT);
                assertThat(result.detail()).contains("port " + server.port()).contains("80, 443");
            }
            FetchPolicy more = usual.toBuilder().allowPort(server.port()).build();
            try (PageFetcher fetcher = PageFetcher.open(more, CLOCK, Dns.SYSTEM, AddressRule.any())) {
                fetched(fetcher.fetch(server.url("/"), Validators.none()));
            }
            assertThat(server.connections()).isOne();
        }
    }

    @Test
    void asksAPrivateHostThatIsAllowedAndNoOther() throws IOException {
        try (RawServer server = RawServer.sending(ok(PAGE))) {
            FetchPolicy policy =
                    GUARDED.toBuilder().allowedHosts(Set.of("Intranet.Example")).build();
            Dns loopback = host -> addresses("127.0.0.1");
            try (PageFetcher fetcher = PageFetcher.open(policy, CLOCK, loopback, AddressRule.publicOnly())) {
                fetched(fetcher.fetch(server.url("intranet.example", "/"), Validators.none()));
                failed(
                        fetcher.fetch(server.url("other.example", "/"), Validators.none()),
                        FetchFailure.BLOCKED_ADDRESS);
                failed(fetcher.fetch(server.url("/"), Validators.none()), FetchFailure.BLOCKED_ADDRESS);
            }
            assertThat(server.connections()).isOne();
        }
    }

    @Test // S6
    void sendsEverythingThroughAProxyAndLooksUpNoName() throws IOException {
        Dns unasked = host -> {
            if (!host.equals("127.0.0.1")) {
                throw new AssertionError("asked for " + host);
            }
            return addresses(host);
        };
        try (RawServer proxy = RawServer.sending(ok(PAGE))) {
            FetchPolicy policy = GUARDED.toBuilder()
                    .ports(Set.of(80))
                    .proxy("127.0.0.1:" + proxy.port())
                    .build();
            try (PageFetcher fetcher = PageFetcher.open(policy, CLOCK, unasked, AddressRule.publicOnly())) {
                FetchResult.Fetched result =
                        fetched(fetcher.fetch(PageUrl.parse("http://release.example/a"), Validators.none()));
                assertThat(result.exchange().address()).isNull();
                assertThat(proxy.requests().get(0)).startsWith("GET http://release.example/a HTTP/1.1");
                for (String refused : List.of("http://10.0.0.1/", "http://[::1]/", "http://localhost/")) {
                    failed(fetcher.fetch(PageUrl.parse(refused), Validators.none()), FetchFailure.BLOCKED_ADDRESS);
                }
                failed(
                        fetcher.fetch(PageUrl.parse("http://release.example:22/"), Validators.none()),
                        FetchFailure.BLOCKED_PORT);
            }
            assertThat(proxy.connections()).isOne();
        }
    }

    @Test // S5
    void handsNothingInToARefusedAddress() throws IOException {
        try (RawServer server = RawServer.sending(status(200));
                FetchGate guarded = FetchGate.open(GUARDED, CLOCK);
                FetchGate open = FetchGate.open(policy().build(), CLOCK)) {
            FetchRequest request =
                    FetchRequest.handIn(server.url("/hook"), "application/json", Body.of(Fetches.bytes("{\"a\": 1}")));
            failed(guarded.send(request), FetchFailure.BLOCKED_ADDRESS);
            assertThat(server.connections()).isZero();

            fetched(open.send(request));
            assertThat(server.requests().get(0))
                    .startsWith("POST /hook HTTP/1.1")
                    .contains("application/json");
        }
        try (RawServer elsewhere = RawServer.sending(status(200));
                RawServer server = RawServer.sending(status(307, "Location: " + elsewhere.url("/")));
                FetchGate open = FetchGate.open(policy().build(), CLOCK)) {
            FetchRequest request = FetchRequest.handIn(server.url("/hook"), "text/plain", Body.of(Fetches.bytes("a")));
            failed(open.send(request), FetchFailure.UNEXPECTED_STATUS);
            assertThat(elsewhere.connections()).isZero();
        }
    }

    @Test
    void looksAtEverySocketWhicheverWayItIsMade() throws IOException {
        GuardedSocketFactory sockets = new GuardedSocketFactory(AddressGuard.of(AddressRule.publicOnly(), Set.of()));
        try (RawServer canary = RawServer.sending("")) {
            int port = canary.port();
            InetAddress local = InetAddress.getLoopbackAddress();
            assertRefused(() -> sockets.createSocket("127.0.0.1", port));
            assertRefused(() -> sockets.createSocket(local, port));
            assertRefused(() -> sockets.createSocket("127.0.0.1", port, local, 0));
            assertRefused(() -> sockets.createSocket(local, port, local, 0));
            assertRefused(() -> {
                try (Socket socket = sockets.createSocket()) {
                    socket.connect(new InetSocketAddress(local, port));
                }
            });
            assertThat(canary.connections()).isZero();
        }
    }

    @Test // N1
    void namesAHostThatNobodyKnows() {
        Dns empty = host -> {
            throw new UnknownHostException(host);
        };
        try (PageFetcher fetcher = guarded(empty)) {
            FetchResult result = fetcher.fetch(PageUrl.parse("http://nowhere.example/"), Validators.none());

            assertThat(failed(result, FetchFailure.UNKNOWN_HOST).detail()).contains("nowhere.example");
        }
    }

    @Test
    void callsAHostWithAnImpossibleNameUnknown() {
        String host = "a".repeat(64) + ".example";

        FetchResult result = fetch(GUARDED, PageUrl.parse("http://" + host + "/"), Validators.none());

        failed(result, FetchFailure.UNKNOWN_HOST);
    }

    @Test
    void leavesALookUpThatTakesTooLong() {
        Dns slow = host -> {
            try {
                Thread.sleep(3000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return addresses("127.0.0.1");
        };
        FetchPolicy policy = policy().totalTimeout(Duration.ofMillis(300)).build();
        try (PageFetcher fetcher = PageFetcher.open(policy, CLOCK, slow, AddressRule.any())) {
            FetchResult result = fetcher.fetch(PageUrl.parse("http://slow.example/"), Validators.none());

            failed(result, FetchFailure.TIMEOUT);
            assertThat(result.exchange().elapsed()).isLessThan(Duration.ofMillis(1500));
        }
    }

    @Test
    void triesTheNextAddressWhenOneCannotBeReached() throws IOException {
        // Nobody listens on the port at 127.0.0.3.
        try (RawServer server = RawServer.sending(ok(PAGE));
                PageFetcher fetcher = PageFetcher.open(
                        policy().build(), CLOCK, host -> addresses("127.0.0.3", "127.0.0.1"), AddressRule.any())) {
            FetchResult result = fetcher.fetch(server.url("two.example", "/"), Validators.none());

            assertThat(fetched(result).exchange().address()).isEqualTo("127.0.0.1");
        }
    }

    private static PageFetcher guarded(Dns resolver) {
        return PageFetcher.open(GUARDED, CLOCK, resolver, AddressRule.publicOnly());
    }

    private static List<InetAddress> addresses(String... literals) {
        return Arrays.stream(literals)
                .map(literal -> new InetSocketAddress(literal, 0).getAddress())
                .toList();
    }

    private static String literal(String host) {
        return host.endsWith("localhost") ? "127.0.0.1" : host.replaceAll("[\\[\\]]", "");
    }

    private static void assertRefused(ThrowingCallable connecting) {
        assertThatThrownBy(connecting).isInstanceOf(BlockedAddressException.class);
    }
}
