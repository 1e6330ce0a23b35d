package io.github.pressdiff.archive.proof;

import io.github.pressdiff.fetch.Body;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The user's private key for seals: Ed25519 (RFC 8032). Shows nothing of itself. */
public final class SealKey {

    private static final Set<PosixFilePermission> OWNERS = EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    private final PrivateKey key;
    private final Body publicKey;

    private SealKey(PrivateKey key, Body publicKey) {
        this.key = key;
        this.publicKey = publicKey;
    }

    /**
     * Reads a key from a PEM file (PKCS#8, RFC 5958 and 8410), such as {@code openssl genpkey -algorithm ed25519} makes.
     *
     * @throws SealException if it cannot be read, holds something else, or others than its owner may read it
     */
    public static SealKey read(Path file) {
        requirePrivate(file);
        PemFile pem = PemFile.read(file);
        if (pem.find("ENCRYPTED PRIVATE KEY").isPresent()) {
            throw new SealException(
                    file + " is locked with a password; unlock it with: openssl pkey -in " + file, null);
        }
        byte[] encoded = pem.find("PRIVATE KEY").orElseThrow(() -> noKey(file, null));
        try {
            PrivateKey key = KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(encoded));
            byte[] seed = ((EdECPrivateKey) key).getBytes().orElseThrow(() -> noKey(file, null));
            return new SealKey(key, Body.of(Ed25519.publicKeyOf(seed)));
        } catch (GeneralSecurityException e) {
            throw noKey(file, e);
        }
    }

    /** Signs a seal. */
    Seal sign(Seal seal) {
        byte[] text = seal.text().toByteArray();
        try {
            byte[] signature = Ed25519.sign(key, text);
            if (!Ed25519.verify(Ed25519.publicKey(publicKey.toByteArray()), text, signature)) {
                throw new IllegalStateException("the public key does not belong to the private one");
            }
            return seal.with(new Seal.Signature(publicKey, Body.of(signature)));
        } catch (GeneralSecurityException e) {
            throw new SealException("this Java cannot sign with Ed25519: " + e.getMessage(), e);
        }
    }

    @Override
    public String toString() {
        return "a key for seals";
    }

    private static void requirePrivate(Path file) {
        try {
            if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                return;
            }
            if (!OWNERS.containsAll(Files.getPosixFilePermissions(file))) {
                throw new SealException(
                        "others than its owner may open the key " + file + "; take that back with: chmod 600 " + file,
                        null);
            }
        } catch (IOException e) {
            throw new SealException("cannot read " + file + ": " + PemFile.reason(e), e);
        }
    }

    private static SealException noKey(Path file, @Nullable Throwable cause) {
        return new SealException(
                file + " holds no private Ed25519 key in PEM; make one with: openssl genpkey -algorithm ed25519 -out "
                        + file,
                cause);
    }
}
