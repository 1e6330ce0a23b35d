package io.github.pressdiff;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pressdiff.archive.Check;
import io.github.pressdiff.classify.Assessment;
import io.github.pressdiff.classify.Assessment.Headline;
import io.github.pressdiff.classify.history.LifeLine;
import io.github.pressdiff.notify.Delivery;
import io.github.pressdiff.notify.ReportFolder;
import io.github.pressdiff.page.PageId;
import io.github.pressdiff.report.ChangeReport;
import io.github.pressdiff.report.HistoryReport;
import io.github.pressdiff.report.RenderOptions;
import io.github.pressdiff.report.ReportFormat;
import io.github.pressdiff.report.ReportRenderer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A made-up page with a counter of its readers, watched by a real store. */
class VolatileLinesTest {

    private static final Duration QUARTER = Duration.ofMinutes(15);

    private static final String PAGE = "<!DOCTYPE html><html lang=\"en\"><head><title>Harbour office</title></head>"
            + "<body><article><h1>Harbour office</h1><p>The east pier takes %s boats, and the harbour master assigns the"
            + " places on the day before.</p><p>Crews are asked to keep the fairway clear and to report to the office on"
            + " arrival.</p><p>%d people are reading this page</p></article></body></html>";

    @TempDir
    Path folder;

    private WatchedSite site;

    @BeforeEach
    void open() throws Exception {
        site = new WatchedSite(folder.resolve("store"));
    }

    @AfterEach
    void close() throws Exception {
        site.close();
    }

    @Test
    void tellsOfFiveChangesOfACounterAndOfNoMore() {
        List<CheckOutcome> outcomes = count(1, 10);

        assertThat(outcomes.stream().map(CheckOutcome::isNews))
                .containsExactly(false, true, true, true, true, true, false, false, false, false);
        CheckOutcome last = outcomes.get(9);
        assertThat(last.check().result()).isEqualTo(Check.Result.CHANGED);
        assertThat(last.change().orElseThrow().assessment().summary()).isEqualTo("Unchanged but for 1 volatile line.");
        assertThat(site.versions()).isEqualTo(10);
    }

    @Test
    void tellsOfAnEditBesideTheCounter() {
        count(1, 10);
        CheckOutcome outcome = show("sixty", 60);

        assertThat(outcome.isNews()).isTrue();
        assertThat(outcome.change().orElseThrow().assessment().summary())
                .startsWith("Changed: 1 edit to text already published, undeclared: number (forty -> sixty).")
                .endsWith("1 volatile line changed.");
    }

    @Test
    void leavesNoReportInTheFolder() throws Exception {
        List<CheckOutcome> outcomes = count(1, 10);
        ReportFolder reports = ReportFolder.open(folder.resolve("reports"), RenderOptions.ofDefaults());
        for (CheckOutcome outcome : outcomes) {
            reports.deliver(new Delivery("check-" + outcome.check().sequence(), outcome.report()));
        }

        try (Stream<Path> files = Files.list(folder.resolve("reports"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".html"))).hasSize(5);
        }
    }

    @Test
    void showsTheLineInEveryFormat() {
        ChangeReport change = count(1, 10).get(9).change().orElseThrow();

        for (ReportFormat format : List.of(ReportFormat.TERMINAL, ReportFormat.MARKDOWN, ReportFormat.HTML)) {
            assertThat(render(change, format))
                    .contains("Unchanged but for 1 volatile line.")
                    .contains("Volatile lines")
                    .contains("this line changed in 8 of the last 8 versions");
        }
        assertThat(render(change, ReportFormat.JSON))
                .contains("\"severity\":\"cosmetic\",\"coarse\":false,\"volatile\":true")
                .contains("\"headline\":\"unchanged but for volatile lines\"");
    }

    @Test
    void marksVersionsAndParagraphsInTheHistory() {
        count(1, 10);

        HistoryReport history = site.pressdiff().history(id());
        assertThat(history.entries().get(9).change()).satisfies(change -> {
            assertThat(change).isNotNull();
            assertThat(change.headline()).isEqualTo(Headline.VOLATILE);
        });
        assertThat(ReportRenderer.of(ReportFormat.JSON, RenderOptions.ofDefaults())
                        .history(history))
                .contains("\"volatile\":true");
        LifeLine counter = counter();
        assertThat(counter.isVolatile()).isTrue();
        assertThat(counter.changes()).isEqualTo(9);
        assertThat(ReportRenderer.of(ReportFormat.TERMINAL, RenderOptions.ofDefaults())
                        .blame(site.pressdiff().blame(id(), false)))
                .contains("changed 9 times, last in version 10;\n  volatile");
    }

    @Test
    void takesACounterThatShowsTheSameAgainForNoRevert() {
        count(1, 10);
        show("forty", 49);

        assertThat(site.pressdiff().history(id()).reverts()).isEmpty();
    }

    @Test
    void saysOfAVersionTheSameWheneverAsked() {
        List<CheckOutcome> outcomes = new ArrayList<>(count(1, 9));
        outcomes.add(show("sixty", 50));
        outcomes.addAll(List.of(show("sixty", 50), show("sixty", 51), show("sixty", 52)));
        List<String> told = outcomes.stream()
                .flatMap(outcome -> outcome.change().stream())
                .map(change -> change.assessment().summary())
                .toList();

        assertThat(site.pressdiff().changes(id()).stream()
                        .map(ChangeReport::assessment)
                        .map(Assessment::summary))
                .containsExactlyElementsOf(told);
        assertThat(site.pressdiff().history(id()).entries().stream()
                        .map(HistoryReport.Entry::change)
                        .flatMap(Stream::ofNullable)
                        .map(HistoryReport.Change::summary))
                .containsExactlyElementsOf(told);
        assertThat(IntStream.range(1, site.versions())
                        .mapToObj(version -> site.pressdiff().compare(id(), version, version + 1))
                        .map(change -> change.assessment().summary()))
                .containsExactlyElementsOf(told);
    }

    @Test
    void learnsNothingFromWhatIsRedacted() {
        count(1, 9);
        site.pressdiff().redact(id(), 3, "order of the court of Harbour");
        site.pressdiff().redact(id(), 6, "order of the court of Harbour");

        assertThat(show("forty", 70).isNews()).isTrue();
        assertThat(site.pressdiff().history(id()).entries().get(9).change())
                .isNotNull()
                .extracting(HistoryReport.Change::headline)
                .isEqualTo(Headline.CHANGED);
    }

    @Test
    void reportsANumberThatIsToldHoweverOftenItChanges() {
        String prose = PAGE.replace("%d people are reading this page", "The office counts %d boats in the harbour.");
        for (int number = 1; number < 15; number++) {
            site.publish(prose.formatted("forty", number));
            assertThat(site.checkAfter(QUARTER).isNews()).isEqualTo(number > 1);
        }
    }

    private List<CheckOutcome> count(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(number -> show("forty", 40 + number))
                .toList();
    }

    private CheckOutcome show(String boats, int readers) {
        site.publish(PAGE.formatted(boats, readers));
        return site.checkAfter(QUARTER);
    }

    private static String render(ChangeReport change, ReportFormat format) {
        return ReportRenderer.of(format, RenderOptions.ofDefaults()).changes(List.of(change));
    }

    private LifeLine counter() {
        return site.pressdiff().blame(id(), false).life().present().stream()
                .filter(line -> line.paragraph().text().contains("reading"))
                .findFirst()
                .orElseThrow();
    }

    private PageId id() {
        return site.page().id();
    }
}
