package io.github.pressdiff.archive.proof;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 (FIPS 180-4), 32 bytes. */
final class Sha256 {

    /** What stands before the first link of a chain. */
    static final byte[] ZERO = new byte[32];

    private static final HexFormat HEX = HexFormat.of();

    private Sha256() {}

    /** Returns the hash of some bytes, one after the other. */
    static byte[] of(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    static String hex(byte[] hash) {
        return HEX.formatHex(hash);
    }
}
