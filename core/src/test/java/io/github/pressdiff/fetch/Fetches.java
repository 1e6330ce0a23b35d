package io.github.pressdiff.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pressdiff.page.PageUrl;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.zip.GZIPOutputStream;

/** What the tests of the fetcher have in common: limits for a busy machine, a clock that stands still, simple answers. */
final class Fetches {

    static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    static final InstantSource CLOCK = InstantSource.fixed(NOW);

    /** Made up for these tests. */
    static final String PAGE = "<!doctype html><title>Bridge</title><p>The bridge opens on Monday.</p>";

    private Fetches() {}

    static FetchPolicy.Builder policy() {
        return FetchPolicy.builder()
                .connectTimeout(Duration.ofSeconds(5))
                .headerTimeout(Duration.ofSeconds(5))
                .totalTimeout(Duration.ofSeconds(10))
                .allowPrivateAddresses(true)
                .ports(Set.of())
                .hostGap(Duration.ZERO)
                .maxAttempts(1)
                .obeysRobots(false);
    }

    static FetchResult fetch(PageUrl url) {
        return fetch(policy().build(), url, Validators.none());
    }

    static FetchResult fetch(FetchPolicy policy, PageUrl url, Validators validators) {
        try (PageFetcher fetcher = PageFetcher.open(policy, CLOCK)) {
            return fetcher.fetch(url, validators);
        }
    }

    static FetchResult fetchFrom(String answer) throws IOException {
        return fetchFrom(policy().build(), answer.getBytes(StandardCharsets.ISO_8859_1));
    }

    static FetchResult fetchFrom(FetchPolicy policy, byte[] answer) throws IOException {
        try (RawServer server = RawServer.sending(answer)) {
            return fetch(policy, server.url("/"), Validators.none());
        }
    }

    static FetchResult.Failed failed(FetchResult result, FetchFailure failure) {
        assertThat(result).isInstanceOf(FetchResult.Failed.class);
        FetchResult.Failed failed = (FetchResult.Failed) result;
        assertThat(failed.failure()).as(failed.detail()).isEqualTo(failure);
        assertThat(failed.detail()).isNotBlank().doesNotContain("\n");
        return failed;
    }

    static FetchResult.Fetched fetched(FetchResult result) {
        assertThat(result).isInstanceOf(FetchResult.Fetched.class);
        return (FetchResult.Fetched) result;
    }

    static String text(Body body) {
        return new String(body.toByteArray(), StandardCharsets.UTF_8);
    }

    /** Returns a whole answer with a type and a length. */
    static String ok(String body) {
        return "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
    }

    /** Returns a whole answer without a body. */
    static String status(int status, String... fields) {
        StringBuilder answer = new StringBuilder("HTTP/1.1 " + status + " Made up\r\n");
        for (String field : fields) {
            answer.append(field).append("\r\n");
        }
        return answer.append("Content-Length: 0\r\n\r\n").toString();
    }

    /** Returns a whole answer with a body in the given content coding. */
    static byte[] coded(String coding, byte[] body) {
        String head = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: " + coding
                + "\r\nContent-Length: " + body.length + "\r\n\r\n";
        return joined(head.getBytes(StandardCharsets.ISO_8859_1), body);
    }

    static byte[] gzip(byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
