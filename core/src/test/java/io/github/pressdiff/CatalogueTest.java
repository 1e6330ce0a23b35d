package io.github.pressdiff;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.pressdiff.archive.Check;
import io.github.pressdiff.archive.Incident;
import io.github.pressdiff.fetch.FetchFailure;
import io.github.pressdiff.fetch.RawServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Everything that can go wrong on the way to a page, one fault after the other against one watched page, between what was
 * really published. All pages are made up.
 */
class CatalogueTest {

    private static final String HTML = "text/html; charset=utf-8";

    /** One fault: its name in the catalogue, what the server does, and the name that the incident has to have. */
    private record Fault(String id, RawServer.Script script, FetchFailure failure) {}

    @TempDir
    Path folder;

    @Test
    void leavesExactlyTheVersionsThatWerePublished() throws IOException {
        RawServer.Script refusing = (socket, out) -> {
            out.write("HTTP/1.1 400 Plain\r\n\r\n".getBytes(ISO_8859_1));
            socket.shutdownOutput();
            socket.getInputStream().readAllBytes();
        };
        try (WatchedSite site = new WatchedSite(folder.resolve("store"));
                RawServer plain = RawServer.talkingFirst(refusing)) {
            List<Fault> faults = new ArrayList<>(wire(plain));
            faults.addAll(statuses());
            faults.addAll(contents());
            List<String> published = List.of(Release.first(), Release.edited(), Release.continued(), Release.first());
            int next = 0;
            for (Fault fault : faults) {
                String shown = published.get(Math.min(published.size() - 1, next * published.size() / faults.size()));
                site.publish(shown);
                Check good = site.checkAfter(Duration.ofMinutes(1)).check();
                assertThat(good.result().isGood()).as("after %s", fault.id()).isTrue();
                int versions = site.versions();

                site.serve(fault.script());
                CheckOutcome outcome = site.checkAfter(Duration.ofMinutes(1));
                assertThat(outcome.check().failure())
                        .as("%s: %s", fault.id(), outcome.check().detail())
                        .isEqualTo(fault.failure());
                assertThat(outcome.change()).as(fault.id()).isEmpty();
                assertThat(site.versions()).as(fault.id()).isEqualTo(versions);
                next++;
            }
            site.publish(Release.first());
            assertThat(site.check().check().result()).isEqualTo(Check.Result.UNCHANGED);

            assertThat(site.versions()).isEqualTo(published.size());
            assertThat(site.incidents())
                    .extracting(Incident::reason)
                    .containsExactlyElementsOf(
                            faults.stream().map(Fault::failure).toList());
            assertThat(site.incidents()).extracting(Incident::state).containsOnly(Incident.State.ENDED);
        }
    }

