package io.github.pressdiff.fetch;

import io.github.pressdiff.page.PageUrl;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Proxy;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.X509TrustManager;
import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.Handshake;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * One request and its answer. An attempt is made of one leg, and of one more for each redirect.
 *
 * <p>Each leg has a connection of its own: nothing that one server left behind can reach the next answer. One use, one
 * thread; closing ends the connection.
 */
final class Leg implements AutoCloseable {

    private static final int PLAIN_STATUS = 200;

    private final PageUrl url;
    private final Deadline deadline;
    private final AddressGuard guard;
    private final GuardedSocketFactory sockets;
    private final boolean proxied;
    private final OkHttpClient client;
    private @Nullable Call call;
    private @Nullable Response response;
    private @Nullable Answer answer;
    private boolean connected;
    private @Nullable String certificate;
    private List<Header> requestHeaders = List.of();

    /**
     * Makes a leg.
     *
     * @param base the client; with a proxy of its own it connects to that alone, and the guard only sees names
     * @param guard looks at names, addresses and ports
     */
    Leg(PageUrl url, OkHttpClient base, AddressGuard guard, Deadline deadline) {
        this.url = url;
        this.deadline = deadline;
        this.guard = guard;
        this.proxied = base.proxy() != null && base.proxy().type() != Proxy.Type.DIRECT;
        AddressGuard connecting = proxied ? AddressGuard.unrestricted() : guard;
        this.sockets = new GuardedSocketFactory(connecting);
        OkHttpClient.Builder builder = base.newBuilder()
                .dns(new GuardedDns(base.dns(), connecting, deadline))
                .socketFactory(sockets)
                .addNetworkInterceptor(this::keepHead);
        X509TrustManager trust = base.x509TrustManager();
        if (isSecure() && trust != null) {
            builder.sslSocketFactory(new MeteredTls(base.sslSocketFactory(), sockets::newMeter), trust);
        }
        this.client = builder.build();
    }

    /** Returns the host that is asked. */
    String host() {
        return url.host();
    }

    /** Returns what was refused; empty when nothing was. */
    Optional<FaultException> refusal() {
        return guard.refusal();
    }

    /** Returns the address of the connection, in digits; empty when none came about, and behind a proxy. */
    Optional<String> address() {
        return proxied ? Optional.empty() : sockets.connectedAddress();
    }

    /** Tells whether a connection came about, to the server or to the proxy. */
    boolean isConnected() {
        return sockets.connectedAddress().isPresent();
    }

    /** Returns the SHA-256 of the certificate that the server showed, in hexadecimal digits; null without one. */
    @Nullable
    String certificate() {
        return certificate;
    }

    /** Returns the header fields that were sent, with all that was added on the way; empty before they were. */
    List<Header> requestHeaders() {
        return requestHeaders;
    }

    /** Returns how the end of the body is known. */
    Framing framing() {
        if (response != null && response.protocol() == Protocol.HTTP_2) {
            return Framing.STREAM;
        }
        if (answer == null) {
            return Framing.UNKNOWN;
        }
        return answer.framing();
    }

    /** Tells whether the peer closed the connection and all that it sent was read. */
    boolean isClosedByPeer() {
        return sockets.isClosedByPeer();
    }

    /** Tells whether a secure connection was wanted and did not come about. */
    boolean isSecuring() {
        return isSecure() && !connected;
    }

    /** Tells whether the peer can close the connection unseen: under TLS it says so inside, and only OkHttp reads it. */
    boolean hidesItsEnd() {
        return isSecure() && (response == null || response.protocol() != Protocol.HTTP_2);
    }

    /** Tells whether the answer's head arrived. */
    boolean isAnswered() {
        return answer != null;
    }

    /**
     * Sends the request and reads the head of the answer.
     *
     * @param handedIn what is handed in; null to read only
     * @throws IOException if no head arrives, for whatever reason
     */
    Answer ask(Headers fields, FetchRequest.@Nullable HandedIn handedIn) throws IOException {
        guard.checkName(url.host());
        if (proxied) {
            checkWithoutConnecting();
        }
        HttpUrl target = HttpUrl.parse(url.toString());
        if (target == null) {
            throw new FaultException(FetchFailure.UNKNOWN_HOST, url.host() + " is not a valid host name");
        }
        Duration left = deadline.remaining();
        if (left.isZero()) {
            throw new FaultException(FetchFailure.TIMEOUT, "no time was left to ask " + url.host());
        }
        Request.Builder request = new Request.Builder().url(target).headers(fields);
        if (handedIn != null) {
            request.post(
                    RequestBody.create(handedIn.body().toByteArray(), okhttp3.MediaType.parse(handedIn.contentType())));
        }
        Call asking = client.newCall(request.build());
        asking.timeout().timeout(left.toNanos(), TimeUnit.NANOSECONDS);
        call = asking;
        response = execute(asking);
        if (answer == null) {
            throw new IllegalStateException("OkHttp answered without asking");
        }
        return answer;
    }

