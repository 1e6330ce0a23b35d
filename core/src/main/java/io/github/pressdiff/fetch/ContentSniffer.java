package io.github.pressdiff.fetch;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells what kind of content a page or file is from its stated type, its name and its first bytes. */
public final class ContentSniffer {

    /** How many bytes are looked at. */
    private static final int REACH = 8192;

    /** One control character in so many bytes is more than any text has. */
    private static final int BYTES_TO_A_CONTROL = 20;

    private static final String TAGS =
            "html|head|body|title|meta|link|script|style|h[1-6]|p|div|article|main|section|header|nav|table|ul|ol|span|a|b|br";

    /** Comments and processing instructions, then a doctype or a tag that a page may begin with (MIME Sniffing, 7.1). */
    private static final Pattern MARKUP = Pattern.compile(
            "(?:\\s++|<!--.*?-->|<\\?[^>]*+>)*+<(?:!doctype\\s+html\\b|(?:" + TAGS + ")[\\s/>])",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** What content can be. */
    public enum Kind {
        /** A web page. */
        HTML,
        /** Text without markup. */
        TEXT,
        /** Text with the marks of Markdown. */
        MARKDOWN,
        /** A PDF file. */
        PDF,
        /** No text at all: an image, an archive. */
        BINARY,
        /** Not a single byte, or a byte order mark alone. */
        EMPTY
    }

    private ContentSniffer() {}

    /**
     * Returns the kind of a content.
     *
     * <p>Bytes that are no text are {@link Kind#PDF} or {@link Kind#BINARY} whatever is stated. Among texts the stated type
     * decides, then the ending of the name, then whether the text begins as a web page does. Only the name or the type tells
     * Markdown from other text; many servers call it plain text, and then the name decides.
     *
     * @param body the content, decompressed
     * @param contentType the Content-Type field; null when there is none, as with a file. Types other than HTML, XHTML,
     *     plain text and Markdown decide nothing
     * @param name the file's name or the address's path; empty when there is none
     */
    public static Kind kindOf(Body body, @Nullable String contentType, String name) {
        byte[] bytes = body.toByteArray();
        Optional<ByteOrderMark> mark = ByteOrderMark.of(bytes);
        if (bytes.length == mark.map(ByteOrderMark::length).orElse(0)) {
            return Kind.EMPTY;
        }
        MediaType type = MediaType.parse(contentType);
        String lower = name.toLowerCase(Locale.ROOT);
        boolean stated = type.isHtml() || type.isPlainText() || type.isMarkdown();
        boolean isNoText = FileSignatures.match(bytes) || (mark.isEmpty() && hasControls(bytes, type, stated));
        int pdf = FileSignatures.indexOfPdf(bytes);
        if (pdf == 0 || (pdf > 0 && (isNoText || type.isPdf() || lower.endsWith(".pdf")))) {
            return Kind.PDF;
        }
        if (isNoText) {
            return Kind.BINARY;
        }
        return textKind(type, lower).orElseGet(() -> beginsAsMarkup(bytes, mark) ? Kind.HTML : Kind.TEXT);
    }

    /** Returns what is stated, or empty when neither the type nor the name, in lower case, tells. */
    private static Optional<Kind> textKind(MediaType type, String name) {
        if (type.isHtml()) {
            return Optional.of(Kind.HTML);
        }
        if (type.isMarkdown() || name.endsWith(".md") || name.endsWith(".markdown")) {
            return Optional.of(Kind.MARKDOWN);
        }
        if (type.isPlainText() || name.endsWith(".txt") || name.endsWith(".text")) {
            return Optional.of(Kind.TEXT);
        }
        boolean named = name.endsWith(".html") || name.endsWith(".htm") || name.endsWith(".xhtml");
        return named ? Optional.of(Kind.HTML) : Optional.empty();
    }

    /**
     * Tells whether there are more control characters than a text has. A single NUL is enough, unless the server states that
     * this is text: a stray one does not make a page an image, and UTF-16 is full of them.
     */
    private static boolean hasControls(byte[] bytes, MediaType type, boolean stated) {
        if (type.encoding()
                .filter(charset -> charset.name().startsWith("UTF-16"))
                .isPresent()) {
            return false;
        }
        int length = Math.min(bytes.length, REACH);
        int controls = 0;
        for (int i = 0; i < length; i++) {
            if (bytes[i] == 0 && !stated) {
                return true;
            }
            controls += isControl(bytes[i]) ? 1 : 0;
        }
        return controls * BYTES_TO_A_CONTROL > length;
    }

    /** Tab, line feed, form feed and the like occur in text, and so does ESC, in ISO-2022-JP. */
    private static boolean isControl(byte b) {
        return (b >= 0 && b < 0x07) || (b > 0x0d && b < 0x20 && b != 0x1b) || b == 0x7f;
    }

    private static boolean beginsAsMarkup(byte[] bytes, Optional<ByteOrderMark> mark) {
        int start = mark.map(ByteOrderMark::length).orElse(0);
        Charset charset = mark.map(ByteOrderMark::charset).orElse(StandardCharsets.ISO_8859_1);
        String head = new String(bytes, start, Math.min(bytes.length - start, REACH), charset);
        return MARKUP.matcher(head).lookingAt();
    }
}
