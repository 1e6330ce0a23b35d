package io.github.pressdiff.archive.sql;

import static io.github.pressdiff.archive.sql.Captures.URL;
import static io.github.pressdiff.archive.sql.Captures.capture;
import static io.github.pressdiff.archive.sql.Captures.extraction;
import static io.github.pressdiff.archive.sql.Captures.minute;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.pressdiff.archive.Alert;
import io.github.pressdiff.archive.Archive;
import io.github.pressdiff.archive.ArchiveException;
import io.github.pressdiff.archive.Capture;
import io.github.pressdiff.archive.Check;
import io.github.pressdiff.archive.Claim;
import io.github.pressdiff.archive.ContentHash;
import io.github.pressdiff.archive.HeldCapture;
import io.github.pressdiff.archive.QueuedAlert;
import io.github.pressdiff.archive.Redaction;
import io.github.pressdiff.archive.Redaction.Place;
import io.github.pressdiff.archive.Version;
import io.github.pressdiff.archive.proof.Verifier;
import io.github.pressdiff.extract.ExtractorRevision;
import io.github.pressdiff.extract.Paragraph;
import io.github.pressdiff.fetch.Body;
import io.github.pressdiff.fetch.FetchFailure;
import io.github.pressdiff.page.ContentRules;
import io.github.pressdiff.page.PageId;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is left when the content of a version is removed, in each database. */
abstract class RedactionContract {

    private static final String REASON = "order of the district court of Harbour, 12 March 2024";

    /** Long enough that the versions are kept as differences to each other. */
    private static final String LONG_TEXT = "The bridge over the harbour opens on Monday. ".repeat(100);

    private Archive archive;
    private PageId page;

    /** Opens a new store. */
    abstract Archive open();

    @BeforeEach
    void makeStore() {
        archive = open();
        page = archive.add(URL, "", ContentRules.none(), null, minute(0)).id();
    }

    @AfterEach
    void close() {
        archive.close();
    }

    @Test
    void removesOneVersionAndLeavesTheOthersWhole() {
        List<String> texts = List.of(LONG_TEXT, LONG_TEXT + "Mr Doe was seen.", LONG_TEXT + "Nobody was seen.");
        for (String text : texts) {
            append(text);
        }
        ContentHash hash = version(2).hash();

        Redaction redaction = archive.redact(page, 2, REASON, minute(9));

        assertThat(redaction).isEqualTo(new Redaction(1, page, 2, minute(9), REASON, List.of(new Place(page, 2))));
        assertThat(archive.redaction(1)).contains(redaction);
        assertThat(version(2).isRedacted()).isTrue();
        assertThat(version(2).hash()).isEqualTo(hash);
        assertRedacted(() -> archive.article(version(2)));
        assertRedacted(() -> archive.snapshot(version(2)));
        assertThat(text(1)).isEqualTo(texts.get(0));
        assertThat(text(3)).isEqualTo(texts.get(2));
        assertThat(archive.snapshot(version(3)).fetched().content().asByteBuffer())
                .isEqualTo(Captures.fetched("<p>" + texts.get(2), minute(1))
                        .content()
                        .asByteBuffer());
        assertThat(archive.checks(page)).hasSize(3);
    }

    @Test
    void removesTheSameContentFromEveryVersionThatHasIt() {
        append("A");
        append("B");
        append("A");
        assertThat(archive.redact(page, 1, REASON, minute(9)).removed())
                .containsExactly(new Place(page, 1), new Place(page, 3));
        assertThat(version(1).isRedacted()).isTrue();
        assertThat(version(2).isRedacted()).isFalse();
        assertThat(version(3).isRedacted()).isTrue();
        assertRedacted(() -> archive.article(version(3)));
    }

    @Test
    void removesWhatWasMadeAnewOfTheSameBytesToo() {
        append("A");
        archive.rederive(version(1), extraction(new ExtractorRevision("2/test/none"), "a"), minute(5));
        archive.redact(page, 1, REASON, minute(9));
        assertRedacted(() -> archive.article(version(2)));
    }

    /** What a page still shows after it was redacted must not come back by the next check. */
    @Test
    void keepsOutWhatWasRemovedWhenThePageStillShowsIt() {
        append("A");
        archive.redact(page, 1, REASON, minute(9));
        Check check = append("A");
        assertThat(check.result()).isEqualTo(Check.Result.UNCHANGED);
        assertRedacted(() -> archive.article(version(1)));
        append("B");
        append("A");
        assertThat(version(3).isRedacted()).isTrue();
    }

