package io.github.pressdiff.report;

import io.github.pressdiff.classify.Assessment;
import io.github.pressdiff.classify.Continuation;
import io.github.pressdiff.classify.EditClass;
import io.github.pressdiff.classify.EditFinding;
import io.github.pressdiff.classify.Marker;
import io.github.pressdiff.classify.Severity;
import io.github.pressdiff.diff.ArticleDiff;
import io.github.pressdiff.diff.MovedBlock;
import io.github.pressdiff.diff.ParagraphChange;
import io.github.pressdiff.diff.WordChange;
import io.github.pressdiff.extract.Article;
import io.github.pressdiff.extract.Paragraph;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * Writes the document {@code pressdiff.diff/1}. Its fields are a contract: there may come more, none may go or change.
 *
 * <p>Beyond the contract stand {@code version} and {@code language} on each side, {@code window} when the time of the edit is
 * known, {@code evidence} for stored versions, {@code headline}, {@code moved_blocks} for the paragraphs that moved together,
 * {@code ignored} on a paragraph of which parts are ignored, and on a change when all of it is; {@code volatile} on a change in a
 * line that changes all the time, which is then cosmetic.
 */
final class JsonChange {

    private final JsonGenerator json;

    JsonChange(JsonGenerator json) {
        this.json = json;
    }

    void write(ChangeReport report) {
        Assessment assessment = report.assessment();
        json.writeStartObject();
        json.writeStringProperty("schema", "pressdiff.diff/1");
        side("old", report.before(), assessment.diff().before());
        side("new", report.after(), assessment.diff().after());
        window(report.window());
        if (report.evidence() != null) {
            JsonEvidence.evidence(json, report.evidence());
        }
        json.writeArrayPropertyStart("changes");
        for (int i = 0; i < assessment.findings().size(); i++) {
            change(assessment.diff().changes().get(i), assessment.findings().get(i));
        }
        json.writeEndArray();
        blocks(assessment.diff());
        json.writeBooleanProperty("restructured", assessment.diff().restructured());
        continuation(assessment.continuation());
        json.writeObjectPropertyStart("declaration");
        json.writeStringProperty("verdict", assessment.declaration().verdict().label());
        JsonText.texts(json, "evidence", assessment.declaration().evidence());
        json.writeEndObject();
        json.writeStringProperty("headline", assessment.headline().label());
        json.writeStringProperty("summary", assessment.summary());
        json.writeEndObject();
    }

    /** Writes {@code window}, or nothing when the time is not known. */
    void window(@Nullable EditWindow window) {
        if (window != null) {
            json.writeObjectPropertyStart("window");
            json.writeStringProperty("after", window.after().toString());
            json.writeStringProperty("before", window.before().toString());
            json.writeEndObject();
        }
    }

    /** Writes a marker as a property: an object, or null. */
    void marker(String name, @Nullable Marker marker) {
        if (marker == null) {
            json.writeNullProperty(name);
            return;
        }
        json.writeObjectPropertyStart(name);
        json.writeNumberProperty("paragraph", marker.paragraph());
        json.writeStringProperty("text", marker.text());
        json.writeStringProperty("kind", marker.kind().name().toLowerCase(Locale.ROOT));
        json.writeEndObject();
    }

    private void side(String name, ReportSide side, Article article) {
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("source", side.source());
        JsonText.number(json, "version", side.version());
        json.writeStringProperty("title", article.title());
        JsonText.text(json, "language", article.metadata().language());
        json.writeArrayPropertyStart("paragraphs");
        for (Paragraph paragraph : article.paragraphs()) {
            json.writeStartObject();
            json.writeStringProperty("block", paragraph.block().label());
            json.writeStringProperty("role", paragraph.role().label());
            json.writeStringProperty("text", paragraph.text());
            JsonText.ignored(json, paragraph);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void change(ParagraphChange change, EditFinding finding) {
        Severity severity = finding.severity();
        json.writeStartObject();
        json.writeStringProperty("kind", change.kind().label());
        json.writeBooleanProperty("moved", change.moved());
        JsonText.numbers(json, "old", change.oldIndexes());
        JsonText.numbers(json, "new", change.newIndexes());
        if (change.kind() != ParagraphChange.Kind.KEPT) {
            words(change);
        }
        JsonText.texts(
                json,
                "classes",
                finding.classes().stream().map(EditClass::label).toList());
        JsonText.texts(json, "reasons", finding.reasons());
        JsonText.text(json, "severity", severity == null ? null : severity.label());
        json.writeBooleanProperty("coarse", change.coarse());
        if (finding.ignored()) {
            json.writeBooleanProperty("ignored", true);
        }
        if (finding.inVolatileLine()) {
            json.writeBooleanProperty("volatile", true);
        }
        json.writeEndObject();
    }

    private void blocks(ArticleDiff diff) {
        json.writeArrayPropertyStart("moved_blocks");
        for (MovedBlock block : diff.movedBlocks()) {
            json.writeStartObject();
            JsonText.numbers(json, "old", block.oldIndexes());
            JsonText.numbers(json, "new", block.newIndexes());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void words(ParagraphChange change) {
        json.writeArrayPropertyStart("text");
        for (WordChange word : change.words()) {
            json.writeStartArray();
            json.writeString(word.kind().sign());
            json.writeString(word.text());
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    private void continuation(Continuation continuation) {
        json.writeObjectPropertyStart("continuation");
        json.writeStringProperty("event", continuation.event().label());
        marker("old_marker", continuation.oldMarker());
        marker("new_marker", continuation.newMarker());
        JsonText.number(json, "first_added", continuation.firstAdded());
        JsonText.numbers(json, "added", continuation.added());
        json.writeEndObject();
    }
}
