package io.github.pressdiff.archive.proof;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;

/** Whether a certificate that the user trusts stands behind a time stamp (RFC 5280, section 6). */
final class CertificateTrust {

    private CertificateTrust() {}

    /**
     * Reads certificates from a file, in PEM or DER.
     *
     * @throws SealException if there is none in it
     */
    static List<X509Certificate> read(Path file) {
        try {
            List<X509Certificate> certificates = CertificateFactory.getInstance("X.509")
                    .generateCertificates(
                            new ByteArrayInputStream(PemFile.read(file).content()))
                    .stream()
                    .map(X509Certificate.class::cast)
                    .toList();
            if (certificates.isEmpty()) {
                throw new SealException(file + " holds no certificate", null);
            }
            return certificates;
        } catch (GeneralSecurityException e) {
            throw new SealException(file + " holds no certificate", e);
        }
    }

    /**
     * Requires a way from a signer's certificate to one that is trusted. Nobody is asked whether one has been revoked.
     *
     * @param brought the signer's certificate, then those that may lie on the way
     * @param at when all of them have to have been valid
     */
    static void require(List<X509Certificate> brought, List<X509Certificate> trusted, Instant at)
            throws TimeStampException {
        X509Certificate signer = brought.get(0);
        if (trusted.contains(signer)) {
            return;
        }
        X509CertSelector target = new X509CertSelector();
        target.setCertificate(signer);
        try {
            PKIXBuilderParameters way = new PKIXBuilderParameters(
                    trusted.stream().map(each -> new TrustAnchor(each, null)).collect(Collectors.toSet()), target);
            way.setRevocationEnabled(false);
            way.setDate(Date.from(at));
            way.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(brought)));
            CertPathBuilder.getInstance("PKIX").build(way);
        } catch (GeneralSecurityException e) {
            throw new TimeStampException("no trusted certificate stands behind it", e);
        }
    }
}