    private Response execute(Call asking) throws IOException {
        try {
            return asking.execute();
        } catch (IllegalArgumentException | IllegalStateException e) {
            // OkHttp checks some of what the server sent as if its caller had said it: "HTTP/1.1 -12" is a wrong state.
            throw new FaultException(
                    FetchFailure.PROTOCOL_ERROR, url.host() + " breaks the rules of HTTP: " + e.getMessage());
        }
    }

    /**
     * Reads the body to its end.
     *
     * @param maxBytes how many bytes it may have
     * @param takesPart whether what goes beyond that is left unread, instead of being a fault
     * @throws IOException if it has more, or does not arrive whole
     * @throws IllegalStateException if nothing was asked before
     */
    byte[] readBody(int maxBytes, boolean takesPart) throws IOException {
        if (response == null || answer == null) {
            throw new IllegalStateException("there is no answer to read");
        }
        long stated = answer.statedLength();
        if (stated > maxBytes && !takesPart) {
            throw tooLarge(maxBytes);
        }
        if (framing() == Framing.LENGTH) {
            sockets.meter().expectBody(stated);
        }
        byte[] body = read(response.body().byteStream(), maxBytes, stated, takesPart);
        if (body.length < stated && body.length < maxBytes) {
            // OkHttp notices this in HTTP/1.1, not in HTTP/2.
            throw new FaultException(
                    FetchFailure.TRUNCATED, "Content-Length is " + stated + ", but " + body.length + " bytes came");
        }
        if (sockets.meter().hasSurplus() || (stated >= 0 && body.length > stated)) {
            throw new FaultException(
                    FetchFailure.PROTOCOL_ERROR, "Content-Length is " + stated + ", but more bytes came");
        }
        return body;
    }

    private static byte[] read(InputStream in, int maxBytes, long stated, boolean takesPart) throws IOException {
        int likely = (int) Math.max(1024, Math.min(stated, maxBytes));
        ByteArrayOutputStream out = new ByteArrayOutputStream(likely);
        byte[] buffer = new byte[8192];
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            if (count > maxBytes - out.size()) {
                if (takesPart) {
                    out.write(buffer, 0, maxBytes - out.size());
                    return out.toByteArray();
                }
                throw tooLarge(maxBytes);
            }
            out.write(buffer, 0, count);
        }
        return out.toByteArray();
    }

    /** Ends the connection at once: what is left of the body is not waited for. */
    @Override
    public void close() {
        if (call != null) {
            call.cancel();
        }
        if (response != null) {
            response.close();
        }
    }

    /**
     * Keeps the head as it came and shows OkHttp a plain one. By itself OkHttp asks again on a 503 with "Retry-After: 0",
     * and calls a 407 without a proxy a broken answer; here an answer is only ever read.
     */
    private Response keepHead(Interceptor.Chain chain) throws IOException {
        connected = true;
        certificate = fingerprint(chain.connection());
        requestHeaders = fields(chain.request().headers());
        Response real = chain.proceed(chain.request());
        Answer head = new Answer(real.code(), fields(real.headers()));
        answer = head;
        head.requireReadable();
        return real.newBuilder().code(PLAIN_STATUS).build();
    }

    private static List<Header> fields(Headers headers) {
        List<Header> fields = new ArrayList<>();
        for (int i = 0; i < headers.size(); i++) {
            fields.add(new Header(headers.name(i), headers.value(i)));
        }
        return fields;
    }

    /** Behind a proxy no socket shows the address of the host: what can be known without one is judged here. */
    private void checkWithoutConnecting() throws IOException {
        String host = url.host();
        boolean inDigits = host.startsWith("[") || host.matches("[0-9.]+");
        if (inDigits) {
            guard.check(InetAddress.getByName(host), url.port());
        } else {
            guard.checkPort(url.port());
        }
    }

    private static @Nullable String fingerprint(@Nullable Connection connection) {
        Handshake handshake = connection == null ? null : connection.handshake();
        if (handshake == null || handshake.peerCertificates().isEmpty()) {
            return null;
        }
        try {
            byte[] certificate = handshake.peerCertificates().get(0).getEncoded();
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(certificate));
        } catch (CertificateEncodingException | NoSuchAlgorithmException e) {
            return null;
        }
    }

    private boolean isSecure() {
        return url.uri().getScheme().equals("https");
    }

    private static FaultException tooLarge(int maxBytes) {
        return new FaultException(FetchFailure.TOO_LARGE, "the body has more than " + maxBytes + " bytes");
    }
}
