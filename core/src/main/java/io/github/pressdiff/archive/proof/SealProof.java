package io.github.pressdiff.archive.proof;

import io.github.pressdiff.fetch.Body;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the seals of a store have to show beside fitting: whose key signed them, who stands behind their time stamps. */
public final class SealProof {

    private final @Nullable Body key;
    private final List<X509Certificate> authorities;

    private SealProof(@Nullable Body key, List<X509Certificate> authorities) {
        this.key = key;
        this.authorities = authorities;
    }

    /** Returns a proof that takes the key and the certificate that a seal itself brings. */
    public static SealProof ofDefaults() {
        return new SealProof(null, List.of());
    }

    /**
     * Returns the same, but every signature has to be by the private key that belongs to a public one, and there has to be one.
     *
     * @param file a PEM file (SubjectPublicKeyInfo), such as {@code openssl pkey -pubout} makes
     * @throws SealException if it cannot be read or holds something else
     */
    public SealProof withKey(Path file) {
        byte[] spki = PemFile.read(file).find("PUBLIC KEY").orElseThrow(() -> noKey(file, null));
        try {
            return new SealProof(Body.of(Ed25519.publicKey(spki).getEncoded()), authorities);
        } catch (GeneralSecurityException e) {
            throw noKey(file, e);
        }
    }

    /**
     * Returns the same, but a certificate in a file has to stand behind every time stamp, and there has to be one.
     *
     * @param file PEM or DER; the authority's own certificate, or one that it was issued under
     * @throws SealException if it cannot be read or holds something else
     */
    public SealProof withAuthority(Path file) {
        return new SealProof(key, CertificateTrust.read(file));
    }

    /** Returns the key that has to have signed: SubjectPublicKeyInfo; null for any. */
    @Nullable
    Body key() {
        return key;
    }

    /** Returns the certificates of which one has to stand behind every time stamp; none for any. */
    List<X509Certificate> authorities() {
        return authorities;
    }

    private static SealException noKey(Path file, @Nullable Throwable cause) {
        return new SealException(
                file
                        + " holds no public Ed25519 key in PEM; make it from the private one with: openssl pkey -in KEY -pubout",
                cause);
    }
}
