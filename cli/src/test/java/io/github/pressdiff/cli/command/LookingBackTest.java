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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Life lines, reverts, promises and phrases over the versions of a page in a real store. All pages are made up. */
class LookingBackTest {

    private static final String QUAY =
            "The new quay will be opened by the harbour master, and %s ships are expected on that day.";
    private static final String FERRY =
            "The ferry to the northern islands leaves twice a day until the end of the month of March.";
    private static final String FEES = "Guests who stay longer than a single night pay the usual rate at the office.";
    private static final String OPEN = "To be continued...";

    @TempDir
    Path folder;

    private final MockWebServer server = new MockWebServer();
    private volatile List<String> texts = List.of();

    @BeforeEach
    void start() throws IOException {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return new MockResponse.Builder()
                        .code("/robots.txt".equals(request.getTarget()) ? 404 : 200)
                        .setHeader("Content-Type", "text/html; charset=utf-8")
                        .body("<html><body><article><h1>Statement on the quay</h1><p>" + String.join("</p><p>", texts)
                                + "</p></article></body></html>")
                        .build();
            }
        });
        server.start();
        publish(FERRY, quay("two"), FEES, OPEN);
        publish(FERRY, quay("three"), FEES, OPEN);
        publish(FERRY, quay("two"), FEES, OPEN);
        publish(FERRY, quay("two"), OPEN);
        publish(FERRY, quay("two"));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void showsTheLifeOfEachParagraph() {
        CommandRun run = run("blame", "1");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("Versions: 5", "Paragraphs: 3, 1 changed; 2 more went (--gone shows them)")
                .contains("changed 2 times, last in version 3", "[-two-]{+three+}", "[-three-]{+two+}")
                .contains("Evidence: check 5\n")
                .doesNotContain("Guests who stay");
        assertThat(unwrapped(run)).contains("as in version 1 again, after it read otherwise for ");
        assertThat(run.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }

    @Test
    void showsWhatIsGoneWhenAsked() {
        assertThat(run("blame", "1", "--gone").out())
                .contains("No longer there", "Guests who stay longer", "gone with");
        assertThat(run("blame", "1", "--gone", "--format", "json").out())
                .startsWith("{\"schema\":\"pressdiff.blame/1\"")
                .contains("\"gone\":[{", "\"kind\":\"gone\"")
                .hasLineCount(1);
        assertThat(run("blame", "1", "--format", "json").out()).doesNotContain("\"gone\":[{");
        assertThat(run("blame", "1", "--format", "html").out()).startsWith("<!DOCTYPE html>");
        assertThat(run("blame", "1", "--format", "markdown").out()).startsWith("# ");
    }

    @Test
    void tellsOfThePromiseAndNamesTheRevertInTheHistory() {
        CommandRun run = run("history", "1");

        assertThat(unwrapped(run))
                .contains("Promise: dropped without text with version 5", "open since version 1")
                .contains("Reverts: 1", "version 3 reads as version 1 again; version 2 stood for");
        assertThat(run("history", "1", "--format", "json").out())
                .contains("\"promises\":[{\"state\":\"dropped\"", "\"reverts\":[{\"original\":1");
    }

    @Test
    void saysWhereAPhraseStoodAndWhenItWent() {
        CommandRun gone = run("search", "THREE  ships");
        CommandRun there = run("search", "two ships", "--page", "1");

        assertThat(gone.exitCode()).isZero();
        assertThat(unwrapped(gone))
                .startsWith("\"THREE ships\" stands in 0 places, stood in 1 other; looked for in 5 versions of 1 page ")
                .contains("gone, paragraph 3", "since version 2, ", "last in version 2", "gone with version 3, ");
        assertThat(unwrapped(there)).contains("there, paragraph 3", "since version 3, ", "since version 1, ");
        assertThat(run("search", "two ships", "--format", "json").out())
                .startsWith("{\"schema\":\"pressdiff.search/1\",\"text\":\"two ships\"")
                .hasLineCount(1);
    }

    @Test
    void endsWellWhereAPhraseNeverStood() {
        CommandRun run = run("search", "1.5 million");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEqualTo("\"1.5 million\" was not found in 5 versions of 1 page\n");
    }

    @Test
    void saysWhatIsUnknownAfterARedaction() {
        assertThat(run("redact", "1@2", "--reason", "order of the court of Harbour")
                        .exitCode())
                .isZero();

        assertThat(run("blame", "1").out())
                .contains("Unknown: version 2 (redacted)", "never changed")
                .doesNotContain("three");
        assertThat(run("search", "three ships").out())
                .contains("was not found in 5 versions", "Unknown: version 2 (redacted)");
        assertThat(unwrapped(run("history", "1"))).contains("version 3 reads as version 1 again; version 2 stood");
    }

    @Test
    void showsAPageThatWasNeverRead() {
        run("add", server.url("/other").toString());

        assertThat(run("blame", "2").out()).contains("Versions: 0", "Paragraphs: 0");
        assertThat(run("history", "2").exitCode()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"blame", "blame 1 2", "search", "search a b"})
    void refusesWhatItDoesNotUnderstand(String line) {
        assertThat(run(line.split(" ")).exitCode()).isEqualTo(2);
    }

    @Test
    void refusesToLookForNothing() {
        CommandRun run = run("search", " \u200B ");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("nothing to look for").hasLineCount(1);
    }

    @Test
    void namesAPageThatItDoesNotKnow() {
        assertThat(run("blame", "9").exitCode()).isEqualTo(3);
        assertThat(run("search", "two", "--page", "9").exitCode()).isEqualTo(3);
    }

    private void publish(String... paragraphs) {
        texts = List.of(paragraphs);
        CommandRun run = run("check", server.url("/statement").toString(), "--allow-private-addresses");
        assertThat(run.exitCode()).as(run.err()).isZero();
    }

    private static String quay(String ships) {
        return QUAY.formatted(ships);
    }

    /** Where lines break depends on the length of the server's address. */
    private static String unwrapped(CommandRun run) {
        return run.out().replaceAll("\\s+", " ");
    }

    private CommandRun run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--store", folder.resolve("history").toString()));
        return CommandRun.of(folder, all.toArray(String[]::new));
    }
}
