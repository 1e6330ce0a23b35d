package io.github.pressdiff.fetch;

import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.UnknownServiceException;
import javax.net.ssl.SSLException;

/**
 * Tells from an exception, and from what the sockets saw, why a leg failed. Never from a message's text: that changes from
 * one JDK to the next.
 */
final class FaultReader {

    private final Leg leg;
    private final Deadline deadline;
    private final FetchPolicy policy;

    FaultReader(Leg leg, Deadline deadline, FetchPolicy policy) {
        this.leg = leg;
        this.deadline = deadline;
        this.policy = policy;
    }

    /** Returns the reason for an exception; a refused address is the reason for whatever else went wrong. */
    FaultException read(IOException e) {
        if (leg.refusal().isPresent()) {
            return leg.refusal().get();
        }
        if (e instanceof FaultException known) {
            return known;
        }
        boolean stopped = hasCause(e, InterruptedIOException.class) || hasCause(e, InterruptedException.class);
        if (stopped || deadline.isPast()) {
            return fault(FetchFailure.TIMEOUT, timeout(e));
        }
        return leg.isConnected() ? afterConnecting(e) : beforeConnecting(e);
    }

    private FaultException beforeConnecting(IOException e) {
        if (hasCause(e, UnknownHostException.class)) {
            return fault(FetchFailure.UNKNOWN_HOST, "no address is known for " + leg.host());
        }
        return fault(FetchFailure.UNREACHABLE, leg.host() + " cannot be reached: " + reason(e));
    }

    private FaultException afterConnecting(IOException e) {
        boolean secure = hasCause(e, SSLException.class) || hasCause(e, UnknownServiceException.class);
        if (leg.isSecuring() || (secure && !leg.isAnswered())) {
            return fault(FetchFailure.TLS_ERROR, "no secure connection to " + leg.host() + ": " + reason(e));
        }
        boolean brokenOff = hasCause(e, EOFException.class) || hasCause(e, ProtocolException.class);
        boolean cut = secure || leg.isClosedByPeer() || hasCause(e, SocketException.class);
        if (cut || (brokenOff && leg.hidesItsEnd())) {
            String missing = leg.isAnswered() ? "before the end of the body" : "before an answer";
            return fault(FetchFailure.TRUNCATED, leg.host() + " ended the connection " + missing);
        }
        if (hasCause(e, ProtocolException.class)) {
            return fault(FetchFailure.PROTOCOL_ERROR, leg.host() + " does not speak HTTP: " + reason(e));
        }
        if (hasCause(e, EOFException.class)) {
            // The peer still talks, so it is OkHttp that stopped: at its limit for the head, 256 KiB.
            return fault(FetchFailure.PROTOCOL_ERROR, leg.host() + " sends a line or a header without end");
        }
        return fault(FetchFailure.PROTOCOL_ERROR, leg.host() + " breaks the rules of HTTP: " + reason(e));
    }

    private String timeout(IOException e) {
        if (deadline.isPast()) {
            return leg.host() + " did not finish within "
                    + policy.totalTimeout().toMillis() + " ms";
        }
        if (!hasCause(e, SocketTimeoutException.class)) {
            return "interrupted while waiting for " + leg.host();
        }
        return leg.isConnected()
                ? leg.host() + " was silent for " + policy.headerTimeout().toMillis() + " ms"
                : leg.host() + " did not accept a connection within "
                        + policy.connectTimeout().toMillis() + " ms";
    }

    private static boolean hasCause(Throwable e, Class<? extends Throwable> type) {
        int depth = 0;
        for (Throwable cause = e; cause != null && depth < 20; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
            depth++;
        }
        return false;
    }

    /** Returns the first line of what the exception says, for people to read. */
    private static String reason(IOException e) {
        String message = e.getMessage();
        return message == null
                ? e.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }

    private static FaultException fault(FetchFailure failure, String detail) {
        return new FaultException(failure, detail);
    }
}
