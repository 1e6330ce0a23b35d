package io.github.pressdiff.archive.proof;

import io.github.pressdiff.fetch.Body;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the seals of a store have to show beside fitting: whose key signed them, who stands behind their time stamps. */
public final class SealProof {

    private final List<Body> keys;
    private final List<X509Certificate> authorities;

    private SealProof(List<Body> keys, List<X509Certificate> authorities) {
        this.keys = List.copyOf(keys);
        this.authorities = authorities;
    }

    /** Returns a proof that takes the key and the certificate that a seal itself brings. */
    public static SealProof ofDefaults() {
        return new SealProof(List.of(), List.of());
    }

    /**
     * Returns the same, but every signature has to be by a private key that belongs to this public one or one given before, and
     * there has to be one. Whoever has changed the key gives all of them.
     *
     * @param file a PEM file (SubjectPublicKeyInfo), such as {@code openssl pkey -pubout} makes
     * @throws SealException if it cannot be read or holds something else
     */
    public SealProof withKey(Path file) {
        byte[] spki = PemFile.read(file).find("PUBLIC KEY").orElseThrow(() -> noKey(file, null));
        try {
            List<Body> more = new ArrayList<>(keys);
            more.add(Body.of(Ed25519.publicKey(spki).getEncoded()));
            return new SealProof(more, authorities);
        } catch (GeneralSecurityException e) {
            throw noKey(file, e);
        }
    }

    /**
     * Returns the same, but a certificate in a file has to stand behind every time stamp, and there has to be one.
     *
     * @param file PEM or DER, one certificate or several: an authority's own, or one that it was issued under
     * @throws SealException if it cannot be read or holds something else
     */
    public SealProof withAuthority(Path file) {
        return new SealProof(keys, CertificateTrust.read(file));
    }

    /** Returns the keys of which one has to have signed, each as SubjectPublicKeyInfo; none for any. */
    List<Body> keys() {
        return keys;
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
