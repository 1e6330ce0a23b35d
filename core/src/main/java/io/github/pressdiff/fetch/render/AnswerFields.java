package io.github.pressdiff.fetch.render;

import io.github.pressdiff.fetch.Header;
import io.github.pressdiff.page.PageUrl;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The header fields with which a loaded part is handed to the browser. */
final class AnswerFields {

    /**
     * What described the message and not its content (the content comes decompressed and whole), where it leads (that was
     * followed already), and what would turn the page into a file to be saved.
     */
    private static final Set<String> DROPPED = Set.of(
            "connection",
            "content-disposition",
            "content-encoding",
            "content-length",
            "keep-alive",
            "location",
            "trailer",
            "transfer-encoding",
            "upgrade");

    /** A token (RFC 9110, section 5.6.2). */
    private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

    private static final Pattern VALUE = Pattern.compile("[\\t\\x20-\\x7e\\x80-\\xff]*");

    private AnswerFields() {}

    /** Returns the fields of an answer in the form of the protocol. */
    static List<Map<String, String>> of(List<Header> headers) {
        return headers.stream()
                .filter(header -> !DROPPED.contains(header.name().toLowerCase(Locale.ROOT)))
                .filter(header -> NAME.matcher(header.name()).matches())
                .filter(header -> VALUE.matcher(header.value()).matches())
                .map(header -> field(header.name(), header.value()))
                .toList();
    }

    /** Returns the same for an answer that leads elsewhere; scripts may only follow it if it allows them to read it. */
    static List<Map<String, String>> redirect(List<Header> headers, PageUrl target) {
        List<Map<String, String>> fields = new ArrayList<>(of(headers));
        fields.add(field("Location", target.toString()));
        return fields;
    }

    private static Map<String, String> field(String name, String value) {
        return Map.of("name", name, "value", value);
    }
}
