package io.github.pressdiff.extract;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * The form in which an article is stored: those fields of a {@code pressdiff.article/1} document that belong to the article
 * itself, as JSON (RFC 8259) in UTF-8, without blanks between tokens and always in the same order. Where an article came
 * from and who made it stands beside it in the archive.
 *
 * <p>Canonical: equal articles have equal bytes, so that the hash of the bytes names the article. Exact: every sequence of
 * chars comes back, control characters and unpaired surrogates included; UTF-8 has no form for the latter, so that these,
 * and of the characters above U+001F these alone besides quotation mark and backslash, are written as JSON escapes.
 */
public final class ArticleDocument {

    private static final String SCHEMA = "pressdiff.article/1";

    /** Without a limit on the length of a string: the fetch limits the page, and what was stored must be readable. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private ArticleDocument() {}

    /** Returns the stored form of an article. */
    public static byte[] write(Article article) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeStringProperty("schema", SCHEMA);
            json.writeStringProperty("title", article.title());
            MetadataDocument.write(json, article.metadata());
            json.writeArrayPropertyStart("paragraphs");
            article.paragraphs().forEach(paragraph -> writeParagraph(json, paragraph));
            json.writeEndArray();
            json.writeEndObject();
        }
        return withoutUnpairedSurrogates(text.toString()).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Returns the article that was written. Fields that are not known here are passed over, so that a full
     * {@code pressdiff.article/1} document is read too; a field that is missing counts as null, an empty title or no
     * paragraphs.
     *
     * @throws IllegalArgumentException if the bytes are no such document
     */
    public static Article read(byte[] bytes) {
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), bytes)) {
            require(json.nextToken(), JsonToken.START_OBJECT);
            Article article = readArticle(json);
            if (json.nextToken() != null) {
                throw new IllegalArgumentException("not an article document: something follows its end");
            }
            return article;
        } catch (JacksonException e) {
            throw new IllegalArgumentException("not an article document: " + e.getOriginalMessage(), e);
        }
    }

    private static void writeParagraph(JsonGenerator json, Paragraph paragraph) {
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
        writeIgnored(json, paragraph.ignored());
        json.writeEndObject();
    }

    /** Written only where there is any, as articles were stored before there was a rule to ignore text. */
    private static void writeIgnored(JsonGenerator json, List<IgnoredText> ignored) {
        if (ignored.isEmpty()) {
            return;
        }
        json.writeArrayPropertyStart("ignored");
        for (IgnoredText part : ignored) {
            json.writeStartArray();
            json.writeNumber(part.start());
            json.writeNumber(part.end());
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    private static boolean hasSurrogate(String json) {
        for (int i = 0; i < json.length(); i++) {
            if (Character.isSurrogate(json.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Escapes each surrogate that has no partner; a surrogate can only stand inside a string, where the escape is JSON. */
    private static String withoutUnpairedSurrogates(String json) {
        if (!hasSurrogate(json)) {
            return json;
        }
        StringBuilder escaped = new StringBuilder(json.length());
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < json.length() && Character.isLowSurrogate(json.charAt(i + 1))) {
                escaped.append(c).append(json.charAt(++i));
            } else if (Character.isSurrogate(c)) {
                escaped.append("\\u").append(Integer.toHexString(c));
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }

    private static Article readArticle(JsonParser json) {
        String schema = null;
        String title = "";
        MetadataDocument metadata = new MetadataDocument();
        List<Paragraph> paragraphs = List.of();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            json.nextToken();
            switch (name) {
                case "schema" -> schema = string(json);
                case "title" -> title = required(name, string(json));
                case "paragraphs" -> paragraphs = readParagraphs(json);
                default -> metadata.read(name, json);
            }
        }
        if (!SCHEMA.equals(schema)) {
            throw new IllegalArgumentException("not an article document: its schema is " + schema + ", not " + SCHEMA);
        }
        return new Article(title, metadata.metadata(), paragraphs);
    }

    private static List<Paragraph> readParagraphs(JsonParser json) {
        require(json.currentToken(), JsonToken.START_ARRAY);
        List<Paragraph> paragraphs = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            paragraphs.add(readParagraph(json));
        }
        return paragraphs;
    }

    private static Paragraph readParagraph(JsonParser json) {
        require(json.currentToken(), JsonToken.START_OBJECT);
        String block = null;
        String role = null;
        String text = null;
        List<Link> links = List.of();
        List<IgnoredText> ignored = List.of();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            json.nextToken();
            switch (name) {
                case "block" -> block = string(json);
                case "role" -> role = string(json);
                case "text" -> text = string(json);
                case "links" -> links = readLinks(json);
                case "ignored" -> ignored = readIgnored(json);
                default -> json.skipChildren();
            }
        }
        return new Paragraph(
                Block.ofLabel(required("block", block)),
                Role.ofLabel(required("role", role)),
                required("text", text),
                links,
                ignored);
    }

    private static List<IgnoredText> readIgnored(JsonParser json) {
        require(json.currentToken(), JsonToken.START_ARRAY);
        List<IgnoredText> ignored = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            require(json.currentToken(), JsonToken.START_ARRAY);
            ignored.add(new IgnoredText(number(json), number(json)));
            require(json.nextToken(), JsonToken.END_ARRAY);
        }
        return ignored;
    }

    private static int number(JsonParser json) {
        require(json.nextToken(), JsonToken.VALUE_NUMBER_INT);
        return json.getIntValue();
    }

    private static List<Link> readLinks(JsonParser json) {
        require(json.currentToken(), JsonToken.START_ARRAY);
        List<Link> links = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            links.add(readLink(json));
        }
        return links;
    }

    private static Link readLink(JsonParser json) {
        require(json.currentToken(), JsonToken.START_OBJECT);
        String text = null;
        String href = null;
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            json.nextToken();
            switch (name) {
                case "text" -> text = string(json);
                case "href" -> href = string(json);
                default -> json.skipChildren();
            }
        }
        return new Link(required("text", text), required("href", href));
    }

    static @Nullable String string(JsonParser json) {
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            return null;
        }
        require(json.currentToken(), JsonToken.VALUE_STRING);
        return json.getString();
    }

    static String required(String name, @Nullable String value) {
        if (value == null) {
            throw new IllegalArgumentException("not an article document: " + name + " is missing");
        }
        return value;
    }

    static void require(@Nullable JsonToken found, JsonToken wanted) {
        if (found != wanted) {
            throw new IllegalArgumentException("not an article document: " + found + " where " + wanted + " belongs");
        }
    }
}
