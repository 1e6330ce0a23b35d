package io.github.pressdiff.archive.proof;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;

/** Ed25519 (RFC 8032), as Java has it, and the public key of a private one, which Java does not give. */
final class Ed25519 {

    private static final BigInteger ONE = BigInteger.ONE;
    private static final BigInteger P = ONE.shiftLeft(255).subtract(BigInteger.valueOf(19));
    private static final BigInteger D = BigInteger.valueOf(-121_665)
            .multiply(BigInteger.valueOf(121_666).modInverse(P))
            .mod(P);

    /** The point to start from, as section 5.1 gives it. */
    private static final Point BASE = new Point(
            new BigInteger("15112221349535400772501151409588531511454012693041857206046113283949847762202"),
            new BigInteger("46316835694926478169428394003475163141307993866256225615783033603165251855960"));

    /** The beginning of every SubjectPublicKeyInfo of such a key (RFC 8410, section 4). */
    private static final byte[] SPKI = HexFormat.of().parseHex("302a300506032b6570032100");

    private Ed25519() {}

    static PublicKey publicKey(byte[] spki) throws GeneralSecurityException {
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(spki));
    }

    static byte[] sign(PrivateKey key, byte[] text) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(key);
        signature.update(text);
        return signature.sign();
    }

    static boolean verify(PublicKey key, byte[] text, byte[] signed) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("Ed25519");
        signature.initVerify(key);
        signature.update(text);
        return signature.verify(signed);
    }

    /** Returns the SubjectPublicKeyInfo that belongs to the 32 bytes of a private key (section 5.1.5). */
    static byte[] publicKeyOf(byte[] seed) throws GeneralSecurityException {
        byte[] hash = MessageDigest.getInstance("SHA-512").digest(seed);
        byte[] scalar = new byte[32];
        for (int i = 0; i < 32; i++) {
            scalar[31 - i] = hash[i];
        }
        scalar[31] &= (byte) 0xf8;
        scalar[0] = (byte) ((scalar[0] & 0x7f) | 0x40);
        byte[] spki = new byte[SPKI.length + 32];
        System.arraycopy(SPKI, 0, spki, 0, SPKI.length);
        System.arraycopy(encode(multiply(BASE, new BigInteger(1, scalar))), 0, spki, SPKI.length, 32);
        return spki;
    }

    private static Point multiply(Point point, BigInteger times) {
        Point sum = new Point(BigInteger.ZERO, ONE);
        for (int bit = times.bitLength() - 1; bit >= 0; bit--) {
            sum = sum.plus(sum);
            if (times.testBit(bit)) {
                sum = sum.plus(point);
            }
        }
        return sum;
    }

    private static byte[] encode(Point point) {
        byte[] encoded = new byte[32];
        BigInteger rest = point.y;
        for (int i = 0; i < 32; i++) {
            encoded[i] = rest.byteValue();
            rest = rest.shiftRight(8);
        }
        encoded[31] |= point.x.testBit(0) ? (byte) 0x80 : 0;
        return encoded;
    }

    private record Point(BigInteger x, BigInteger y) {
        Point plus(Point other) {
            BigInteger xy = x.multiply(other.y);
            BigInteger yx = y.multiply(other.x);
            BigInteger product = D.multiply(xy).multiply(yx).mod(P);
            return new Point(
                    xy.add(yx).multiply(ONE.add(product).modInverse(P)).mod(P),
                    y.multiply(other.y)
                            .add(x.multiply(other.x))
                            .multiply(ONE.subtract(product).modInverse(P))
                            .mod(P));
        }
    }
}
