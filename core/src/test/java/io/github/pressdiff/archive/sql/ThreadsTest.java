package io.github.pressdiff.archive.sql;

import static io.github.pressdiff.archive.sql.Captures.CLOCK;
import static io.github.pressdiff.archive.sql.Captures.URL;
import static io.github.pressdiff.archive.sql.Captures.capture;
import static io.github.pressdiff.archive.sql.Captures.minute;
import static io.github.pressdiff.archive.sql.Captures.notModified;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.pressdiff.archive.Archive;
import io.github.pressdiff.archive.Check;
import io.github.pressdiff.archive.Version;
import io.github.pressdiff.page.ContentRules;
import io.github.pressdiff.page.PageId;
import io.github.pressdiff.page.PageUrl;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThreadsTest {

    private static final int THREADS = 8;
    private static final int ROUNDS = 6;

    @TempDir
    private Path folder;

    @Test
    void servesSeveralThreadsOnPagesOfTheirOwn() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try (Archive archive = SqlArchive.open(folder, CLOCK)) {
            List<Future<PageId>> writers = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                PageUrl url = PageUrl.parse("https://harbour.example/" + i);
                writers.add(threads.submit(() -> writeHistory(archive, url)));
            }
            List<Long> sequences = new ArrayList<>();
            for (Future<PageId> writer : writers) {
                PageId page = writer.get();
                assertThat(archive.versions(page)).extracting(Version::number).containsExactly(1, 2, 3, 4, 5, 6);
                assertThat(archive.checks(page))
                        .extracting(Check::version)
                        .containsExactly(1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6);
                archive.checks(page).forEach(check -> sequences.add(check.sequence()));
            }
            assertThat(sequences)
                    .containsExactlyInAnyOrderElementsOf(LongStream.rangeClosed(1, 2L * THREADS * ROUNDS)
                            .boxed()
                            .toList());
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void finishesTheCallOfAnInterruptedThreadAndKeepsItsFlag() {
        try (Archive archive = SqlArchive.open(folder, CLOCK)) {
            Thread.currentThread().interrupt();
            PageId page =
                    archive.add(URL, "", ContentRules.none(), null, minute(0)).id();
            assertThat(Thread.interrupted()).isTrue();
            Thread.currentThread().interrupt();
            archive.append(capture(page, minute(1), "A"), minute(1));
            assertThat(Thread.interrupted()).isTrue();
            assertThat(archive.versions(page)).hasSize(1);
        }
    }

    @Test
    void survivesInterruptsInTheMiddleOfWriting() throws Exception {
        int acknowledged;
        try (Archive archive = SqlArchive.open(folder, CLOCK)) {
            PageId page =
                    archive.add(URL, "", ContentRules.none(), null, minute(0)).id();
            int[] written = {0};
            Thread writer = new Thread(() -> {
                for (int i = 0; i < 40; i++) {
                    archive.append(capture(page, minute(i), "text " + i), minute(i));
                    written[0]++;
                }
            });
            writer.start();
            while (writer.isAlive()) {
                writer.interrupt();
                Thread.sleep(1);
            }
            writer.join();
            acknowledged = written[0];
        }
        assertThat(acknowledged).isEqualTo(40);
        try (Archive archive = SqlArchive.openExisting(folder, CLOCK)) {
            assertThat(archive.versions(new PageId(1))).hasSize(40);
        }
    }

    private static PageId writeHistory(Archive archive, PageUrl url) {
        PageId page = archive.add(url, "", ContentRules.none(), null, minute(0)).id();
        for (int i = 0; i < ROUNDS; i++) {
            archive.append(capture(page, minute(2 * i), "text " + i), minute(2 * i));
            archive.confirm(page, notModified(minute(2 * i + 1)), minute(2 * i + 1));
        }
        return page;
    }
}
