package io.github.pressdiff.fetch.render;

import static io.github.pressdiff.fetch.render.MadeUpSite.PAGE;
import static io.github.pressdiff.fetch.render.Renders.failed;
import static io.github.pressdiff.fetch.render.Renders.fetched;
import static io.github.pressdiff.fetch.render.Renders.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.pressdiff.fetch.Body;
import io.github.pressdiff.fetch.FetchFailure;
import io.github.pressdiff.fetch.FetchPolicy;
import io.github.pressdiff.fetch.FetchResult;
import io.github.pressdiff.fetch.FetchResult.Fetched;
import io.github.pressdiff.fetch.PageFetcher;
import io.github.pressdiff.fetch.Validators;
import io.github.pressdiff.page.PageUrl;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChromiumRendererTest {

    private Renders renders;

    @BeforeEach
    void open() throws IOException {
        renders = Renders.open();
    }

    @AfterEach
    void nothingIsLeftOver() throws IOException {
        // A test that was skipped has opened nothing.
        if (renders != null) {
            renders.close();
        }
    }

    @Test
    void showsTextThatScriptsPutIn() {
        MadeUpSite site = MadeUpSite.of("""
                        <!doctype html><title>Bridge</title><main></main><script src="app.js"></script>
                        <script type="module" src="moved.js"></script>
                        <script>document.title = "Bridge opens"</script>
                        """)
                .with(
                        "app.js",
                        "text/javascript",
                        "setTimeout(() => document.querySelector('main').innerHTML = '<p>Opens on Monday.</p>', 300)")
                .withMoved("moved.js", "/lib/module.js", "text/javascript", "import './part.js'")
                .with("/lib/part.js", "text/javascript", "document.body.dataset.module = 'ran'");
        assertThat(text(renders.render(site)))
                .contains("<title>Bridge opens</title>", "<p>Opens on Monday.</p>", "data-module=\"ran\"");
        assertThat(site.asked()).doesNotHaveDuplicates();
    }

    @Test
    void showsTextThatScriptsFetch() {
        MadeUpSite site = MadeUpSite.of("""
                        <!doctype html><title>Bridge</title><p id="a"></p><p id="b"></p><p id="c"></p><script>
                        fetch("text.json?a|b").then(answer => answer.json()).then(json => a.textContent = json.text);
                        fetch("none").then(answer => c.textContent = "status " + answer.status);
                        const request = new XMLHttpRequest();
                        request.open("GET", "more.txt", false);
                        request.send();
                        b.textContent = request.responseText;
                        </script>
                        """)
                .with("text.json?a%7Cb", "application/json", "{\"text\": \"Opens on Monday.\"}")
                .with("more.txt", "text/plain", "Costs 12 million.")
                .with("none", MadeUpSite.failed(PAGE.resolve("none"), FetchFailure.GONE, 404));
        assertThat(text(renders.render(site)))
                .contains(
                        "<p id=\"a\">Opens on Monday.</p>",
                        "<p id=\"b\">Costs 12 million.</p>",
                        "<p id=\"c\">status 404</p>");
    }

    @Test
    void resolvesAddressesAgainstTheOneThatAnswered() throws IOException {
        List<String> asked = new CopyOnWriteArrayList<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> serve(exchange, asked));
        server.start();
        FetchPolicy policy = FetchPolicy.builder()
                .allowPrivateAddresses(true)
                .obeysRobots(false)
                .hostGap(Duration.ZERO)
                .build();
        try (PageFetcher fetcher = PageFetcher.open(policy, InstantSource.system())) {
            PageUrl url =
                    PageUrl.parse("http://127.0.0.1:" + server.getAddress().getPort() + "/old/page");
            FetchResult result = renders.renderer(Renders.browser(), Renders.LIMITS)
                    .render(url, part -> fetcher.fetch(part, Validators.none()));
            assertThat(text(result)).contains("<p>Opens on Monday.</p>");
            assertThat(fetched(result).exchange().requested()).isEqualTo(url);
            assertThat(fetched(result).exchange().finalUrl()).isEqualTo(url.resolve("/new/page"));
            assertThat(asked).containsExactly("/old/page", "/new/page", "/new/text.txt");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void keepsWhatTheLoaderGaveAndWritesTheDocumentWithAByteOrderMark() {
        byte[] html =
                "<!DOCTYPE html><title>Brücke</title><p>Eröffnung am Montag".getBytes(StandardCharsets.ISO_8859_1);
        Fetched given = MadeUpSite.fetched(PAGE, PAGE, "text/html; charset=iso-8859-1", html);
        Fetched result = fetched(renders.render(new MadeUpSite().with("", given)));
        assertThat(result).usingRecursiveComparison().ignoringFields("content").isEqualTo(given);
        assertThat(result.received()).isEqualTo(Body.of(html));
        assertThat(text(result))
                .isEqualTo("\ufeff<!DOCTYPE html><html><head><title>Brücke</title></head>"
                        + "<body><p>Eröffnung am Montag</p></body></html>");
    }

    @Test
    void returnsUnchangedWhatHoldsNoScript() {
        FetchResult gone = MadeUpSite.failed(PAGE, FetchFailure.GONE, 404);
        FetchResult plain = MadeUpSite.fetched(PAGE, PAGE, "text/plain", "Opens.".getBytes(StandardCharsets.UTF_8));
        FetchResult unmodified = new FetchResult.NotModified(gone.exchange());
        for (FetchResult given : List.of(gone, plain, unmodified)) {
            assertThat(renders.render(new MadeUpSite().with("", given))).isSameAs(given);
        }
    }

    @Test
    void followsThePageToAnother() {
        MadeUpSite site = MadeUpSite.of("<!doctype html><title>Old</title><script>location = 'other'</script>")
                .withMoved("other", "/there/", "text/html", "<!doctype html><title>New</title><p>Opens on Tuesday.");
        FetchResult result = renders.render(site);
        assertThat(text(result)).contains("<p>Opens on Tuesday.</p>");
        assertThat(fetched(result).exchange().requested()).isEqualTo(PAGE);
        assertThat(fetched(result).exchange().finalUrl()).isEqualTo(PAGE.resolve("/there/"));
        assertThat(fetched(result).received().size())
                .isEqualTo("<!doctype html><title>New</title><p>Opens on Tuesday.".length());
    }

    @Test
    void staysWhereItIsWhenTheNextPageIsRefused() {
        MadeUpSite site = MadeUpSite.of("""
                <!doctype html><title>Bridge</title><meta http-equiv="refresh" content="0; url=http://10.0.0.1/">
                <p>Opens on Monday.</p><script>setTimeout(() => location = 'gone', 100)</script>
                """);
        site.with("gone", MadeUpSite.failed(PAGE.resolve("gone"), FetchFailure.GONE, 404));
        assertThat(text(renders.render(site))).contains("<title>Bridge</title>", "<p>Opens on Monday.</p>");
        assertThat(site.asked()).contains(PAGE.resolve("gone").toString());
    }

    @Test
    void takesNoPageOfTheBrowserForThatOfTheSite() {
        // Sent from a page of https to one of http, a form made Chromium show a warning in the place of the page.
        MadeUpSite site = MadeUpSite.of("<p>Opens.</p><form method=post action='http://bridge.example/'></form>"
                + "<script>setTimeout(() => document.forms[0].submit(), 100)</script>");
        assertThat(failed(renders.render(site)).detail()).contains("error page");
    }

    @Test
    void saysHowToInstallABrowser() {
        ChromiumRenderer renderer =
                ChromiumRenderer.find(null, "", FetchPolicy.ofDefaults(), InstantSource.fixed(MadeUpSite.NOW));
        MadeUpSite site = MadeUpSite.of("<p>Opens.");
        assertThat(failed(renderer.render(PAGE, site)).detail())
                .contains("apt install chromium", "dnf install chromium", "brew install --cask chromium", "--browser");
        assertThat(site.asked()).isEmpty();
        Path wrong = Path.of("no", "such", "browser");
        renderer = ChromiumRenderer.find(wrong, "", FetchPolicy.ofDefaults(), InstantSource.fixed(MadeUpSite.NOW));
        assertThat(failed(renderer.render(PAGE, site)).detail()).contains(wrong.toString(), "apt install chromium");
    }

    @Test
    void takesTheBrowserWithTheFirstNameOnTheSearchPath(@TempDir Path first, @TempDir Path second) throws IOException {
        program(first.resolve("google-chrome"), "exit 0");
        Path chromium = program(second.resolve("chromium"), "exit 0");
        String searchPath = String.join(File.pathSeparator, "", first.toString(), second.toString());
        assertThat(InstalledBrowser.find(searchPath).program()).isEqualTo(chromium);
    }

    @Test
    void saysThatTheBrowserDidNotStart(@TempDir Path folder) throws IOException {
        InstalledBrowser broken = InstalledBrowser.at(program(folder.resolve("broken"), "echo no display >&2; exit 7"));
        FetchResult result = renders.renderer(broken, Renders.LIMITS).render(PAGE, MadeUpSite.of("<p>Opens."));
        assertThat(failed(result).detail()).contains("exit status 7");
    }

    private static Path program(Path path, String script) throws IOException {
        Files.writeString(path, "#!/bin/sh\n" + script + "\n");
        assertThat(path.toFile().setExecutable(true)).isTrue();
        return path;
    }

    private static void serve(HttpExchange exchange, List<String> asked) throws IOException {
        String path = exchange.getRequestURI().getPath();
        asked.add(path);
        switch (path) {
            case "/old/page" -> {
                exchange.getResponseHeaders().set("Location", "/new/page");
                exchange.sendResponseHeaders(301, -1);
            }
            case "/new/page" ->
                send(
                        exchange,
                        "text/html",
                        "<!doctype html><p></p><script>fetch('text.txt').then(answer => answer.text())"
                                + ".then(text => document.querySelector('p').textContent = text)</script>");
            case "/new/text.txt" -> send(exchange, "text/plain", "Opens on Monday.");
            default -> exchange.sendResponseHeaders(404, -1);
        }
        exchange.close();
    }

    private static void send(HttpExchange exchange, String type, String content) throws IOException {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
