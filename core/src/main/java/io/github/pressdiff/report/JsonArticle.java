package io.github.pressdiff.report;

import io.github.pressdiff.extract.Article;
import io.github.pressdiff.extract.ArticleMetadata;
import io.github.pressdiff.extract.ContainerPath;
import io.github.pressdiff.extract.CorrectionNote;
import io.github.pressdiff.extract.Explanation;
import io.github.pressdiff.extract.Extraction;
import io.github.pressdiff.extract.ExtractionOutcome;
import io.github.pressdiff.extract.Link;
import io.github.pressdiff.extract.Paragraph;
import io.github.pressdiff.extract.PruneRule;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * Writes the document {@code pressdiff.article/1}. Its fields are a contract: there may come more, none may go or change.
 *
 * <p>Beyond the contract stand {@code author}, {@code canonical}, {@code corrections}, {@code charset_reason}, {@code container},
 * {@code container_reason}, {@code missed_rules}, {@code outcome} and {@code reason}; on a paragraph {@code ignored}, where
 * there is any; and {@code explanation} and {@code preview}, where they were asked for.
 */
final class JsonArticle {

    private final JsonGenerator json;

    JsonArticle(JsonGenerator json) {
        this.json = json;
    }

    void write(ArticleReport report) {
        Extraction extraction = report.extraction();
        Article article = extraction.article();
        json.writeStartObject();
        json.writeStringProperty("schema", "pressdiff.article/1");
        json.writeStringProperty("source", report.source());
        json.writeStringProperty("title", article.title());
        metadata(article.metadata());
        reading(extraction);
        json.writeArrayPropertyStart("paragraphs");
        article.paragraphs().forEach(this::paragraph);
        json.writeEndArray();
        explanation(report.reasons());
        preview(report.preview());
        json.writeEndObject();
    }

    private void metadata(ArticleMetadata metadata) {
        JsonText.text(json, "publisher", metadata.publisher());
        JsonText.text(json, "published", metadata.published());
        JsonText.text(json, "modified", metadata.modified());
        JsonText.text(json, "language", metadata.language());
        JsonText.text(json, "author", metadata.author());
        JsonText.text(json, "canonical", metadata.canonical());
        corrections(metadata.corrections());
    }

    private void reading(Extraction extraction) {
        json.writeStringProperty("charset", extraction.charset().name());
        json.writeStringProperty("charset_reason", lower(extraction.charsetReason()));
        json.writeStringProperty("extractor", extraction.revision().value());
        container(extraction.container());
        ExtractionOutcome outcome = extraction.outcome();
        json.writeStringProperty("outcome", lower(outcome.kind()));
        JsonText.text(json, "reason", outcome.isComplete() ? null : outcome.reason());
    }

    private void corrections(List<CorrectionNote> notes) {
        json.writeArrayPropertyStart("corrections");
        for (CorrectionNote note : notes) {
            json.writeStartObject();
            json.writeStringProperty("text", note.text());
            JsonText.text(json, "date", note.date());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void container(ContainerPath container) {
        json.writeStringProperty("container", container.path());
        json.writeStringProperty("container_reason", lower(container.reason()));
        JsonText.texts(json, "missed_rules", container.missed());
    }

    private void paragraph(Paragraph paragraph) {
        json.writeStartObject();
        json.writeStringProperty("block", paragraph.block().label());
        json.writeStringProperty("role", paragraph.role().label());
        json.writeStringProperty("text", paragraph.text());
        json.writeArrayPropertyStart("links");
        for (Link link : paragraph.links()) {
            json.writeStartObject();
            json.writeStringProperty("text", link.text());
            json.writeStringProperty("href", link.href());
            json.writeEndObject();
        }
        json.writeEndArray();
        JsonText.ignored(json, paragraph);
        json.writeEndObject();
    }

    private void explanation(@Nullable Explanation explanation) {
        if (explanation == null) {
            return;
        }
        json.writeObjectPropertyStart("explanation");
        weight("page", explanation.page());
        weight("container", explanation.container());
        json.writeArrayPropertyStart("pruned");
        for (Explanation.Part part : explanation.pruned()) {
            json.writeStartObject();
            json.writeStringProperty("path", part.path());
            json.writeStringProperty("rule", lower(part.rule()));
            json.writeStringProperty("detail", part.detail());
            json.writeNumberProperty("words", part.words());
            json.writeStringProperty("beginning", part.beginning());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void weight(String name, Explanation.Weight weight) {
        json.writeObjectPropertyStart(name);
        json.writeNumberProperty("words", weight.words());
        json.writeNumberProperty("link_words", weight.linkWords());
        json.writeEndObject();
    }

    private void preview(@Nullable Explanation explanation) {
        if (explanation == null) {
            return;
        }
        json.writeArrayPropertyStart("preview");
        for (Explanation.Line line : explanation.lines()) {
            PruneRule rule = line.rule();
            json.writeStartObject();
            json.writeStringProperty("text", line.text());
            json.writeBooleanProperty("kept", line.isKept());
            JsonText.text(json, "rule", rule == null ? null : lower(rule));
            json.writeStringProperty("detail", line.detail());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
