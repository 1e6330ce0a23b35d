package io.github.pressdiff;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pressdiff.fetch.FetchPolicy;
import io.github.pressdiff.page.WatchedPage;
import io.github.pressdiff.report.ReportFormat;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ten lines of the README, run on a page that changes. */
class EmbeddingExampleTest {

    @TempDir
    Path folder;

    @Test
    void tellsWhatBecameOfAPage() throws Exception {
        try (MockWebServer server = new MockWebServer()) {
            for (String page : List.of(Release.first(), Release.edited(), Release.continued(), Release.completed())) {
                server.enqueue(new MockResponse.Builder()
                        .code(200)
                        .setHeader("Content-Type", "text/html; charset=utf-8")
                        .body(page)
                        .build());
            }
            server.start();
            List<String> reports = watch(server.url("/statement").uri());

            assertThat(reports.get(0)).contains("first seen");
            assertThat(reports.get(1)).contains("forty").contains("sixty");
            assertThat(reports.get(2)).contains("Continued");
            assertThat(reports.get(3)).contains("Completed");
        }
    }

    private List<String> watch(URI url) {
        List<String> reports = new ArrayList<>();
        PressdiffConfig config = PressdiffConfig.of(folder.resolve("history"))
                .withFetch(FetchPolicy.builder()
                        .allowPrivateAddresses(true)
                        .obeysRobots(false)
                        .hostGap(Duration.ZERO)
                        .maxAttempts(1)
                        .build());
        try (Pressdiff pressdiff = Pressdiff.open(config)) {
            WatchedPage page = pressdiff.add(url);
            for (int i = 0; i < 4; i++) {
                CheckOutcome outcome = pressdiff.check(page.id());
                reports.add(pressdiff.report(outcome, ReportFormat.MARKDOWN));
            }
        }
        return reports;
    }
}
