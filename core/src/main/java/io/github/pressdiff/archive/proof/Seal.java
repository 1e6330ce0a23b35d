package io.github.pressdiff.archive.proof;

import io.github.pressdiff.fetch.Body;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The heads of both chains at one time, signed by whoever runs the store, or stamped by an authority, or both. {@code
 * core/src/docs/evidence.md} says what is signed and stamped.
 *
 * @param at when it was made, by our clock
 * @param heads the heads that the store had then
 * @param signature by whom it is signed; null when by nobody
 * @param stamp the time stamp; null when there is none
 */
public record Seal(
        Instant at,
        Heads heads,
        @Nullable Signature signature,
        @Nullable Stamp stamp) {

    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    /**
     * A signature over the text of a seal: Ed25519 (RFC 8032).
     *
     * @param publicKey the key that it can be checked with: SubjectPublicKeyInfo (RFC 5280, section 4.1), as in RFC 8410
     * @param bytes the 64 bytes of the signature
     */
    public record Signature(Body publicKey, Body bytes) {}

    /**
     * A time stamp of the text of a seal (RFC 3161).
     *
     * @param authority the address of whoever gave it
     * @param token the TimeStampToken, in DER
     */
    public record Stamp(String authority, Body token) {}

    /**
     * Makes a seal.
     *
     * @param key signs it; null for no signature
     * @param authority stamps it; null for no time stamp
     * @throws SealException if it cannot be signed or stamped
     */
    public static Seal of(Heads heads, Instant at, @Nullable SealKey key, @Nullable TimeStampAuthority authority) {
        Seal seal = new Seal(at, heads, null, null);
        Seal signed = key == null ? seal : key.sign(seal);
        return authority == null ? signed : authority.stamp(signed);
    }

    /** Returns the text that is signed and stamped, in UTF-8. */
    public Body text() {
        long nanos = Math.addExact(Math.multiplyExact(at.getEpochSecond(), NANOS_PER_SECOND), at.getNano());
        return Body.of(new RecordText("SEAL")
                .field("at", nanos)
                .field("checks", heads.checks())
                .field("check_chain", heads.checkChain())
                .field("records", heads.records())
                .field("record_chain", heads.recordChain())
                .bytes());
    }

    Seal with(Signature other) {
        return new Seal(at, heads, other, stamp);
    }

    Seal with(Stamp other) {
        return new Seal(at, heads, signature, other);
    }
}
