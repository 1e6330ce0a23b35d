package io.github.pressdiff.fetch;

import io.github.pressdiff.fetch.DecodedText.Reason;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Turns bytes into characters and says why it chose their encoding.
 *
 * <p>In this order: a byte order mark, the Content-Type field, a {@code meta} element, bytes that are valid UTF-8, what the
 * detector finds, windows-1252. Two exceptions: where another encoding is declared but the bytes hold characters outside
 * ASCII and are valid UTF-8 throughout, they are UTF-8; text in another encoding is next to never valid by chance. And where
 * UTF-8 is declared but not one character outside ASCII is valid UTF-8, the detector is asked. The same
 * bytes and the same field always give the same text.
 */
public final class TextDecoder {

    private static final Charset FALLBACK = Charset.forName("windows-1252");

    private TextDecoder() {}

    /**
     * Returns the characters of a page or file.
     *
     * @param contentType the Content-Type field; null when there is none, as with a file. A charset that it names and nobody
     *     knows is passed over
     */
    public static DecodedText decode(Body body, @Nullable String contentType) {
        byte[] bytes = body.toByteArray();
        Optional<ByteOrderMark> mark = ByteOrderMark.of(bytes);
        if (mark.isPresent()) {
            return read(bytes, mark.get().length(), mark.get().charset(), Reason.BYTE_ORDER_MARK);
        }
        boolean validUtf8 = isValidUtf8(bytes);
        Optional<Charset> header = MediaType.parse(contentType).encoding();
        Optional<Charset> declared = header.or(() -> MetaPrescan.find(bytes));
        boolean believed = declared.isPresent() && (!validUtf8 || isAscii(bytes) || isUtf8(declared.get()));
        if (believed && isUtf8(declared.get()) && Utf8Bytes.areAnotherEncoding(bytes)) {
            Optional<Charset> found = detected(bytes);
            if (found.isPresent()) {
                return read(bytes, 0, found.get(), Reason.DETECTED);
            }
        }
        if (believed) {
            return read(bytes, 0, declared.get(), header.isPresent() ? Reason.HEADER : Reason.META);
        }
        if (validUtf8) {
            return read(bytes, 0, StandardCharsets.UTF_8, Reason.VALID_UTF_8);
        }
        return detected(bytes)
                .map(charset -> read(bytes, 0, charset, Reason.DETECTED))
                .orElseGet(() -> read(bytes, 0, FALLBACK, Reason.FALLBACK));
    }

    private static DecodedText read(byte[] bytes, int offset, Charset charset, Reason reason) {
        return new DecodedText(new String(bytes, offset, bytes.length - offset, charset), charset, reason);
    }

    private static Optional<Charset> detected(byte[] bytes) {
        UniversalDetector detector = new UniversalDetector();
        detector.handleData(bytes, 0, bytes.length);
        detector.dataEnd();
        return Optional.ofNullable(detector.getDetectedCharset()).flatMap(TextDecoder::charsetOf);
    }

    /** The detector has names of its own for a few encodings that web pages never name. */
    private static Optional<Charset> charsetOf(String name) {
        return CharsetLabels.find(name)
                .or(() -> Charset.isSupported(name) ? Optional.of(Charset.forName(name)) : Optional.empty());
    }

    private static boolean isValidUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static boolean isAscii(byte[] bytes) {
        for (byte b : bytes) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUtf8(Charset charset) {
        return charset.equals(StandardCharsets.UTF_8);
    }
}
