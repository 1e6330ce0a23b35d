package io.github.pressdiff.extract;

import java.nio.charset.StandardCharsets;

/**
 * Tells whether a PDF file was received to its end. The library mends a file that was cut short and gives back what is left of
 * it, which would pass for a text that was shortened.
 */
final class PdfEnd {

    private static final byte[] MARK = "%%EOF".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] OBJECT = " obj".getBytes(StandardCharsets.US_ASCII);

    private PdfEnd() {}

    /**
     * Tells whether a file ends with its mark (ISO 32000-1, section 7.5.5), and no object stands behind the last of them. A
     * file that was revised has one mark for each revision, one that is made for the web has one near its beginning too.
     */
    static boolean isWhole(byte[] file) {
        int mark = lastIndexOf(file, MARK, 0);
        return mark >= 0 && lastIndexOf(file, OBJECT, mark) < 0;
    }

    private static int lastIndexOf(byte[] file, byte[] wanted, int from) {
        for (int i = file.length - wanted.length; i >= from; i--) {
            int matching = 0;
            while (matching < wanted.length && file[i + matching] == wanted[matching]) {
                matching++;
            }
            if (matching == wanted.length) {
                return i;
            }
        }
        return -1;
    }
}
