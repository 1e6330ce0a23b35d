package io.github.pressdiff.report;

/** The document {@code pressdiff.diff/1} where there is no comparison to put into it. */
public final class DiffDocument {

    private DiffDocument() {}

    /** Returns the line that takes the place of a comparison that cannot be made; ends with a line feed. */
    public static String failure(String reason) {
        return JsonText.line(json -> {
            json.writeStartObject();
            json.writeStringProperty("schema", "pressdiff.diff/1");
            json.writeStringProperty("error", reason);
            json.writeEndObject();
        });
    }
}
