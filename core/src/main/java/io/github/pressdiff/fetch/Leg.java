package io.github.pressdiff.fetch;

import io.github.pressdiff.page.PageUrl;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
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
    private final OkHttpClient client;
    private @Nullable Call call;
    private @Nullable Response response;
    private @Nullable Answer answer;
    private boolean connected;

    Leg(PageUrl url, OkHttpClient base, AddressGuard guard, Deadline deadline) {
        this.url = url;
        this.deadline = deadline;
        this.guard = guard;
        this.sockets = new GuardedSocketFactory(guard);
        this.client = base.newBuilder()
                .dns(new GuardedDns(base.dns(), guard, deadline))
                .socketFactory(sockets)
                .addNetworkInterceptor(this::keepHead)
                .build();
    }

    /** Returns the host that is asked. */
    String host() {
        return url.host();
    }

    /** Returns what was refused, in words that name it; empty when nothing was. */
    Optional<String> objection() {
        return guard.objection();
    }

    /** Returns the address of the connection, in digits; empty when none came about. */
    Optional<String> address() {
        return sockets.connectedAddress();
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
     * @throws IOException if no head arrives, for whatever reason
     */
    Answer ask(Headers fields) throws IOException {
        guard.checkName(url.host());
        HttpUrl target = HttpUrl.parse(url.toString());
        if (target == null) {
            throw new FaultException(FetchFailure.UNKNOWN_HOST, url.host() + " is not a valid host name");
        }
        Duration left = deadline.remaining();
        if (left.isZero()) {
            throw new FaultException(FetchFailure.TIMEOUT, "no time was left to ask " + url.host());
        }
        Call asking =
                client.newCall(new Request.Builder().url(target).headers(fields).build());
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
     * @throws IOException if it has more, or does not arrive whole
     * @throws IllegalStateException if nothing was asked before
     */
    byte[] readBody(int maxBytes) throws IOException {
        if (response == null || answer == null) {
            throw new IllegalStateException("there is no answer to read");
        }
        long stated = answer.statedLength();
        if (stated > maxBytes) {
            throw tooLarge(maxBytes);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        InputStream in = response.body().byteStream();
        byte[] buffer = new byte[8192];
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            if (count > maxBytes - out.size()) {
                throw tooLarge(maxBytes);
            }
            out.write(buffer, 0, count);
        }
        if (out.size() < stated) {
            // OkHttp notices this in HTTP/1.1, not in HTTP/2.
            throw new FaultException(
                    FetchFailure.TRUNCATED, "Content-Length is " + stated + ", but " + out.size() + " bytes came");
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
        Response real = chain.proceed(chain.request());
        List<Header> headers = new ArrayList<>();
        for (int i = 0; i < real.headers().size(); i++) {
            headers.add(new Header(real.headers().name(i), real.headers().value(i)));
        }
        Answer head = new Answer(real.code(), headers);
        answer = head;
        head.requireReadable();
        return real.newBuilder().code(PLAIN_STATUS).build();
    }

    private boolean isSecure() {
        return url.uri().getScheme().equals("https");
    }

    private static FaultException tooLarge(int maxBytes) {
        return new FaultException(FetchFailure.TOO_LARGE, "the body has more than " + maxBytes + " bytes");
    }
}
