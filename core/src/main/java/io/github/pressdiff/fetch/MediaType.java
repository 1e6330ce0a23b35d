package io.github.pressdiff.fetch;

import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a Content-Type field says (RFC 9110, section 8.3), read with patience.
 *
 * @param essence type and subtype in lower case, as in "text/html"; empty when the field is absent or holds no type
 * @param charset the charset parameter without quotes; null when there is none
 */
record MediaType(String essence, @Nullable String charset) {

    private static final MediaType NONE = new MediaType("", null);

    /** Reads the field's value; null stands for an absent field. */
    static MediaType parse(@Nullable String field) {
        if (field == null) {
            return NONE;
        }
        String[] parts = field.split(";", -1);
        String essence = parts[0].strip().toLowerCase(Locale.ROOT);
        String charset = null;
        for (int i = 1; i < parts.length && charset == null; i++) {
            charset = charsetIn(parts[i]);
        }
        return new MediaType(essence.indexOf('/') > 0 ? essence : "", charset);
    }

    /** Tells whether no type is stated. */
    boolean isUnknown() {
        return essence.isEmpty();
    }

    /** Tells whether the type is that of a web page. */
    boolean isHtml() {
        return essence.equals("text/html") || essence.equals("application/xhtml+xml");
    }

    /** Tells whether the type is that of a text without markup. */
    boolean isPlainText() {
        return essence.equals("text/plain");
    }

    /** Tells whether the type is that of a text in Markdown (RFC 7763). */
    boolean isMarkdown() {
        return essence.equals("text/markdown") || essence.equals("text/x-markdown");
    }

    /** Tells whether the type is that of a PDF file (RFC 8118). */
    boolean isPdf() {
        return essence.equals("application/pdf") || essence.equals("application/x-pdf");
    }

    /** Tells whether the server only says that these are bytes, as many do of files for download. */
    boolean isAnything() {
        return essence.equals("application/octet-stream") || essence.equals("binary/octet-stream");
    }

    /** Tells whether the type is that of an XML document, a feed or a sitemap for example (RFC 7303, section 4.2). */
    boolean isXml() {
        return essence.equals("application/xml") || essence.equals("text/xml") || essence.endsWith("+xml");
    }

    /** Returns the encoding that the charset parameter names; empty when it names none that is known. */
    Optional<Charset> encoding() {
        return Optional.ofNullable(charset).flatMap(CharsetLabels::find);
    }

    private static @Nullable String charsetIn(String parameter) {
        int equals = parameter.indexOf('=');
        if (equals < 0 || !parameter.substring(0, equals).strip().equalsIgnoreCase("charset")) {
            return null;
        }
        return parameter.substring(equals + 1).replaceAll("[\"']", "").strip();
    }
}
