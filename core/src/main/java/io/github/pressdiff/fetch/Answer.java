package io.github.pressdiff.fetch;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The head of a server's answer: all that comes before the body.
 *
 * @param status the status code
 * @param headers the header fields in the order in which they came
 */
record Answer(int status, List<Header> headers) {

    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final Set<Integer> WITHOUT_WHOLE_PAGE = Set.of(204, 205, 206);
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    Answer {
        headers = List.copyOf(headers);
    }

    /** Returns the values of all fields with this name, in any case, in order. */
    List<String> values(String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(Header::value)
                .toList();
    }

    /** Returns the value of the first field with this name that is not empty. */
    Optional<String> value(String name) {
        return values(name).stream().filter(value -> !value.isEmpty()).findFirst();
    }

    /** Returns where the answer sends us, as written there; empty when it is no redirect. */
    Optional<String> redirectTarget() {
        return REDIRECTS.contains(status) ? value("Location") : Optional.empty();
    }

    /** Returns what the answer says of the body's type. */
    MediaType mediaType() {
        return MediaType.parse(value("Content-Type").orElse(null));
    }

    /**
     * Returns the number of bytes that the answer says its body has; {@link Long#MAX_VALUE} for one that no number holds, -1
     * when it says nothing.
     *
     * @throws FaultException if several lengths are stated, or one that is no number (RFC 9112, section 6.3)
     */
    long statedLength() throws FaultException {
        if (!values("Transfer-Encoding").isEmpty()) {
            return -1;
        }
        List<String> lengths = values("Content-Length").stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .map(String::strip)
                .distinct()
                .toList();
        if (lengths.isEmpty()) {
            return -1;
        }
        String length = lengths.get(0);
        if (lengths.size() > 1 || !DIGITS.matcher(length).matches()) {
            throw new FaultException(
                    FetchFailure.PROTOCOL_ERROR, "Content-Length is not one number: " + String.join(", ", lengths));
        }
        return length.length() > 18 ? Long.MAX_VALUE : Long.parseLong(length);
    }

    /** Returns how the end of the body is known, in HTTP/1. */
    Framing framing() {
        if (!values("Transfer-Encoding").isEmpty()) {
            return Framing.CHUNKED;
        }
        return values("Content-Length").isEmpty() ? Framing.CLOSE : Framing.LENGTH;
    }

    /** Tells whether the status says that what was handed in was taken. */
    boolean isReceipt() {
        return status >= 200 && status < 300;
    }

    /**
     * Does nothing if a page follows.
     *
     * @throws FaultException if the status says that none does
     */
    void requirePage() throws FaultException {
        boolean good = status >= 200 && status < 300 && !WITHOUT_WHOLE_PAGE.contains(status);
        if (!good) {
            boolean lostRedirect = REDIRECTS.contains(status);
            throw new FaultException(failure(), "status " + status + (lostRedirect ? " without a Location" : ""));
        }
    }

    /**
     * Does nothing if it is clear where the body ends.
     *
     * @throws FaultException if its length is unclear, or if it has a transfer coding besides "chunked": OkHttp would take
     *     the chunks' lengths for text
     */
    void requireReadable() throws FaultException {
        List<String> codings = values("Transfer-Encoding");
        if (codings.size() > 1 || codings.stream().anyMatch(coding -> !coding.equalsIgnoreCase("chunked"))) {
            throw new FaultException(
                    FetchFailure.PROTOCOL_ERROR, "Transfer-Encoding is unknown: " + String.join(", ", codings));
        }
        statedLength();
    }

    private FetchFailure failure() {
        return switch (status) {
            case 401, 403, 407, 451 -> FetchFailure.REFUSED;
            case 404, 410 -> FetchFailure.GONE;
            case 429 -> FetchFailure.RATE_LIMITED;
            case 503 -> value("Retry-After").isPresent() ? FetchFailure.RATE_LIMITED : FetchFailure.SERVER_ERROR;
            default -> status >= 500 ? FetchFailure.SERVER_ERROR : FetchFailure.UNEXPECTED_STATUS;
        };
    }
}
