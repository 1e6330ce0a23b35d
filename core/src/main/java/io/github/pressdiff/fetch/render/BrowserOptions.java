package io.github.pressdiff.fetch.render;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line with which a browser is started. */
final class BrowserOptions {

    /** Nothing listens there, and a port below 1024 is not for everybody to open. */
    private static final String NO_PROXY_THERE = "http://127.0.0.1:9";

    private static final List<String> FIXED = List.of(
            "--headless=new",
            "--remote-debugging-port=0",
            // No network, in three ways besides the interception of requests: every connection, those to this machine
            // included, goes to a proxy that is not there; no name has an address; WebRTC keeps to the proxy.
            "--proxy-server=" + NO_PROXY_THERE,
            "--proxy-bypass-list=<-loopback>",
            "--host-resolver-rules=MAP * ~NOTFOUND",
            "--webrtc-ip-handling-policy=disable_non_proxied_udp",
            "--disable-quic",
            // What a browser does unasked.
            "--disable-background-networking",
            "--disable-breakpad",
            "--disable-client-side-phishing-detection",
            "--disable-component-update",
            "--disable-default-apps",
            "--disable-domain-reliability",
            "--disable-extensions",
            "--disable-features=MediaRouter,OptimizationHints,Prerender2,Translate"
                    // Each would put a page of the browser's own, or a question to the user, where an answer belongs.
                    // Whether an address may be asked is for the loader to say.
                    + ",HttpsUpgrades,HttpsFirstBalancedModeAutoEnable,LocalNetworkAccessChecks",
            "--deny-permission-prompts",
            "--disable-sync",
            "--metrics-recording-only",
            "--mute-audio",
            "--no-default-browser-check",
            "--no-first-run",
            "--no-pings",
            "--no-startup-window",
            "--password-store=basic",
            "--use-mock-keychain",
            // No window is ever shown or hidden: timers run as they would before a reader.
            "--disable-background-timer-throttling",
            "--disable-backgrounding-occluded-windows",
            "--disable-renderer-backgrounding",
            // The same page whoever's machine it is shown on.
            "--lang=en-US",
            "--window-size=1280,1024",
            // Megabytes that scripts may use.
            "--js-flags=--max-old-space-size=512");

    private BrowserOptions() {}

    /** Returns the program with its arguments. */
    static List<String> commandLine(Path browser, ProfileFolder profile) {
        List<String> command = new ArrayList<>();
        command.add(browser.toString());
        command.addAll(FIXED);
        command.add("--user-data-dir=" + profile.path());
        if (System.getProperty("user.name", "").equals("root")) {
            // Chromium refuses to start for root with its sandbox. Anyone else keeps the sandbox.
            command.add("--no-sandbox");
        }
        return List.copyOf(command);
    }
}