    private static List<Fault> wire(RawServer plainServer) throws IOException {
        String closed = "http://127.0.0.1:" + closedPort() + "/";
        String plain = plainServer.url("/").toString().replace("http:", "https:");
        String page = WatchedSite.page(Release.edited());
        String half = page.substring(0, page.length() - 400);
        return List.of(
                fault("N1 closed port", redirect(closed), FetchFailure.UNREACHABLE),
                new Fault("N2 silence", (socket, out) -> Thread.sleep(1500), FetchFailure.TIMEOUT),
                new Fault("N3 dripping", CatalogueTest::drip, FetchFailure.TIMEOUT),
                new Fault("N4 endless", CatalogueTest::flood, FetchFailure.TOO_LARGE),
                new Fault(
                        "N5 reset",
                        (socket, out) -> {
                            out.write(half.getBytes(ISO_8859_1));
                            Thread.sleep(50);
                            socket.setSoLinger(true, 0);
                        },
                        FetchFailure.TRUNCATED),
                fault("N6 length too large", half, FetchFailure.TRUNCATED),
                fault(
                        "N7 length too small",
                        page.replaceFirst("Content-Length: [0-9]+", "Content-Length: 90"),
                        FetchFailure.PROTOCOL_ERROR),
                fault(
                        "N7 two lengths",
                        page.replaceFirst("Content-Length: ([0-9]+)", "Content-Length: $1\r\nContent-Length: 90"),
                        FetchFailure.PROTOCOL_ERROR),
                fault(
                        "N8 no length, no end",
                        WatchedSite.head(HTML) + "\r\n"
                                + Release.edited().substring(0, Release.edited().indexOf("<p>Crews")),
                        FetchFailure.UNFINISHED),
                fault(
                        "N9 no last chunk",
                        WatchedSite.head(HTML, "Transfer-Encoding: chunked") + "\r\n10\r\n<h1>Harbour offi\r\n",
                        FetchFailure.TRUNCATED),
                fault(
                        "N10 plain as gzip",
                        WatchedSite.page(Release.edited(), "Content-Encoding: gzip"),
                        FetchFailure.DECODE_ERROR),
                gzipped("N10 cut gzip", gzip(Release.edited().getBytes(UTF_8)), 30, FetchFailure.TRUNCATED),
                gzipped("N10 double gzip", gzip(gzip(Release.edited().getBytes(UTF_8))), 0, FetchFailure.DECODE_ERROR),
                gzipped("N11 bomb", gzip(new byte[30_000_000]), 0, FetchFailure.TOO_LARGE),
                fault("N12 loop", redirect("/release"), FetchFailure.REDIRECT_LOOP),
                fault(
                        "N12 no target",
                        "HTTP/1.1 302 Found\r\nContent-Length: 0\r\n\r\n",
                        FetchFailure.UNEXPECTED_STATUS),
                fault("N13 file", redirect("file:///etc/hostname"), FetchFailure.BLOCKED_REDIRECT),
                fault("N13 script", redirect("javascript:alert(1)"), FetchFailure.BLOCKED_REDIRECT),
                fault("N16 no TLS", redirect(plain), FetchFailure.TLS_ERROR),
                fault("N40 garbage", "SSH-2.0-made-up\r\n", FetchFailure.PROTOCOL_ERROR),
                fault(
                        "N40 header without end",
                        "HTTP/1.1 200 OK\r\nX-Made-Up: " + "a".repeat(1_000_000),
                        FetchFailure.PROTOCOL_ERROR));
    }

    private static List<Fault> statuses() {
        return List.of(
                fault("N18 no content", status(204), FetchFailure.UNEXPECTED_STATUS),
                fault("N18 empty", WatchedSite.page(""), FetchFailure.EMPTY),
                fault("N18 part", status(206), FetchFailure.UNEXPECTED_STATUS),
                fault("N18 unasked 304", status(304), FetchFailure.UNEXPECTED_STATUS),
                fault("N20 too many", status(429), FetchFailure.RATE_LIMITED),
                fault("N21 failing", status(503), FetchFailure.SERVER_ERROR),
                fault("N22 forbidden", status(403), FetchFailure.REFUSED),
                fault("N22 legal reasons", status(451), FetchFailure.REFUSED),
                fault("N23 not found", status(404), FetchFailure.GONE),
                fault("N23 gone", status(410), FetchFailure.GONE));
    }

