package io.github.pressdiff.archive.proof;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.pressdiff.page.PageUrl;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.DefaultDigestAlgorithmIdentifierFinder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;
import org.bouncycastle.util.CollectionStore;

/** A small time-stamp authority on loopback, with a root certificate above its own, that answers as well or as badly as it is told. */
final class MadeUpAuthority implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");

    private static final ASN1ObjectIdentifier POLICY = new ASN1ObjectIdentifier("1.3.6.1.4.1.99999.1");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final KeyPair rootKey = newKey();
    private final KeyPair key = newKey();
    private final X509CertificateHolder root;
    private final X509CertificateHolder certificate;
    final List<String> contentTypes = new ArrayList<>();
    private volatile Behaviour behaviour = (request, exchange) -> stamp(request);

    /** How an answer comes about; null when the exchange has been answered already. */
    interface Behaviour {
        byte[] answer(TimeStampRequest request, HttpExchange exchange) throws Exception;
    }

    MadeUpAuthority() throws Exception {
        root = issue("CN=Root", rootKey, "CN=Root", rootKey, true);
        certificate = issue("CN=Authority", key, "CN=Root", rootKey, false);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    PageUrl url() {
        return PageUrl.parse("http://127.0.0.1:" + server.getAddress().getPort() + "/stamp");
    }

    void behave(Behaviour other) {
        behaviour = other;
    }

    /** Returns its root certificate in PEM. */
    String rootPem() throws IOException {
        return pem(root);
    }

    /** Returns a certificate of a root that has nothing to do with it, in PEM. */
    static String strangerPem() throws Exception {
        KeyPair stranger = newKey();
        return pem(issue("CN=Root", stranger, "CN=Root", stranger, true));
    }

    byte[] stamp(TimeStampRequest request) throws Exception {
        var digests = new JcaDigestCalculatorProviderBuilder().build();
        TimeStampTokenGenerator tokens = new TimeStampTokenGenerator(
                new JcaSimpleSignerInfoGeneratorBuilder().build("SHA256withECDSA", key.getPrivate(), certificate),
                digests.get(new DefaultDigestAlgorithmIdentifierFinder().find("SHA-256")),
                POLICY);
        tokens.addCertificates(new CollectionStore<>(List.of(certificate)));
        return new TimeStampResponseGenerator(tokens, TSPAlgorithms.ALLOWED)
                .generate(request, BigInteger.ONE, Date.from(NOW))
                .getEncoded();
    }

    byte[] stampOther(byte[] imprint, BigInteger nonce) throws Exception {
        TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        return stamp(generator.generate(TSPAlgorithms.SHA256, imprint, nonce));
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            contentTypes.add(String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type")));
            byte[] asked = exchange.getRequestBody().readAllBytes();
            byte[] answer = behaviour.answer(new TimeStampRequest(asked), exchange);
            exchange.getResponseHeaders().set("Content-Type", "application/timestamp-reply");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(e);
        }
    }

    private static KeyPair newKey() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    private static X509CertificateHolder issue(
            String subject, KeyPair subjectKey, String issuer, KeyPair issuerKey, boolean isRoot) throws Exception {
        JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                new X500Name(issuer),
                BigInteger.valueOf(isRoot ? 1 : 2),
                Date.from(NOW.minusSeconds(86_400)),
                Date.from(NOW.plusSeconds(86_400)),
                new X500Name(subject),
                subjectKey.getPublic());
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(isRoot));
        if (!isRoot) {
            builder.addExtension(
                    Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
        }
        return builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(issuerKey.getPrivate()));
    }

    private static String pem(X509CertificateHolder certificate) throws IOException {
        String base64 = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(certificate.getEncoded());
        return "-----BEGIN CERTIFICATE-----\n" + base64 + "\n-----END CERTIFICATE-----\n";
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
