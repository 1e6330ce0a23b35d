package io.github.pressdiff;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.pressdiff.RederiveOutcome.Result;
import io.github.pressdiff.archive.Archive;
import io.github.pressdiff.archive.Capture;
import io.github.pressdiff.archive.Version;
import io.github.pressdiff.archive.sql.SqlArchive;
import io.github.pressdiff.classify.history.Arrival;
import io.github.pressdiff.classify.history.PageLife;
import io.github.pressdiff.extract.Article;
import io.github.pressdiff.extract.ContainerPath;
import io.github.pressdiff.extract.Extraction;
import io.github.pressdiff.extract.ExtractionOutcome;
import io.github.pressdiff.extract.ExtractorRevision;
import io.github.pressdiff.extract.Paragraph;
import io.github.pressdiff.fetch.Body;
import io.github.pressdiff.fetch.DecodedText;
import io.github.pressdiff.fetch.Exchange;
import io.github.pressdiff.fetch.FetchResult;
import io.github.pressdiff.fetch.Framing;
import io.github.pressdiff.fetch.Header;
import io.github.pressdiff.fetch.RobotsVerdict;
import io.github.pressdiff.page.NewPage;
import io.github.pressdiff.page.PageId;
import io.github.pressdiff.page.PageUrl;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What another extractor made is made anew from the stored bytes, and is no edit. */
class RederiveTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:30:00Z");
    private static final PageUrl URL = PageUrl.parse("https://harbour.example/bridge");
    private static final String HTML =
            "<html><body><article><h1>Bridge</h1><p>The bridge opens at nine on Monday.</p></article></body></html>";

    @TempDir
    Path folder;

    @Test
    void makesTheArticleAnewFromTheStoredBytes() {
        PageId page = store("text/html", HTML);
        try (Pressdiff pressdiff = open()) {
            assertThat(pressdiff.rederive(page))
                    .extracting(RederiveOutcome::result, RederiveOutcome::version)
                    .containsExactly(Result.MADE, 2);
            assertThat(pressdiff.rederive(page))
                    .extracting(RederiveOutcome::result, RederiveOutcome::version)
                    .containsExactly(Result.CURRENT, 2);
            assertThat(pressdiff.changes(page)).isEmpty();
        }
        try (Archive archive = SqlArchive.openExisting(folder, () -> NOW)) {
            Version version = archive.latest(page).orElseThrow();
            assertThat(version.kind()).isEqualTo(Version.Kind.REDERIVATION);
            assertThat(archive.article(version).paragraphs())
                    .extracting(Paragraph::text)
                    .contains("The bridge opens at nine on Monday.");
            assertThat(archive.checks(page)).hasSize(1);
        }
    }

    @Test
    void isNoEditInTheLifeOfAParagraph() {
        PageId page = store("text/html", HTML);
        try (Pressdiff pressdiff = open()) {
            pressdiff.rederive(page);

            PageLife life = pressdiff.blame(page, true).life();
            assertThat(life.reread()).containsExactly(2);
            assertThat(life.present()).isNotEmpty().allSatisfy(line -> {
                assertThat(line.changes()).isZero();
                assertThat(line.firstSeen().certainty()).isEqualTo(Arrival.Certainty.READ_ANEW);
            });
            assertThat(life.gone())
                    .singleElement()
                    .satisfies(line -> assertThat(line.gone())
                            .hasValueSatisfying(
                                    gone -> assertThat(gone.isOnPage()).isFalse()));
            assertThat(pressdiff.history(page).reverts()).isEmpty();
        }
    }

    @Test
    void saysWhatCannotBeReadAgain() {
        PageId page = store("application/pdf", "%PDF-1.7 that stops here");
        try (Pressdiff pressdiff = open()) {
            RederiveOutcome outcome = pressdiff.rederive(page);
            assertThat(outcome.result()).isEqualTo(Result.REFUSED);
            assertThat(outcome.detail()).isNotBlank();
            assertThat(pressdiff.versionCount(page)).isEqualTo(1);
        }
    }

    @Test
    void leavesAPageAloneThatWasNeverRead() {
        try (Pressdiff pressdiff = Pressdiff.open(folder)) {
            PageId page = pressdiff.add(URL.uri()).id();
            assertThat(pressdiff.rederive(page).result()).isEqualTo(Result.EMPTY);
        }
    }

    private Pressdiff open() {
        return Pressdiff.openExisting(PressdiffConfig.of(folder).withClock(() -> NOW));
    }

    /** A store whose only version bears another revision. */
    private PageId store(String type, String content) {
        Body body = Body.of(content.getBytes(UTF_8));
        Exchange exchange =
                new Exchange(URL, URL, List.of(), "192.0.2.7", null, RobotsVerdict.ALLOWED, NOW, Duration.ofMillis(9));
        FetchResult.Fetched fetched = new FetchResult.Fetched(
                exchange, 200, List.of(new Header("Content-Type", type)), Framing.LENGTH, body, body);
        Extraction extraction = new Extraction(
                Article.of(List.of(Paragraph.of("What an older program saw."))),
                new ExtractorRevision("0/older/none"),
                UTF_8,
                DecodedText.Reason.HEADER,
                new ContainerPath("", "", ContainerPath.Reason.SCORE, List.of()),
                ExtractionOutcome.complete());
        try (Archive archive = SqlArchive.open(folder, () -> NOW)) {
            PageId page = archive.add(NewPage.of(URL), NOW).id();
            archive.append(new Capture(page, fetched, extraction), NOW);
            return page;
        }
    }
}
