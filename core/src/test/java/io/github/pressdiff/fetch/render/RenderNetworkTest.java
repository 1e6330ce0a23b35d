package io.github.pressdiff.fetch.render;

import static io.github.pressdiff.fetch.render.MadeUpSite.PAGE;
import static io.github.pressdiff.fetch.render.Renders.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A page tries every way out of the browser that is known. None may lead to a socket. */
class RenderNetworkTest {

    /** What a page can do without asking anybody; CANARY stands for host and port. */
    private static final String ATTEMPTS = """
            <!doctype html><title>Bridge</title>
            <link rel="preconnect" href="http://CANARY/"><link rel="dns-prefetch" href="http://CANARY/">
            <link rel="prefetch" href="http://CANARY/prefetch"><link rel="preload" as="fetch" href="http://CANARY/preload">
            <link rel="modulepreload" href="http://CANARY/module.js"><link rel="prerender" href="http://CANARY/prerender">
            <link rel="stylesheet" href="http://CANARY/style.css"><link rel="icon" href="http://CANARY/icon">
            <link rel="manifest" href="http://CANARY/manifest">
            <script type="speculationrules">{"prefetch": [{"urls": ["http://CANARY/speculation"], "eagerness": "immediate"}],
              "prerender": [{"urls": ["http://CANARY/prerendered"], "eagerness": "immediate"}]}</script>
            <script src="http://CANARY/script.js"></script>
            <img src="http://CANARY/image"><video src="http://CANARY/film"></video><object data="http://CANARY/object"></object>
            <embed src="http://CANARY/embed"><iframe src="http://CANARY/frame"></iframe>
            <iframe sandbox="allow-scripts" srcdoc="<script>fetch('http://CANARY/framed')</script>"></iframe>
            <style>@import "http://CANARY/import.css"; @font-face {font-family: f; src: url(http://CANARY/font)}
              body {font-family: f; background: url(http://CANARY/background)}</style>
            <a id="pinged" href="#here" ping="http://CANARY/ping">a</a>
            <a id="saved" href="http://CANARY/saved" download>b</a>
            <form id="posted" method="post" action="http://CANARY/form"><input name="a" value="b"></form>
            <form id="window" method="post" target="_blank" action="http://CANARY/window"></form>
            <p>Opens on Monday.</p>
            <script>
            const attempts = [
              () => fetch("http://CANARY/fetch"), () => fetch("http://CANARY/post", {method: "POST", mode: "no-cors", body: "a"}),
              () => fetch("http://CANARY/keepalive", {keepalive: true, mode: "no-cors"}),
              () => { const r = new XMLHttpRequest(); r.open("GET", "http://CANARY/xhr"); r.send(); },
              () => new WebSocket("ws://CANARY/socket"), () => new EventSource("http://CANARY/events"),
              () => new WebTransport("https://CANARY/transport"),
              () => window.open("http://CANARY/open"), () => window.open("about:blank").fetch("http://CANARY/opened"),
              () => navigator.sendBeacon("http://CANARY/beacon", "a"),
              () => navigator.serviceWorker.register("worker.js"),
              () => new SharedWorker("shared.js"),
              () => new Worker(URL.createObjectURL(new Blob(
                  ["fetch('http://CANARY/worker'); new WebSocket('ws://CANARY/worker'); importScripts('http://CANARY/a.js')"]))),
              () => import("http://CANARY/import.js"),
              () => { const c = new RTCPeerConnection({iceServers: [{urls: ["stun:CANARY", "turn:CANARY?transport=tcp"],
                      username: "a", credential: "b"}]});
                      c.createDataChannel("a"); c.createOffer().then(offer => c.setLocalDescription(offer)); },
              () => document.getElementById("pinged").click(),
              () => document.getElementById("window").submit(),
            ];
            for (const attempt of attempts) {
              try { Promise.resolve(attempt()).catch(() => 0); } catch (e) { }
            }
            // A navigation that is refused before the document was parsed would cut it short.
            addEventListener("load", () => {
              document.getElementById("saved").click();
              setTimeout(() => document.getElementById("posted").submit(), 200);
              setTimeout(() => location = "http://CANARY/location", 400);
              setTimeout(() => document.title = "tried", 600);
            });
            </script>
            <meta http-equiv="refresh" content="1; url=http://CANARY/refresh">
            """;

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
    void nothingReachesThisMachineByItsOldAddress() throws IOException {
        assertNothingReaches("127.0.0.1", "127.0.0.1");
    }

    @Test
    void nothingReachesThisMachineByItsNewAddress() throws IOException {
        assertNothingReaches("::1", "[::1]");
    }

    @Test
    void nothingReachesThisMachineByItsName() throws IOException {
        assertNothingReaches("127.0.0.1", "localhost");
    }

    @Test
    void passesOnlyGetsOfThePageItself() throws IOException {
        // To a page of https, what is asked for with http is none of its own, and mixed content is refused by the
        // browser.
        MadeUpSite site = MadeUpSite.of(ATTEMPTS.replace("http://CANARY", "https://inner.example"));
        RenderLimits limits = Renders.within(Duration.ofSeconds(20));
        assertThat(text(renders.render(limits, site))).contains("<p>Opens on Monday.</p>");
        assertThat(site.asked())
                .contains("https://inner.example/fetch", "https://inner.example/xhr", "https://inner.example/location")
                .allMatch(url -> url.equals(PAGE.toString())
                        || url.matches(
                                "https://inner\\.example/(fetch|keepalive|saved|xhr|worker|preload|location|refresh"
                                        + "|(script|module|import|a)\\.js)"));
    }

    private void assertNothingReaches(String address, String host) throws IOException {
        try (Canary canary = Canary.on(address)) {
            MadeUpSite site = site(host + ":" + canary.port());
            assertThat(text(renders.render(site))).contains("<title>tried</title>", "<p>Opens on Monday.</p>");
            assertThat(canary.calls()).isZero();
        }
    }

    private static MadeUpSite site(String canary) {
        String worker =
                "fetch('http://CANARY/service'); new WebSocket('ws://CANARY/service')".replace("CANARY", canary);
        return MadeUpSite.of(ATTEMPTS.replace("CANARY", canary))
                .with("worker.js", "text/javascript", worker)
                .with("shared.js", "text/javascript", worker);
    }
}
