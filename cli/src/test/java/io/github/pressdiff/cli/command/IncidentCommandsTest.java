package io.github.pressdiff.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
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

/** What is held back, how a person takes it, and how a page is examined. All pages are made up. */
class IncidentCommandsTest {

    private static final DemoRelease RELEASE = DemoRelease.load();
    private static final String LOGIN = "<html><head><title>Sign in</title></head><body><h1>Sign in</h1><form>"
            + "<p>Please sign in to continue.</p><input type=\"password\"></form></body></html>";

    @TempDir
    Path folder;

    private final MockWebServer server = new MockWebServer();
    private final List<String> asked = new ArrayList<>();
    private volatile String body = RELEASE.page(1, 0);
    private volatile int status = 200;
    private volatile String rules = "";
    private String url;

    @BeforeEach
    void start() throws IOException {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                boolean isRules = "/robots.txt".equals(request.getTarget());
                asked.add(request.getTarget());
                return new MockResponse.Builder()
                        .code(isRules ? 200 : status)
                        .setHeader("Content-Type", isRules ? "text/plain" : "text/html; charset=utf-8")
                        .body(isRules ? rules : body)
                        .build();
            }
        });
        server.start();
        url = server.url("/release").toString();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void holdsAWallBackUntilAPersonTakesIt() {
        assertThat(check().exitCode()).isZero();
        body = LOGIN;
        CommandRun held = check();

        assertThat(held.exitCode()).isEqualTo(3);
        assertThat(held.out()).contains("held back: LOGIN_PAGE").contains("incident 1");
        assertThat(held.err()).contains("pressdiff accept 1");
        assertThat(run("history", "1").out()).doesNotContain("Sign in");
        assertThat(run("incidents").out()).contains("LOGIN_PAGE").contains("open, held back");
        assertThat(run("incidents", "1", "--format", "json").out())
                .contains("\"schema\":\"pressdiff.incidents/1\"")
                .contains("\"reason\":\"login_page\"")
                .contains("\"held_back\":true");

        CommandRun accepted = run("accept", "1");
        assertThat(accepted.exitCode()).isZero();
        assertThat(accepted.out()).contains("versions 1 and 2");
        assertThat(check().out()).contains("unchanged");
        assertThat(run("incidents", "--format", "markdown").out()).contains("accepted as version 2");
        assertThat(run("accept", "1").exitCode()).isEqualTo(3);
        assertThat(run("accept", "first").exitCode()).isEqualTo(2);
    }

    @Test
    void saysThatThereIsNoIncident() {
        check();
        assertThat(run("incidents").out()).contains("No incident");
        assertThat(run("incidents", "--format", "html").out()).contains("No incident");
    }

    @Test
    void leavesAloneWhatRobotsTxtForbidsUnlessTheUserSaysOtherwise() {
        rules = "User-agent: *\nDisallow: /\n";
        CommandRun refused = check();
        assertThat(refused.exitCode()).isEqualTo(3);
        assertThat(refused.err()).contains("ROBOTS_DISALLOWED").contains("--ignore-robots");
        assertThat(asked).containsExactly("/robots.txt");

        assertThat(run("add", server.url("/other").toString(), "--ignore-robots")
                        .exitCode())
                .isZero();
        CommandRun overruled = run("check", "2", "--allow-private-addresses", "--format", "json");
        assertThat(overruled.exitCode()).isZero();
        assertThat(overruled.out()).contains("\"robots\":\"overruled\"");
    }

    @Test
    void examinesAPage() {
        CommandRun well = examine(url);
        assertThat(well.exitCode()).isZero();
        assertThat(well.out())
                .contains("Sent: GET " + url)
                .contains("User-Agent: pressdiff/")
                .contains("Came: status 200 from 127.0.0.1")
                .contains("Decided: robots.txt lets pressdiff read the page")
                .contains("Encoding: UTF-8")
                .contains("14 paragraphs")
                .contains("This page can be watched.");

        status = 403;
        CommandRun refused = examine(url);
        assertThat(refused.exitCode()).isOne();
        assertThat(refused.out()).contains("REFUSED, status 403").contains("Its owner can allow the User-Agent");
        assertThat(examine(url, "--format", "json").out())
                .contains("\"schema\":\"pressdiff.exam/1\"")
                .contains("\"failure\":\"refused\"");
        assertThat(examine(url, "--format", "markdown").out()).startsWith("# http");
        assertThat(examine(url, "--format", "html").out()).contains("<h1 dir=\"auto\">This page cannot be read now");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void connectsToNothingThatIsNotAllowed() {
        CommandRun blocked = CommandRun.of(folder, "doctor", url);
        assertThat(blocked.exitCode()).isOne();
        assertThat(blocked.out()).contains("BLOCKED_ADDRESS").contains("nothing was sent");
        assertThat(asked).isEmpty();
        assertThat(CommandRun.of(
                                folder,
                                "doctor",
                                url,
                                "--allow-host",
                                server.url("/").host())
                        .exitCode())
                .isZero();
    }

    @Test
    void refusesWhatCannotBeMeant() {
        assertThat(CommandRun.of(folder, "doctor", "file:///etc/hostname").exitCode())
                .isEqualTo(2);
        assertThat(run("add", url, "--credentials", "s3cr3t").exitCode()).isEqualTo(2);
        assertThat(run("add", url, "--credentials", "s3cr3t").err()).doesNotContain("s3cr3t");
        assertThat(examine(url, "--allow-port", "70000").exitCode()).isEqualTo(2);
        assertThat(examine(url, "--host-gap", "soon").exitCode()).isEqualTo(2);
        assertThat(examine(url, "--proxy", "nowhere").exitCode()).isEqualTo(2);
    }

    @Test
    void readsAFileUrlOnlyFromTheCommandLine() throws IOException {
        Path file = folder.resolve("saved.html");
        Files.writeString(file, RELEASE.page(1, 0));
        assertThat(CommandRun.of(folder, "extract", file.toUri().toString()).exitCode())
                .isZero();
        assertThat(run("add", file.toUri().toString()).exitCode()).isEqualTo(2);
        assertThat(run("check", file.toUri().toString()).exitCode()).isEqualTo(2);
    }

    @Test
    void hintsAtABrowserThatIsMissing() {
        run("add", url, "--render");
        CommandRun run = run("check", "1", "--allow-private-addresses", "--browser", "/no/such/browser");
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).contains("RENDER_FAILED").contains("/no/such/browser");
    }

    private CommandRun check() {
        return run("check", url, "--allow-private-addresses");
    }

    private CommandRun examine(String page, String... more) {
        List<String> line = new ArrayList<>(List.of("doctor", page, "--allow-private-addresses"));
        line.addAll(List.of(more));
        return CommandRun.of(folder, line.toArray(String[]::new));
    }

    private CommandRun run(String... arguments) {
        List<String> line = new ArrayList<>(List.of(arguments));
        line.add("--store");
        line.add(folder.resolve("store").toString());
        return CommandRun.of(folder, line.toArray(String[]::new));
    }
}
