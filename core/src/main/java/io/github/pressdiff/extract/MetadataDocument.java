package io.github.pressdiff.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * The fields of a stored article that hold its metadata. The first four are always there; the others only where the page says
 * something, as articles were stored before these were read.
 */
final class MetadataDocument {

    private final Map<String, String> values = new HashMap<>();
    private final List<CorrectionNote> corrections = new ArrayList<>();

    static void write(JsonGenerator json, ArticleMetadata metadata) {
        writeNullable(json, "publisher", metadata.publisher());
        writeNullable(json, "published", metadata.published());
        writeNullable(json, "modified", metadata.modified());
        writeNullable(json, "language", metadata.language());
        writePresent(json, "author", metadata.author());
        writePresent(json, "canonical", metadata.canonical());
        if (metadata.corrections().isEmpty()) {
            return;
        }
        json.writeArrayPropertyStart("corrections");
        for (CorrectionNote note : metadata.corrections()) {
            json.writeStartObject();
            json.writeStringProperty("text", note.text());
            writeNullable(json, "date", note.date());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeNullable(JsonGenerator json, String name, @Nullable String value) {
        if (value == null) {
            json.writeNullProperty(name);
        } else {
            json.writeStringProperty(name, value);
        }
    }

    private static void writePresent(JsonGenerator json, String name, @Nullable String value) {
        if (value != null) {
            json.writeStringProperty(name, value);
        }
    }

    /**
     * Reads the value of a field, of which the parser has read the first token. One that is no metadata is passed over.
     *
     * @throws IllegalArgumentException if the value is not what belongs there
     */
    void read(String name, JsonParser json) {
        switch (name) {
            case "publisher", "author", "published", "modified", "language", "canonical" -> {
                String value = ArticleDocument.string(json);
                if (value != null) {
                    values.put(name, value);
                }
            }
            case "corrections" -> readCorrections(json);
            default -> json.skipChildren();
        }
    }

    /** Returns what was read. */
    ArticleMetadata metadata() {
        return new ArticleMetadata(
                values.get("publisher"),
                values.get("author"),
                values.get("published"),
                values.get("modified"),
                values.get("language"),
                values.get("canonical"),
                corrections);
    }

    private void readCorrections(JsonParser json) {
        ArticleDocument.require(json.currentToken(), JsonToken.START_ARRAY);
        while (json.nextToken() != JsonToken.END_ARRAY) {
            corrections.add(readCorrection(json));
        }
    }

    private static CorrectionNote readCorrection(JsonParser json) {
        ArticleDocument.require(json.currentToken(), JsonToken.START_OBJECT);
        String text = null;
        String date = null;
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            json.nextToken();
            switch (name) {
                case "text" -> text = ArticleDocument.string(json);
                case "date" -> date = ArticleDocument.string(json);
                default -> json.skipChildren();
            }
        }
        return new CorrectionNote(ArticleDocument.required("text", text), date);
    }
}
