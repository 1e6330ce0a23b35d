package io.github.pressdiff.fetch;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The bytes at the start of a text that tell its encoding (Unicode Standard, section 23.8). */
enum ByteOrderMark {
    // The four-byte marks come first: that of UTF-32LE begins with that of UTF-16LE.
    UTF_32_LE(Charset.forName("UTF-32LE"), "\u00ff\u00fe\0\0"),
    UTF_32_BE(Charset.forName("UTF-32BE"), "\0\0\u00fe\u00ff"),
    UTF_8(StandardCharsets.UTF_8, "\u00ef\u00bb\u00bf"),
    UTF_16_LE(StandardCharsets.UTF_16LE, "\u00ff\u00fe"),
    UTF_16_BE(StandardCharsets.UTF_16BE, "\u00fe\u00ff");

    private final Charset charset;
    /** One character for each byte. */
    private final String mark;

    ByteOrderMark(Charset charset, String mark) {
        this.charset = charset;
        this.mark = mark;
    }

    /** Returns the mark with which bytes begin; empty if they begin with none. */
    static Optional<ByteOrderMark> of(byte[] bytes) {
        for (ByteOrderMark candidate : values()) {
            if (candidate.startsBytes(bytes)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    /** Returns the encoding of the text. */
    Charset charset() {
        return charset;
    }

    /** Returns the number of bytes of the mark: 2 to 4. */
    int length() {
        return mark.length();
    }

    private boolean startsBytes(byte[] bytes) {
        for (int i = 0; i < mark.length(); i++) {
            if (i >= bytes.length || (bytes[i] & 0xff) != mark.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
