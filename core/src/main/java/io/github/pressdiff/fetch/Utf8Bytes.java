package io.github.pressdiff.fetch;

/** Counts what of some bytes is UTF-8 (RFC 3629, section 4). */
final class Utf8Bytes {

    /** A page cut in the middle of a character has one stray byte, and a careless editor leaves a few more. */
    private static final int FEW = 3;

    private Utf8Bytes() {}

    /**
     * Tells whether bytes are certainly text in another encoding: there are more than a few outside ASCII, and no two of them
     * form a character.
     */
    static boolean areAnotherEncoding(byte[] bytes) {
        int stray = 0;
        int i = 0;
        while (i < bytes.length) {
            if (bytes[i] >= 0) {
                i++;
                continue;
            }
            if (isCharacter(bytes, i)) {
                return false;
            }
            stray++;
            i++;
        }
        return stray > FEW;
    }

    private static boolean isCharacter(byte[] bytes, int start) {
        int lead = bytes[start] & 0xff;
        int following =
                lead >= 0xc2 && lead < 0xe0 ? 1 : lead >= 0xe0 && lead < 0xf0 ? 2 : lead >= 0xf0 && lead < 0xf5 ? 3 : 0;
        if (following == 0 || start + following >= bytes.length) {
            return false;
        }
        for (int i = 1; i <= following; i++) {
            if ((bytes[start + i] & 0xc0) != 0x80) {
                return false;
            }
        }
        return true;
    }
}
