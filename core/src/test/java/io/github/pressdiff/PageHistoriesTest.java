package io.github.pressdiff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.pressdiff.classify.history.LifeLine;
import io.github.pressdiff.classify.history.Phrase;
import io.github.pressdiff.classify.history.PhraseStay;
import io.github.pressdiff.classify.history.Promise;
import io.github.pressdiff.classify.history.PromiseEvent;
import io.github.pressdiff.page.PageId;
import io.github.pressdiff.report.HistoryReport;
import io.github.pressdiff.report.SearchReport;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told of all versions of a page in a real store, with the times of real checks. */
class PageHistoriesTest {

    private static final Duration QUARTER = Duration.ofMinutes(15);

    @TempDir
    Path folder;

    private WatchedSite site;
    private Instant start;

    @BeforeEach
    void open() throws Exception {
        site = new WatchedSite(folder);
        start = site.now();
    }

    @AfterEach
    void close() throws Exception {
        site.close();
    }

    @Test
    void namesARevertByTheChecksAroundIt() {
        publish(Release.first(), 2);
        publish(Release.edited(), 3);
        publish(Release.first(), 1);

        assertThat(history().reverts()).singleElement().satisfies(revert -> {
            assertThat(revert.original()).isEqualTo(1);
            assertThat(revert.atLeast()).isEqualTo(Duration.ofMinutes(30));
            assertThat(revert.atMost()).isEqualTo(Duration.ofMinutes(60));
        });
        assertThat(answer().reverts()).hasSize(1);
        assertThat(answer().changes()).isEqualTo(2);
    }

    @Test
    void tellsTheLifeOfAPromiseByTheChecks() {
        publish(Release.first(), 2);
        publish(Release.continued(), 3);
        publish(Release.completed(), 1);

        Promise promise = history().promises().get(0);
        assertThat(promise.opened().arrival().before()).isEqualTo(at(1));
        assertThat(promise.extended()).singleElement().satisfies(event -> {
            assertThat(event.arrival().after()).isEqualTo(at(2));
            assertThat(event.arrival().before()).isEqualTo(at(3));
        });
        assertThat(promise.closed()).isNotNull().extracting(PromiseEvent::kind).isEqualTo(PromiseEvent.Kind.COMPLETED);
        assertThat(promise.stalledFor()).isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void saysWhenAPhraseWent() {
        publish(Release.first(), 1);
        publish(Release.edited(), 2);

        SearchReport gone = site.pressdiff().search(Phrase.of("Forty boats"));
        assertThat(gone.versions()).isEqualTo(2);
        assertThat(gone.hits().get(0).stays()).singleElement().satisfies(stay -> {
            assertThat(stay.since().version()).isEqualTo(1);
            assertThat(stay.gone()).isNotNull().satisfies(went -> {
                assertThat(went.after()).isEqualTo(at(1));
                assertThat(went.before()).isEqualTo(at(2));
            });
        });
        assertThat(site.pressdiff()
                        .search(Phrase.of("keep the fairway"), id())
                        .hits()
                        .get(0)
                        .stays())
                .extracting(PhraseStay::gone)
                .containsOnlyNulls();
        assertThat(site.pressdiff().search(Phrase.of("eighty boats")).hits()).isEmpty();
    }

    @Test
    void knowsWhatARedactionLeaves() {
        publish(Release.first(), 1);
        publish(Release.edited(), 1);
        publish(Release.continued(), 1);
        site.pressdiff().redact(id(), 2, "order of the court of Harbour");

        assertThat(history().entries()).extracting(HistoryReport.Entry::change).containsOnlyNulls();
        assertThat(history().promises()).hasSize(1);
        assertThat(site.pressdiff().blame(id(), true).life().redacted()).containsExactly(2);
        assertThat(answer().changes()).isEqualTo(1);
        assertThat(site.pressdiff()
                        .search(Phrase.of("sixty boats"))
                        .hits()
                        .get(0)
                        .redacted())
                .containsExactly(2);
    }

    @Test
    void refusesAPageThatIsNotThere() {
        PageId other = new PageId(99);

        assertThatIllegalArgumentException().isThrownBy(() -> site.pressdiff().blame(other, false));
        assertThatIllegalArgumentException().isThrownBy(() -> site.pressdiff().search(Phrase.of("x"), other));
    }

    /** Shows a page for so many checks, a quarter of an hour apart. */
    private void publish(String html, int checks) {
        site.publish(html);
        for (int check = 0; check < checks; check++) {
            site.checkAfter(QUARTER);
        }
    }

    /** Returns the time of a check, from 1. */
    private Instant at(int check) {
        return start.plus(QUARTER.multipliedBy(check));
    }

    private PageId id() {
        return site.page().id();
    }

    private HistoryReport history() {
        return site.pressdiff().history(id());
    }

    private LifeLine answer() {
        List<LifeLine> lines = site.pressdiff().blame(id(), false).life().present();
        return lines.stream()
                .filter(line -> line.paragraph().text().contains("east pier takes"))
                .findFirst()
                .orElseThrow();
    }
}