    private static List<Fault> contents() {
        return List.of(
                page(
                        "N24 soft 404",
                        "<h1>Page not found</h1><p>The page you asked for does not exist.</p>",
                        FetchFailure.SOFT_404),
                page(
                        "N24 maintenance",
                        "<h1>Down for maintenance</h1><p>We are working on the site and will be back soon.</p>",
                        FetchFailure.MAINTENANCE),
                page(
                        "N25 consent",
                        "<h1>Before you continue</h1><p>We use cookies. Accept all cookies to continue, or manage your"
                                + " cookie preferences.</p><button>Accept all</button>",
                        FetchFailure.CONSENT_WALL),
                page(
                        "N25 bot check",
                        "<h1>Just a moment...</h1><script src=\"/cdn-cgi/challenge-platform/x.js\"></script>"
                                + "<p>Checking your browser before you can go on.</p>",
                        FetchFailure.BOT_CHECK),
                page(
                        "N25 login",
                        "<h1>Sign in</h1><form><p>Please sign in to continue.</p><input name=\"user\">"
                                + "<input type=\"password\" name=\"word\"></form>",
                        FetchFailure.LOGIN_PAGE),
                page(
                        "N25 script",
                        "<div id=\"root\"></div><noscript>Please enable JavaScript to view this page.</noscript>",
                        FetchFailure.SCRIPT_REQUIRED),
                fault("N26 PDF", WatchedSite.head("application/pdf") + "\r\n%PDF-1.7", FetchFailure.DAMAGED),
                fault("N26 PDF as a page", WatchedSite.page("%PDF-1.7 made up"), FetchFailure.DAMAGED),
                fault(
                        "N26 image",
                        WatchedSite.head("image/png") + "\r\n\u0089PNG\r\n\u001a\n",
                        FetchFailure.WRONG_TYPE),
                fault("N26 image as a page", WatchedSite.page("GIF89a"), FetchFailure.WRONG_TYPE),
                fault("N26 JSON", WatchedSite.head("application/json") + "\r\n{}", FetchFailure.WRONG_TYPE),
                page("N30 collapse", "<h1>Harbour office answers questions</h1>", FetchFailure.COLLAPSED),
                page("N35 unclosed comment", "<h1>Harbour office answers questions</h1><!-- ", FetchFailure.COLLAPSED),
                page("no text", "<nav><a href=\"/\">Home</a></nav>", FetchFailure.NO_TEXT));
    }

    private static Fault page(String id, String body, FetchFailure failure) {
        String title = id.startsWith("N24") || id.startsWith("N25") ? "Notice" : "Harbour office answers questions";
        return fault(
                id,
                WatchedSite.page("<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>" + title
                        + "</title></head><body><article>" + body
                        + (body.endsWith("<!-- ") ? Release.edited() : "</article></body></html>")),
                failure);
    }

    private static Fault fault(String id, String answer, FetchFailure failure) {
        return new Fault(id, (socket, out) -> out.write(answer.getBytes(ISO_8859_1)), failure);
    }

    private static Fault gzipped(String id, byte[] body, int cut, FetchFailure failure) {
        String head =
                WatchedSite.head(HTML, "Content-Encoding: gzip", "Content-Length: " + (body.length - cut)) + "\r\n";
        return new Fault(
                id,
                (socket, out) -> {
                    out.write(head.getBytes(ISO_8859_1));
                    out.write(body, 0, body.length - cut);
                },
                failure);
    }

    private static String redirect(String target) {
        return "HTTP/1.1 302 Found\r\nLocation: " + target + "\r\nContent-Length: 0\r\n\r\n";
    }

    private static String status(int status) {
        return "HTTP/1.1 " + status + " Made up\r\nContent-Length: 0\r\n\r\n";
    }

    private static void drip(Socket socket, OutputStream out) throws IOException, InterruptedException {
        out.write((WatchedSite.head(HTML) + "\r\n").getBytes(ISO_8859_1));
        while (true) {
            out.write('a');
            Thread.sleep(100);
        }
    }

    private static void flood(Socket socket, OutputStream out) throws IOException {
        out.write((WatchedSite.head(HTML) + "\r\n").getBytes(ISO_8859_1));
        byte[] block = "<p>The bridge opens.</p>".repeat(4000).getBytes(ISO_8859_1);
        while (true) {
            out.write(block);
        }
    }

    private static byte[] gzip(byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static int closedPort() throws IOException {
        try (ServerSocket listener = new ServerSocket(0)) {
            return listener.getLocalPort();
        }
    }
}
