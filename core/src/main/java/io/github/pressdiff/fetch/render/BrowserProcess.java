package io.github.pressdiff.fetch.render;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A running browser. Ends with all its processes and its folder when it is closed, and when this program ends in an orderly
 * way before that.
 */
final class BrowserProcess implements AutoCloseable {

    /** The line is what <a href="https://chromedevtools.github.io/devtools-protocol/">the protocol's page</a> says to look for. */
    private static final Pattern LISTENING =
            Pattern.compile("DevTools listening on (ws://(?:127\\.0\\.0\\.1|\\[::1\\]):\\S+)");

    /** Variables that a program needs to start at all; the others are none of a page's business. */
    private static final Set<String> PASSED_ON = Set.of("PATH", "LD_LIBRARY_PATH", "SystemRoot");

    private static final int MAX_END_SECONDS = 5;

    private final Process process;
    private final ProfileFolder profile;
    private final Thread atShutdown = new Thread(this::end, "pressdiff-render-end");
    private @Nullable URI address;
    private boolean silent;

    private BrowserProcess(Process process, ProfileFolder profile) {
        this.process = process;
        this.profile = profile;
    }

    /**
     * Starts a browser and waits until it can be spoken to.
     *
     * @param parent where its folder is made
     * @throws RenderFaultException if it cannot be started, ends at once or takes longer than the loop's time
     */
    static BrowserProcess start(Path browser, Path parent, EventLoop loop) throws InterruptedException {
        ProfileFolder profile = ProfileFolder.create(parent);
        BrowserProcess started;
        try {
            started = new BrowserProcess(command(browser, profile).start(), profile);
        } catch (IOException e) {
            profile.delete();
            throw new RenderFaultException("the browser " + browser + " cannot be started", e);
        }
        boolean listens = false;
        try {
            Runtime.getRuntime().addShutdownHook(started.atShutdown);
            started.awaitAddress(loop);
            listens = true;
            return started;
        } finally {
            if (!listens) {
                started.close();
            }
        }
    }

    /** Returns where the browser listens for commands. */
    URI address() {
        if (address == null) {
            throw new IllegalStateException("the browser does not listen");
        }
        return address;
    }

    @Override
    public void close() {
        end();
        try {
            Runtime.getRuntime().removeShutdownHook(atShutdown);
        } catch (IllegalStateException e) {
            // This program is ending, and the hook does again what was just done.
            return;
        }
    }

    private static ProcessBuilder command(Path browser, ProfileFolder profile) {
        ProcessBuilder builder = new ProcessBuilder(BrowserOptions.commandLine(browser, profile))
                .directory(profile.path().toFile())
                .redirectInput(Redirect.PIPE)
                .redirectOutput(Redirect.DISCARD);
        Map<String, String> environment = builder.environment();
        environment.keySet().retainAll(PASSED_ON);
        environment.put("HOME", profile.path().toString());
        environment.put("TMPDIR", profile.path().toString());
        // Scripts write times as the clock on the wall shows them: the same page whoever's machine it is shown on.
        environment.put("TZ", "UTC");
        return builder;
    }

    private void awaitAddress(EventLoop loop) throws InterruptedException {
        Thread reader = new Thread(() -> read(loop), "pressdiff-render-log");
        reader.setDaemon(true);
        reader.start();
        loop.runUntil(() -> address != null || silent, "the start of the browser");
        if (address == null) {
            process.waitFor(1, TimeUnit.SECONDS);
            String status = process.isAlive() ? "" : " (exit status " + process.exitValue() + ")";
            throw new RenderFaultException("the browser ended before it listened" + status);
        }
    }

    /** Reads what the browser has to say, to its end: a full pipe would hold it up. */
    private void read(EventLoop loop) {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Matcher listening = LISTENING.matcher(line);
                if (listening.find()) {
                    URI found = URI.create(listening.group(1));
                    loop.hand(() -> address = found);
                }
            }
        } catch (IOException e) {
            // The pipe broke with the process, which comes to the same as its end.
            loop.hand(() -> silent = true);
            return;
        }
        loop.hand(() -> silent = true);
    }

    private void end() {
        List<ProcessHandle> all = Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .toList();
        all.forEach(ProcessHandle::destroyForcibly);
        boolean interrupted = false;
        try {
            // Only this one is waited for. The others were told in a way that they cannot refuse; how soon the system
            // strikes them off its list (up to two seconds were seen) is none of our business.
            process.waitFor(MAX_END_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            interrupted = true;
        }
        profile.delete();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
