package io.github.pressdiff.fetch;

import static io.github.pressdiff.fetch.Fetches.CLOCK;
import static io.github.pressdiff.fetch.Fetches.PAGE;
import static io.github.pressdiff.fetch.Fetches.fetched;
import static io.github.pressdiff.fetch.Fetches.ok;
import static io.github.pressdiff.fetch.Fetches.policy;
import static io.github.pressdiff.fetch.Fetches.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pressdiff.page.PageUrl;
import java.io.IOException;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import okhttp3.Dns;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** S7. The secrets are made up. */
class CredentialsTest {

    private static final Credentials SECRET =
            Credentials.parse("# made up\n\nCookie: session=s3cr3tvalue; lang=en\nAuthorization: Bearer t0k3nt0k3n\n");
    private static final Dns LOOPBACK = host -> List.of(InetAddress.getLoopbackAddress());

    @Test
    void goToTheirOriginOnly() throws IOException {
        try (RawServer elsewhere = RawServer.sending(ok(PAGE));
                RawServer server =
                        RawServer.sending(status(302, "Location: " + elsewhere.url("elsewhere.example", "/moved")))) {
            fetched(fetch(server.url("here.example", "/"), FetchTrace.none()));

            assertThat(server.requests().get(0))
                    .contains("Cookie: session=s3cr3tvalue; lang=en")
                    .contains("Authorization: Bearer t0k3nt0k3n");
            assertThat(elsewhere.requests().get(0))
                    .doesNotContain("Cookie")
                    .doesNotContain("Authorization")
                    .doesNotContain("s3cr3t");
        }
    }

    @Test
    void goToNoOtherPortOfTheSameHost() throws IOException {
        try (RawServer other = RawServer.sending(ok(PAGE));
                RawServer server = RawServer.sending(status(302, "Location: " + other.url("here.example", "/")))) {
            fetched(fetch(server.url("here.example", "/"), FetchTrace.none()));

            assertThat(other.requests().get(0)).doesNotContain("s3cr3t");
        }
    }

    @Test
    void areNeverShownNorKept() throws IOException {
        String answer = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nSet-Cookie: session=n3wvalue; Path=/; Secure\r\n"
                + "X-Echo: you sent s3cr3tvalue and t0k3nt0k3n\r\nContent-Length: " + PAGE.length() + "\r\n\r\n" + PAGE;
        List<String> told = new ArrayList<>();
        try (RawServer server = RawServer.sending(answer)) {
            FetchResult.Fetched result = fetched(fetch(server.url("here.example", "/"), trace(told)));

            assertThat(result.header("Set-Cookie")).contains("session=***; Path=/; Secure");
            assertThat(result.header("X-Echo")).contains("you sent *** and ***");
            assertThat(String.join("\n", told))
                    .contains("Cookie: ***")
                    .contains("Authorization: ***")
                    .doesNotContain("s3cr3t")
                    .doesNotContain("t0k3n")
                    .doesNotContain("n3wvalue");
        }
        assertThat(SECRET.toString()).isEqualTo("[Cookie, Authorization]");
    }

    @Test
    void areNotFollowedIntoAnAddress() throws IOException {
        try (RawServer server = RawServer.sending(status(302, "Location: /?session=s3cr3tvalue"))) {
            FetchResult.Failed result = (FetchResult.Failed) fetch(server.url("here.example", "/"), FetchTrace.none());
            assertThat(result.failure()).isEqualTo(FetchFailure.BLOCKED_REDIRECT);
            assertThat(result.toString()).doesNotContain("s3cr3t");
        }
    }

    @Test
    void leaveNothingInTheWordsOfAFailure() throws IOException {
        try (RawServer server = RawServer.sending(status(302, "Location: gopher://x/?s3cr3tvalue"))) {
            FetchResult result = fetch(server.url("here.example", "/"), FetchTrace.none());
            assertThat(((FetchResult.Failed) result).detail()).contains("***").doesNotContain("s3cr3t");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "s3cr3tvalue",
                "Cookie:",
                ": s3cr3tvalue",
                "Coo kie: s3cr3tvalue",
                "Cookie: s3cr3t\u0007value",
                "Host: s3cr3tvalue",
                "Content-Length: 5",
                "cookie: s3cr3tvalue",
                "if-none-match: s3cr3tvalue"
            })
    void areRefusedWithoutBeingRepeated(String line) {
        assertThatThrownBy(() -> Credentials.parse("Cookie: fine=yes\n" + line))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("line 2")
                .hasMessageNotContaining("s3cr3t");
    }

    private static FetchResult fetch(PageUrl url, FetchTrace trace) {
        try (PageFetcher fetcher = PageFetcher.open(policy().build(), CLOCK, LOOPBACK, AddressRule.any())) {
            return fetcher.fetch(FetchRequest.page(url).withCredentials(SECRET).withTrace(trace));
        }
    }

    private static FetchTrace trace(List<String> told) {
        return new FetchTrace() {
            @Override
            public void decided(String what) {
                told.add(what);
            }

            @Override
            public void asked(String method, PageUrl url, List<Header> fields) {
                fields.forEach(field -> told.add(field.name() + ": " + field.value()));
            }

            @Override
            public void answered(int status, List<Header> fields, @Nullable String address) {
                fields.forEach(field -> told.add(field.name() + ": " + field.value()));
            }
        };
    }
}
