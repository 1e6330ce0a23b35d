package io.github.pressdiff.extract;

import io.github.pressdiff.fetch.Body;
import io.github.pressdiff.fetch.DecodedText;
import io.github.pressdiff.page.PageUrl;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The characters of a page or file before its paragraphs are known.
 *
 * @param text the characters, and how they were decoded
 * @param form how they are to be read
 * @param url where they came from, against which relative links are resolved; null for a file
 */
public record Source(DecodedText text, Form form, @Nullable PageUrl url) {

    /** How a source is to be read. */
    public enum Form {
        /** A web page. */
        HTML,
        /** Plain text in which a blank line ends a paragraph; line feeds inside a paragraph are kept. */
        TEXT_WITH_BLANK_LINES,
        /** Plain text in which every line is a paragraph. */
        TEXT_OF_LINES,
        /** Text with the marks of Markdown. */
        MARKDOWN,
        /** A PDF file, each of its bytes as the character with that number. */
        PDF
    }

    /** Returns the source that a PDF file is. Its bytes become the characters of ISO 8859-1, which loses nothing. */
    public static Source ofPdf(Body file, @Nullable PageUrl url) {
        return new Source(textOfPdf(file), Form.PDF, url);
    }

    /** Returns the bytes of a PDF file as characters. */
    public static DecodedText textOfPdf(Body file) {
        String bytes = StandardCharsets.ISO_8859_1.decode(file.asByteBuffer()).toString();
        return new DecodedText(bytes, StandardCharsets.ISO_8859_1, DecodedText.Reason.FORMAT);
    }

    /** Returns the bytes of a source that is a PDF file. */
    byte[] bytes() {
        return text.text().getBytes(StandardCharsets.ISO_8859_1);
    }
}
