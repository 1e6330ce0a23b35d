package io.github.pressdiff.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left of a version whose content was removed. All pages are made up. */
class RedactCommandTest {

    private static final String REASON = "order of the court of Harbour";

    @TempDir
    Path folder;

    private final MockWebServer server = new MockWebServer();
    private volatile String named = "Jane Roe";

    @BeforeEach
    void start() throws IOException {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                String body = "<html><body><h1>Statement on the bridge</h1><article><p>"
                        + "The harbour bridge was closed on Monday after an inspection of its cables. ".repeat(6)
                        + "</p><p>"
                        + named + " signed the order.</p></article></body></html>";
                return new MockResponse.Builder()
                        .code("/robots.txt".equals(request.getTarget()) ? 404 : 200)
                        .setHeader("Content-Type", "text/html; charset=utf-8")
                        .body(body)
                        .build();
            }
        });
        server.start();
        check();
        named = "John Doe";
        check();
        named = "The mayor";
        check();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void removesOneVersionAndSaysSo() {
        CommandRun redacted = run("redact", "1@2", "--reason", REASON);
        assertThat(redacted.exitCode()).isZero();
        assertThat(redacted.out()).startsWith("Removed what version 2 of ").contains("pressdiff compact");

        CommandRun history = run("history", "1", "--format", "json");
        assertThat(history.exitCode()).isZero();
        assertThat(history.out()).contains("\"reason\":\"" + REASON + "\"").doesNotContain("John Doe");
        assertThat(run("history", "1").out()).contains("redacted").contains("the version before is redacted");
        assertThat(run("report", "1", "--all").exitCode()).isZero();
        assertThat(run("report", "1", "--from", "1", "--to", "3").out()).contains("Jane Roe", "The mayor");

        CommandRun refused = run("diff", "1@1", "1@2");
        assertThat(refused.exitCode()).isEqualTo(3);
        assertThat(refused.err()).contains(REASON).hasLineCount(1);
    }

    @Test
    void goesOnWatchingAPageWhoseLatestVersionIsRedacted() {
        run("redact", "1@3", "--reason", REASON);
        CommandRun same = check();
        assertThat(same.exitCode()).isZero();
        assertThat(same.out()).contains("unchanged");
        named = "Nobody";
        CommandRun changed = check();
        assertThat(changed.exitCode()).isZero();
        assertThat(run("history", "1").out())
                .contains("the version before is redacted")
                .doesNotContain("The mayor");
        assertThat(check().out()).contains("unchanged");
    }

    /** What came back used to end the check with an error, after it had been stored. */
    @Test
    void goesOnWatchingAPageThatShowsAgainWhatWasRemoved() {
        run("redact", "1@2", "--reason", REASON);
        named = "John Doe";
        CommandRun again = check();
        assertThat(again.exitCode()).isZero();
        assertThat(run("history", "1", "--format", "json").out()).doesNotContain("John Doe");
        assertThat(run("verify").exitCode()).isZero();
    }

    @Test
    void refusesWhatItDoesNotUnderstand() {
        assertThat(run("redact", "1", "--reason", REASON).exitCode()).isEqualTo(2);
        assertThat(run("redact", "1@2").exitCode()).isEqualTo(2);
        assertThat(run("redact", "1@2", "--reason", " ").exitCode()).isEqualTo(2);
        assertThat(run("redact", "1@9", "--reason", REASON).exitCode()).isEqualTo(3);
        assertThat(run("redact", "9@1", "--reason", REASON).exitCode()).isEqualTo(3);
    }

    private CommandRun check() {
        return run("check", server.url("/statement").toString(), "--allow-private-addresses");
    }

    private CommandRun run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--store", folder.resolve("history").toString()));
        return CommandRun.of(folder, all.toArray(String[]::new));
    }
}
