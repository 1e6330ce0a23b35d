package io.github.pressdiff;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.pressdiff.archive.Check;
import io.github.pressdiff.archive.sql.SqlArchive;
import io.github.pressdiff.extract.PdfSheet;
import io.github.pressdiff.fetch.Body;
import io.github.pressdiff.fetch.FetchFailure;
import io.github.pressdiff.report.ReportFormat;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A watched address at which a PDF file stands, always or for a while. All texts made up. */
class PdfWatchTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private static final List<String> FIRST = List.of(
            "Question: How many boats may moor at the east pier during the regatta?",
            "Answer: The east pier takes forty boats, and the harbour master assigns the places on the day before.",
            "Crews are asked to keep the fairway clear and to report to the office on arrival.",
            "To be continued...");

    @TempDir
    Path folder;

    private WatchedSite site;

    @BeforeEach
    void open() throws IOException {
        site = new WatchedSite(folder.resolve("store"));
    }

    @AfterEach
    void close() throws IOException {
        site.close();
    }

    @Test
    void followsAPdfFileFromItsBytesToTheWordsThatChanged() {
        byte[] first = pdf(FIRST);
        publish("application/pdf", first);
        assertThat(site.check().check().result()).isEqualTo(Check.Result.FIRST_SEEN);
        assertThat(site.checkAfter(MINUTE).check().result()).isEqualTo(Check.Result.UNCHANGED);

        List<String> edited =
                FIRST.stream().map(text -> text.replace("forty", "sixty")).toList();
        publish("application/pdf", pdf(edited));
        CheckOutcome outcome = site.checkAfter(MINUTE);

        assertThat(site.pressdiff().report(outcome, ReportFormat.MARKDOWN)).contains("forty", "sixty");
        assertThat(site.versions()).isEqualTo(2);
        assertThat(storedAs(1)).isEqualTo(Body.of(first));
    }

    /** Some programs write a new time and a new number into the file each time that they are asked for it. */
    @Test
    void findsNoChangeInAFileThatWasOnlyMadeAnew() {
        publish("application/pdf", pdf(FIRST));
        site.check();
        PdfSheet again = sheet(FIRST);
        again.information().setProducer("Made up 2.0");
        publish("application/pdf", again.bytes());

        assertThat(site.checkAfter(MINUTE).check().result()).isEqualTo(Check.Result.UNCHANGED);
        assertThat(site.versions()).isOne();
    }

    @Test
    void readsAFileThatIsCalledSomethingElse() {
        for (String type : List.of("application/octet-stream", "text/html; charset=utf-8", "application/x-pdf")) {
            publish(type, pdf(FIRST));
            assertThat(site.checkAfter(MINUTE).check().result().isGood())
                    .as(type)
                    .isTrue();
        }
        assertThat(site.versions()).isOne();
    }

    /** The form changes, and the text does not: what was a page is a file now, and then a page again. */
    @Test
    void comparesAPageWithTheFileThatReplacesIt() {
        site.publish(Release.first());
        site.check();
        publish("application/pdf", pdf(FIRST));
        CheckOutcome file = site.checkAfter(MINUTE);
        site.publish(Release.edited());
        CheckOutcome page = site.checkAfter(MINUTE);

        assertThat(file.check().result().isGood()).isTrue();
        assertThat(page.check().result().isGood()).isTrue();
        assertThat(site.pressdiff().report(page, ReportFormat.MARKDOWN)).contains("forty", "sixty");
        assertThat(site.incidents()).isEmpty();
    }

    @Test
    void holdsBackAnotherDocumentInAnotherForm() {
        site.publish(Release.first());
        site.check();
        PdfSheet form = new PdfSheet().heading("Registration of dogs", 18);
        form.paragraph("Form for the registration of dogs that are older than six months and live in the district.")
                .paragraph("Owners send it to the town hall before the end of the year, with two photographs of each.")
                .paragraph("The fee is due on the day on which the tag is handed out.");
        publish("application/pdf", form.bytes());

        assertThat(site.checkAfter(MINUTE).check().result()).isEqualTo(Check.Result.HELD_BACK);
        assertThat(site.versions()).isOne();
    }

    @Test
    void leavesTheHistoryAloneWhenTheFileCannotBeRead() {
        byte[] whole = pdf(FIRST);
        publish("application/pdf", whole);
        site.check();
        publish("application/pdf", Arrays.copyOf(whole, whole.length - 200));
        Check cut = site.checkAfter(MINUTE).check();
        publish("application/pdf", new PdfSheet().bytes());
        Check empty = site.checkAfter(MINUTE).check();
        publish("application/pdf", whole);

        assertThat(cut.failure()).isEqualTo(FetchFailure.DAMAGED);
        assertThat(cut.detail()).isEqualTo("the PDF file stops before its end");
        assertThat(empty.failure()).isEqualTo(FetchFailure.NO_TEXT);
        assertThat(site.checkAfter(MINUTE).check().result()).isEqualTo(Check.Result.UNCHANGED);
        assertThat(site.versions()).isOne();
    }

    @Test
    void followsATextInMarkdown() {
        publish("text/markdown; charset=utf-8", "# Harbour office\n\nForty\nboats.\n".getBytes(ISO_8859_1));
        site.check();
        publish("text/markdown; charset=utf-8", "# Harbour office\n\nForty *boats*.\n".getBytes(ISO_8859_1));
        CheckOutcome set = site.checkAfter(MINUTE);
        publish("text/markdown; charset=utf-8", "# Harbour office\n\nSixty boats.\n".getBytes(ISO_8859_1));
        CheckOutcome edited = site.checkAfter(MINUTE);

        assertThat(set.check().result()).isEqualTo(Check.Result.UNCHANGED);
        assertThat(site.pressdiff().report(edited, ReportFormat.MARKDOWN)).contains("Forty", "Sixty");
    }

    private Body storedAs(int version) {
        site.pressdiff().close();
        try (SqlArchive archive = SqlArchive.open(folder.resolve("store"), site::now)) {
            return archive.snapshot(archive.version(site.page().id(), version).orElseThrow())
                    .fetched()
                    .content();
        }
    }

    private void publish(String type, byte[] body) {
        site.send(
                WatchedSite.head(type) + "Content-Length: " + body.length + "\r\n\r\n" + new String(body, ISO_8859_1));
    }

    private static byte[] pdf(List<String> paragraphs) {
        return sheet(paragraphs).bytes();
    }

    private static PdfSheet sheet(List<String> paragraphs) {
        PdfSheet sheet = new PdfSheet().heading("Harbour office answers questions", 18);
        paragraphs.forEach(sheet::paragraph);
        return sheet;
    }
}
