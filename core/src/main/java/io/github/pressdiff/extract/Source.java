package io.github.pressdiff.extract;

import io.github.pressdiff.fetch.DecodedText;
import io.github.pressdiff.page.PageUrl;
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
        TEXT_OF_LINES
    }
}
