package io.github.pressdiff.fetch;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** The first bytes of files that are no text, as the formats' own specifications give them. */
final class FileSignatures {

    private static final List<byte[]> SIGNATURES = List.of(
            ascii("PK\3\4"),
            ascii("PK\5\6"),
            ascii("GIF87a"),
            ascii("GIF89a"),
            ascii("Rar!\32\7"),
            ascii("{\\rtf"),
            ascii("OggS\0"),
            ascii("wOFF"),
            ascii("wOF2"),
            ascii("SQLite format 3\0"),
            ascii("\177ELF"),
            bytes(0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'),
            bytes(0xff, 0xd8, 0xff),
            bytes(0x1f, 0x8b),
            bytes('B', 'Z', 'h', '9', 0x31, 0x41, 0x59, 0x26, 0x53, 0x59),
            bytes(0xfd, '7', 'z', 'X', 'Z', 0),
            bytes('7', 'z', 0xbc, 0xaf, 0x27, 0x1c),
            bytes(0x28, 0xb5, 0x2f, 0xfd),
            bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
            bytes(0xca, 0xfe, 0xba, 0xbe),
            bytes('I', 'I', '*', 0),
            bytes('M', 'M', 0, '*'));

    private static final byte[] PDF = ascii("%PDF-");

    /** How many bytes may stand before a PDF file's header. Source: ISO 32000-1, annex H.3, implementation note 13. */
    private static final int PDF_REACH = 1024;

    private FileSignatures() {}

    /** Returns where the header of a PDF file begins, as an index from 0; -1 when there is none in the first 1,024 bytes. */
    static int indexOfPdf(byte[] bytes) {
        int last = Math.min(bytes.length, PDF_REACH) - PDF.length;
        for (int i = 0; i <= last; i++) {
            if (Arrays.equals(bytes, i, i + PDF.length, PDF, 0, PDF.length)) {
                return i;
            }
        }
        return -1;
    }

    /** Tells whether bytes begin as a file does that is no text. */
    static boolean match(byte[] bytes) {
        return SIGNATURES.stream().anyMatch(signature -> startsWith(bytes, signature)) || isRiff(bytes);
    }

    /** WebP, WAV and AVI share a frame: "RIFF", a length, the kind. */
    private static boolean isRiff(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, 12), StandardCharsets.ISO_8859_1);
        return head.startsWith("RIFF") && (head.endsWith("WEBP") || head.endsWith("WAVE") || head.endsWith("AVI "));
    }

    private static boolean startsWith(byte[] bytes, byte[] signature) {
        for (int i = 0; i < signature.length; i++) {
            if (i >= bytes.length || bytes[i] != signature[i]) {
                return false;
            }
        }
        return true;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
