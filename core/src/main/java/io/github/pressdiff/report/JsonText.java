package io.github.pressdiff.report;

import io.github.pressdiff.extract.IgnoredText;
import io.github.pressdiff.extract.Paragraph;
import java.io.StringWriter;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.CharacterEscapes;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes JSON (RFC 8259) on one line, in which a reader finds every text exactly as it was, and which does no harm where it
 * is printed.
 *
 * <p>As escapes by number stand, besides what JSON asks for: DEL and the controls C1; every surrogate, so that one that
 * stands alone survives; the characters of the category Cf, bidirectional controls among them; U+2028 and U+2029, which end
 * a line in JavaScript; noncharacters.
 */
final class JsonText {

    private static final JsonFactory FACTORY =
            JsonFactory.builder().characterEscapes(new HarmfulEscapes()).build();

    private JsonText() {}

    /** Returns what the callback writes, with a line feed at the end. */
    static String line(Consumer<JsonGenerator> document) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            document.accept(json);
        }
        return text.append('\n').toString();
    }

    /** Writes a property that is a text or null. */
    static void text(JsonGenerator json, String name, @Nullable String value) {
        json.writeName(name);
        if (value == null) {
            json.writeNull();
        } else {
            json.writeString(value);
        }
    }

    /** Writes a property that is a whole number or null. */
    static void number(JsonGenerator json, String name, @Nullable Integer value) {
        json.writeName(name);
        if (value == null) {
            json.writeNull();
        } else {
            json.writeNumber(value.intValue());
        }
    }

    /** Writes a property that is an array of texts. */
    static void texts(JsonGenerator json, String name, Iterable<String> values) {
        json.writeArrayPropertyStart(name);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }

    /** Writes a property that is an array of whole numbers. */
    static void numbers(JsonGenerator json, String name, Iterable<Integer> values) {
        json.writeArrayPropertyStart(name);
        for (int value : values) {
            json.writeNumber(value);
        }
        json.writeEndArray();
    }

    private static final class HarmfulEscapes extends CharacterEscapes {

        private static final long serialVersionUID = 1L;

        @Override
        public int[] getEscapeCodesForAscii() {
            int[] codes = standardAsciiEscapesForJSON();
            codes[0x7f] = ESCAPE_STANDARD;
            return codes;
        }

        @Override
        public @Nullable SerializableString getEscapeSequence(int c) {
            return switch (Character.getType(c)) {
                case Character.CONTROL,
                        Character.SURROGATE,
                        Character.FORMAT,
                        Character.LINE_SEPARATOR,
                        Character.PARAGRAPH_SEPARATOR -> escape(c);
                default -> TerminalText.isNoncharacter(c) ? escape(c) : null;
            };
        }

        private static SerializableString escape(int c) {
            return new SerializedString(String.format("\\u%04x", c));
        }
    }

    /** Writes the parts of a paragraph in which changes are ignored, each as its start and its end; nothing where there are none. */
    static void ignored(JsonGenerator json, Paragraph paragraph) {
        if (paragraph.ignored().isEmpty()) {
            return;
        }
        json.writeArrayPropertyStart("ignored");
        for (IgnoredText part : paragraph.ignored()) {
            json.writeStartArray();
            json.writeNumber(part.start());
            json.writeNumber(part.end());
            json.writeEndArray();
        }
        json.writeEndArray();
    }
}
