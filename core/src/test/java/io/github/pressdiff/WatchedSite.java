package io.github.pressdiff;

import io.github.pressdiff.archive.Incident;
import io.github.pressdiff.fetch.FetchPolicy;
import io.github.pressdiff.fetch.RawServer;
import io.github.pressdiff.page.NewPage;
import io.github.pressdiff.page.PageAccess;
import io.github.pressdiff.page.PageUrl;
import io.github.pressdiff.page.WatchedPage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** One page on a raw server that sends whatever it is told to, and a store that watches it; time passes when it is told to. */
final class WatchedSite implements AutoCloseable {

    static final FetchPolicy QUICK = FetchPolicy.builder()
            .allowPrivateAddresses(true)
            .obeysRobots(false)
            .hostGap(Duration.ZERO)
            .maxAttempts(1)
            .connectTimeout(Duration.ofSeconds(5))
            .headerTimeout(Duration.ofMillis(500))
            .totalTimeout(Duration.ofSeconds(2))
            .build();

    private volatile RawServer.Script script = (socket, out) -> {};
    private volatile Instant now = Instant.parse("2026-03-02T09:30:00Z");
    private final RawServer server;
    private final Pressdiff pressdiff;
    private final WatchedPage page;

    WatchedSite(Path folder) throws IOException {
        this(PressdiffConfig.of(folder).withFetch(QUICK), PageAccess.plain());
    }

    WatchedSite(PressdiffConfig config, PageAccess access) throws IOException {
        server = RawServer.start((socket, out) -> script.serve(socket, out));
        pressdiff = Pressdiff.open(config.withClock(() -> now));
        page = pressdiff.add(NewPage.of(url("/release")).withAccess(access));
    }

    PageUrl url(String path) {
        return server.url(path);
    }

    Pressdiff pressdiff() {
        return pressdiff;
    }

    WatchedPage page() {
        return page;
    }

    /** Returns the heads of the requests so far. */
    List<String> requests() {
        return server.requests();
    }

    /** Lets time pass. */
    void pass(Duration time) {
        now = now.plus(time);
    }

    /** Returns the time. */
    Instant now() {
        return now;
    }

    /** From now on the server does this with each connection. */
    void serve(RawServer.Script next) {
        script = next;
    }

    /** From now on the server sends these characters, one byte each. */
    void send(String answer) {
        byte[] bytes = answer.getBytes(StandardCharsets.ISO_8859_1);
        script = (socket, out) -> out.write(bytes);
    }

    /** From now on the server sends this page. */
    void publish(String html, String... fields) {
        send(page(html, fields));
    }

    CheckOutcome check() {
        return pressdiff.check(page.id());
    }

    CheckOutcome checkAfter(Duration time) {
        pass(time);
        return check();
    }

    int versions() {
        return pressdiff.versionCount(page.id());
    }

    List<Incident> incidents() {
        return pressdiff.incidents(page.id()).entries().stream()
                .map(entry -> entry.incident())
                .toList();
    }

    @Override
    public void close() throws IOException {
        pressdiff.close();
        server.close();
    }

    /** Returns a whole answer with a page in UTF-8. */
    static String page(String html, String... fields) {
        String body = new String(html.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        return head("text/html; charset=utf-8", fields) + "Content-Length: " + body.length() + "\r\n\r\n" + body;
    }

    static String head(String type, String... fields) {
        StringBuilder head = new StringBuilder("HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\n");
        for (String field : fields) {
            head.append(field).append("\r\n");
        }
        return head.toString();
    }
}
