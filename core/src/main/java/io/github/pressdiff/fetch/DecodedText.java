package io.github.pressdiff.fetch;

import java.nio.charset.Charset;

/**
 * Bytes read as characters.
 *
 * @param text the characters, without a byte order mark; what no character stands for is U+FFFD
 * @param charset the encoding they were read in
 * @param reason what the choice of the encoding rests on
 */
public record DecodedText(String text, Charset charset, Reason reason) {

    /** What a choice of encoding rests on, strongest first. */
    public enum Reason {
        /** A byte order mark. */
        BYTE_ORDER_MARK,
        /** The {@code charset} of the Content-Type field. */
        HEADER,
        /** A {@code meta} element in the first 1024 bytes. */
        META,
        /** The bytes are valid UTF-8. */
        VALID_UTF_8,
        /** The detector is sure. */
        DETECTED,
        /** Nothing else fits. */
        FALLBACK,
        /** The format has encodings of its own, and every byte stands for itself. */
        FORMAT
    }
}
