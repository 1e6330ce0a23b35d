package io.github.pressdiff.archive.proof;

import io.github.pressdiff.fetch.Body;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;

/** Time stamps (RFC 3161). The one class that is named where the library for it may be missing. */
final class TimeStamps {

    /** As many bytes as the column takes. */
    private static final int LONGEST = 100_000;

    private TimeStamps() {}

    /** Returns what to ask an authority for a stamp of some text. */
    static Body query(Body text) {
        try {
            return Body.of(request(text).getEncoded());
        } catch (IOException e) {
            throw new AssertionError("nothing but memory is written to", e);
        }
    }

    /** Returns the token in an answer, when it is one for this text. */
    static Body token(Body text, Body answer) throws TimeStampException {
        TimeStampResponse response = response(answer);
        try {
            response.validate(request(text));
            if (response.getTimeStampToken() == null) {
                throw new TimeStampException("it gives none, with the status " + response.getStatus(), null);
            }
            Body token = Body.of(response.getTimeStampToken().getEncoded());
            if (token.size() > LONGEST) {
                throw new TimeStampException("it has more than " + LONGEST + " bytes", null);
            }
            return token;
        } catch (TSPException e) {
            throw new TimeStampException("it does not fit what was asked: " + e.getMessage(), e);
        } catch (IOException | RuntimeException e) {
            throw noTimeStamp(e);
        }
    }

    private static TimeStampResponse response(Body answer) throws TimeStampException {
        try {
            return new TimeStampResponse(answer.toByteArray());
        } catch (TSPException | IOException | RuntimeException e) {
            throw noTimeStamp(e);
        }
    }

    /** The library throws all kinds on what is no time stamp. */
    private static TimeStampException noTimeStamp(Exception e) {
        return new TimeStampException("it is no time stamp", e);
    }

    /**
     * Checks a token.
     *
     * @param trusted the certificates of which one must stand behind it; none to take the one that the token brings
     * @return the time that it says
     */
    static Instant check(Body token, Body text, List<X509Certificate> trusted) throws TimeStampException {
        try {
            TimeStampToken stamp = new TimeStampToken(new CMSSignedData(token.toByteArray()));
            if (!Arrays.equals(stamp.getEncoded(), token.toByteArray())) {
                throw new TimeStampException("bytes stand behind it", null);
            }
            requireImprint(stamp, text);
            Instant at = stamp.getTimeStampInfo().getGenTime().toInstant();
            List<X509Certificate> brought = requireSignature(stamp);
            if (!trusted.isEmpty()) {
                CertificateTrust.require(brought, trusted, at);
            }
            return at;
        } catch (TSPException | CMSException | OperatorCreationException e) {
            throw new TimeStampException("its signature does not fit: " + e.getMessage(), e);
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            throw noTimeStamp(e);
        }
    }

    private static TimeStampRequest request(Body text) {
        byte[] imprint = Sha256.of(text.toByteArray());
        TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        // A nonce keeps old answers from being taken for new ones. The text holds the time and both heads, which nobody
        // knew before, so what follows from it serves as well as chance.
        return generator.generate(
                TSPAlgorithms.SHA256, imprint, new BigInteger(1, Arrays.copyOf(Sha256.of(imprint), 8)));
    }

    private static void requireImprint(TimeStampToken stamp, Body text) throws TimeStampException {
        boolean isSha256 = stamp.getTimeStampInfo().getMessageImprintAlgOID().equals(TSPAlgorithms.SHA256);
        byte[] imprint = stamp.getTimeStampInfo().getMessageImprintDigest();
        if (!isSha256 || !Arrays.equals(imprint, Sha256.of(text.toByteArray()))) {
            throw new TimeStampException("it stamps something else", null);
        }
    }

    /** Returns the certificates that the token brings: first that of the signer, whose signature has been checked. */
    private static List<X509Certificate> requireSignature(TimeStampToken stamp)
            throws TimeStampException, TSPException, OperatorCreationException, IOException, GeneralSecurityException {
        List<X509CertificateHolder> brought =
                List.copyOf(stamp.getCertificates().getMatches(null));
        List<X509CertificateHolder> signers =
                brought.stream().filter(stamp.getSID()::match).toList();
        if (signers.size() != 1) {
            throw new TimeStampException("it does not bring the certificate of its signer", null);
        }
        stamp.validate(new JcaSimpleSignerInfoVerifierBuilder().build(signers.get(0)));
        List<X509Certificate> certificates = new ArrayList<>();
        certificates.add(certificate(signers.get(0)));
        for (X509CertificateHolder each : brought) {
            certificates.add(certificate(each));
        }
        return certificates;
    }

    private static X509Certificate certificate(X509CertificateHolder holder)
            throws IOException, GeneralSecurityException {
        return (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(holder.getEncoded()));
    }
}