    /** The same text in other markup, as every page has that shows a counter. */
    @Test
    void keepsOutTheBytesInWhichTheTextCameBack() {
        append("A");
        append("B");
        archive.redact(page, 1, REASON, minute(8));
        archive.append(
                new Capture(page, Captures.fetched("<b>A</b>", minute(9)), extraction(Captures.REVISION, "A")),
                minute(9));
        assertThat(version(3).isRedacted()).isTrue();
        assertRedacted(() -> archive.snapshot(version(3)));
        assertThat(archive.redaction(2).orElseThrow().reason()).isEqualTo(REASON);
        assertThat(archive.verify(Verifier.ofDefaults()).damage()).isNull();
    }

    @Test
    void removesTheOtherBytesInWhichTheSameTextWasFound() {
        append("A");
        append("B");
        archive.append(
                new Capture(page, Captures.fetched("<b>A</b>", minute(3)), extraction(Captures.REVISION, "A")),
                minute(3));
        archive.redact(page, 1, REASON, minute(9));
        assertRedacted(() -> archive.snapshot(version(3)));
        assertThat(archive.article(version(2)).paragraphs()).hasSize(1);
    }

    @Test
    void removesWhatOtherRulesFoundInTheSameBytes() {
        append("A");
        PageId other = archive.add(URL.resolve("/other"), "", ContentRules.none(), null, minute(0))
                .id();
        archive.append(
                new Capture(other, Captures.fetched("<p>A", minute(2)), extraction(Captures.REVISION, "A and more")),
                minute(2));
        assertThat(archive.redact(page, 1, REASON, minute(9)).removed())
                .containsExactly(new Place(page, 1), new Place(other, 1));
        assertRedacted(() -> archive.article(archive.version(other, 1).orElseThrow()));
    }

    @Test
    void removesWhatWasHeldBackBeforeItWasBelieved() {
        append("B");
        HeldCapture held = new HeldCapture(
                page,
                Captures.fetched("<i>A</i>", minute(2)),
                extraction(Captures.REVISION, "A").article(),
                FetchFailure.COLLAPSED,
                "less text than before");
        archive.hold(held, true, minute(2));
        long incident = archive.lastingIncident(page).orElseThrow().id();
        Capture confirmed =
                new Capture(page, Captures.fetched("<p>A", minute(3)), extraction(Captures.REVISION, "A"), incident);
        archive.append(confirmed, minute(3));
        archive.redact(page, 2, REASON, minute(9));
        assertRedacted(() -> archive.snapshot(archive.incident(incident).orElseThrow()));
        assertThat(archive.verify(Verifier.ofDefaults()).damage()).isNull();
    }

    @Test
    void takesTheWordsOutOfAlertsThatToldOfIt() {
        Claim claim = archive.claim(page, null, Duration.ofMinutes(1)).orElseThrow();
        Alert alert = new Alert("k1", "mail", Body.of(new byte[] {'A'}));
        archive.append(claim, capture(page, minute(1), "A"), List.of(alert), minute(1));
        archive.redact(page, 1, REASON, minute(9));
        assertThat(archive.dueAlerts(minute(10), 10)).isEmpty();
        assertThat(archive.abandonedAlerts())
                .extracting(QueuedAlert::alert)
                .containsExactly(new Alert("k1", "mail", Body.of(new byte[0])));
    }

    @Test
    void removesNothingTwiceAndNothingThatIsNotThere() {
        append("A");
        archive.redact(page, 1, REASON, minute(9));
        assertThatIllegalArgumentException().isThrownBy(() -> archive.redact(page, 1, REASON, minute(9)));
        assertThatIllegalArgumentException().isThrownBy(() -> archive.redact(page, 2, REASON, minute(9)));
        assertThatIllegalArgumentException().isThrownBy(() -> archive.redact(new PageId(99), 1, REASON, minute(9)));
    }

    private Check append(String text) {
        return archive.append(capture(page, minute(1), text), minute(1)).check();
    }

    private Version version(int number) {
        return archive.version(page, number).orElseThrow();
    }

    private String text(int number) {
        List<Paragraph> paragraphs = archive.article(version(number)).paragraphs();
        return paragraphs.get(0).text();
    }

    private static void assertRedacted(Runnable read) {
        ArchiveException refusal = catchThrowableOfType(ArchiveException.class, read::run);
        assertThat(refusal).isNotNull();
        assertThat(refusal.reason()).isEqualTo(ArchiveException.Reason.REDACTED);
        assertThat(refusal).hasMessageContaining(REASON);
    }
}
