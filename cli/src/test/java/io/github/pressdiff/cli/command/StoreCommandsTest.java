package io.github.pressdiff.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.QueueDispatcher;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands that work on a store, against a real server on loopback. What it serves is the demo's made-up release. */
class StoreCommandsTest {

    private static final DemoRelease RELEASE = DemoRelease.load();

    @TempDir
    Path folder;

    private final MockWebServer server = new MockWebServer();
    private Path store;
    private String url;

    @BeforeEach
    void start() throws Exception {
        // Whatever is queued is for the page; the host has no rules for programs.
        server.setDispatcher(new QueueDispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
                return "/robots.txt".equals(request.getTarget())
                        ? new MockResponse.Builder().code(404).build()
                        : super.dispatch(request);
            }
        });
        server.start();
        store = folder.resolve("store");
        url = server.url("/release").toString();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void tellsTheStoryOfARelease() {
        List<String> lines = new ArrayList<>();
        for (int version : new int[] {1, 2, 4, 5, 5}) {
            serve(version);
            CommandRun run = run("check", url, "--allow-private-addresses");
            assertThat(run.exitCode()).as(run.err()).isZero();
            lines.add(run.out());
        }

        assertThat(lines.get(0)).contains("first seen");
        assertThat(lines.get(1)).contains("changed");
        assertThat(lines.get(2)).contains("continued");
        assertThat(lines.get(3)).contains("completed");
        assertThat(lines.get(4)).contains("unchanged");
        assertThat(run("history", "1").out()).contains("4").doesNotContain("\n5 ");
        assertThat(run("report", "1").out()).contains("Completed");
        assertThat(run("report", url, "--all", "--format", "json").out().lines())
                .hasSize(3);
        assertThat(run("report", "1", "--from", "1", "--to", "4").out())
                .contains("412")
                .contains("431");
        assertThat(run("diff", "1@1", "1@2").out()).contains("Asnwer");
        assertThat(run("list").out()).contains(url);
    }

    @Test
    void endsWithOneForAChangeOnlyWhenAsked() {
        serve(1);
        serve(2);
        serve(3);

        assertThat(run("check", url, "--allow-private-addresses", "--exit-code").exitCode())
                .isZero();
        assertThat(run("check", "--allow-private-addresses", "--exit-code").exitCode())
                .isEqualTo(1);
        assertThat(run("check", "--allow-private-addresses").exitCode()).isZero();
    }

    @Test
    void endsWithZeroForACounterThatIsKnown() {
        List<Integer> codes = new ArrayList<>();
        String out = "";
        for (int readers = 41; readers < 48; readers++) {
            server.enqueue(new MockResponse.Builder()
                    .setHeader("Content-Type", "text/html; charset=utf-8")
                    .body(
                            "<html lang=\"en\"><body><article><h1>Harbour office</h1><p>The east pier takes forty boats, and the"
                                    + " harbour master assigns the places.</p><p>" + readers
                                    + " people are reading this page</p>"
                                    + "</article></body></html>")
                    .build());
            CommandRun run = run("check", url, "--allow-private-addresses", "--exit-code");
            codes.add(run.exitCode());
            out = run.out();
        }

        assertThat(codes).containsExactly(0, 1, 1, 1, 1, 1, 0);
        assertThat(out).contains("unchanged but for volatile lines").contains("Unchanged but for 1 volatile line.");
    }

    @Test
    void addsAPageWithANameAndASchedule() {
        CommandRun added = run("add", url, "--name", "Canal", "--every", "PT5M");

        assertThat(added.exitCode()).isZero();
        assertThat(added.out()).contains("page 1");
        assertThat(run("list", "--format", "json").out())
                .contains("\"name\":\"Canal\"")
                .contains("PT5M");
        assertThat(run("add", url).exitCode()).isEqualTo(2);
        assertThat(run("history", "Canal").exitCode()).isZero();
    }

    @Test
    void showsTheArticleOfAPage() {
        serve(1);

        CommandRun run = run("extract", url, "--allow-private-addresses");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("Norrhaven Canal")
                .doesNotContain("views")
                .doesNotContain("Ice report");
    }

    @Test
    void refusesThisMachineUnlessAllowed() {
        for (String command : new String[] {"check", "extract"}) {
            CommandRun run = run(command, url);

            assertThat(run.exitCode()).isEqualTo(3);
            assertThat(run.err()).contains("BLOCKED_ADDRESS").contains("--allow-private-addresses");
        }
        assertThat(server.getRequestCount()).isZero();
    }

    @Test
    void recordsAHostThatDoesNotAnswer() throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        String silent = "http://127.0.0.1:" + port + "/release";

        CommandRun run = run("check", silent, "--allow-private-addresses");

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.err()).contains(silent).contains("UNREACHABLE");
        assertThat(run("history", "1").out()).contains("UNREACHABLE");
    }

    @Test
    void recordsAPageWithoutText() {
        server.enqueue(new MockResponse.Builder()
                .code(200)
                .setHeader("Content-Type", "text/html")
                .body("<html><body></body></html>")
                .build());

        CommandRun run = run("check", url, "--allow-private-addresses");

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).contains("NO_TEXT");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://example.org/a",
                "file:///etc/passwd",
                "https://",
                "http://user:secret@example.org/",
                "http://a b/"
            })
    void refusesWhatIsNoWebAddress(String address) {
        CommandRun run = run("add", address);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.err()).contains("not an http or https address").doesNotContain("secret");
        assertThat(store).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"list", "history 1", "report 1", "blame 1", "search x", "diff 1@1 1@2"})
    void readsNoStoreThatIsNotThere(String line) {
        CommandRun run = run(line.split(" "));

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.err()).contains(store.toString());
        assertThat(store).doesNotExist();
    }

    @Test
    void namesThePageItDoesNotKnow() {
        run("add", url);

        for (String page : new String[] {"7", "Canal", "https://example.org/other"}) {
            CommandRun run = run("history", page);
            assertThat(run.exitCode()).isEqualTo(3);
            assertThat(run.err()).contains(page).contains("pressdiff list");
        }
        assertThat(run("report", "1", "--from", "3").err()).contains("version 3");
        assertThat(run("report", "1", "--all", "--to", "3").exitCode()).isEqualTo(2);
    }

    @Test
    void saysThatAPageHasNotChanged() {
        serve(1);
        run("check", url, "--allow-private-addresses");

        CommandRun run = run("report", "1");

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).contains("has not changed");
    }

    @Test
    void refusesAStoreThatCannotBeWritten() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "no folder");

        CommandRun run = CommandRun.of(folder, "add", url, "--store", file.toString());

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.err()).contains(file.toString());
        assertThat(Files.readString(file)).isEqualTo("no folder");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:h2:./store;INIT=RUNSCRIPT FROM 'x'",
                "jdbc:postgresql://127.0.0.1:1/store?user=a&loggerFile=x",
                "jdbc:postgresql://127.0.0.1:1/store?user=a&password=s3cret",
                // Nobody listens there.
                "jdbc:postgresql://127.0.0.1:1/store?user=a"
            })
    void refusesDatabasesThatAreNoStore(String location) {
        CommandRun run = CommandRun.of(folder, "add", url, "--store", location);

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.err()).contains("store").doesNotContain("s3cret");
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"15m", "PT0S", "soon"})
    void refusesWhatIsNoSchedule(String every) {
        assertThat(run("add", url, "--every", every).exitCode()).isEqualTo(2);
        assertThat(store).doesNotExist();
    }

    @Test
    void refusesASelectorThatCannotBeRead() {
        CommandRun run = run("add", url, "--include", "div[");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("div[");
    }

    @Test
    void keepsTheStoreInTheDataFolderByDefault() {
        CommandRun run = CommandRun.of(folder, "add", url);

        assertThat(run.exitCode()).isZero();
        assertThat(folder.resolve(".local/share/pressdiff")).isDirectory();
    }

    private void serve(int version) {
        server.enqueue(new MockResponse.Builder()
                .code(200)
                .setHeader("Content-Type", "text/html; charset=utf-8")
                .body(RELEASE.page(version, server.getRequestCount()))
                .build());
    }

    private CommandRun run(String... arguments) {
        String[] line = new String[arguments.length + 2];
        System.arraycopy(arguments, 0, line, 0, arguments.length);
        line[arguments.length] = "--store";
        line[arguments.length + 1] = store.toString();
        return CommandRun.of(folder, line[0].equals("extract") ? arguments : line);
    }
}
