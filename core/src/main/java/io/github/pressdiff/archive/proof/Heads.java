package io.github.pressdiff.archive.proof;

import java.util.regex.Pattern;

/**
 * The ends of both chains of a store. Whoever holds them elsewhere can tell later that nothing before them was altered.
 *
 * @param checks the sequence of the latest check; 0 when there is none
 * @param checkChain the chain of checks up to it: 64 hexadecimal digits in lower case, zeros when there is none
 * @param records the number of the latest page record; 0 when there is none
 * @param recordChain the chain of all pages up to it, written likewise
 */
public record Heads(long checks, String checkChain, long records, String recordChain) {

    private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

    /** @throws IllegalArgumentException if a number is negative or a chain is not 64 hexadecimal digits in lower case */
    public Heads {
        if (checks < 0 || records < 0) {
            throw new IllegalArgumentException("negative: " + checks + ", " + records);
        }
        if (!HEX.matcher(checkChain).matches() || !HEX.matcher(recordChain).matches()) {
            throw new IllegalArgumentException("not SHA-256: " + checkChain + ", " + recordChain);
        }
    }

    /** Returns the heads of a store that holds nothing. */
    public static Heads none() {
        return new Heads(0, Sha256.hex(Sha256.ZERO), 0, Sha256.hex(Sha256.ZERO));
    }
}
