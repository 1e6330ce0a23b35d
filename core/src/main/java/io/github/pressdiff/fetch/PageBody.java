package io.github.pressdiff.fetch;

import java.util.List;
import java.util.Locale;

/**
 * The body of a page, as it came and once decompressed.
 *
 * @param received the bytes as they came
 * @param content the bytes once decompressed; the same object when they were not compressed
 */
record PageBody(Body received, Body content) {

    /**
     * Undoes the content coding of an answer (RFC 9110, section 8.4).
     *
     * @param maxBytes how many bytes may come out
     * @throws FaultException if there is nothing, if the coding is broken or was not asked for, or if too much comes out
     */
    static PageBody of(Answer answer, byte[] received, int maxBytes) throws FaultException {
        if (received.length == 0) {
            throw empty(answer);
        }
        Body whole = Body.of(received);
        List<String> codings = answer.values("Content-Encoding").stream()
                .map(value -> value.strip().toLowerCase(Locale.ROOT))
                .filter(value -> !value.isEmpty() && !value.equals("identity"))
                .toList();
        if (codings.isEmpty()) {
            return new PageBody(whole, requireSize(whole, maxBytes));
        }
        if (!codings.equals(List.of("gzip")) && !codings.equals(List.of("x-gzip"))) {
            throw new FaultException(
                    FetchFailure.DECODE_ERROR, "Content-Encoding was not asked for: " + String.join(", ", codings));
        }
        return new PageBody(whole, gunzip(answer, received, maxBytes));
    }

    private static Body gunzip(Answer answer, byte[] received, int maxBytes) throws FaultException {
        byte[] content = Gunzip.decompress(received, maxBytes);
        if (content.length == 0) {
            throw empty(answer);
        }
        if (Gunzip.isGzip(content)) {
            throw new FaultException(FetchFailure.DECODE_ERROR, "the body was compressed twice");
        }
        return Body.of(content);
    }

    private static Body requireSize(Body body, int maxBytes) throws FaultException {
        if (body.size() > maxBytes) {
            throw new FaultException(FetchFailure.TOO_LARGE, "more than " + maxBytes + " bytes of content");
        }
        return body;
    }

    private static FaultException empty(Answer answer) {
        return new FaultException(FetchFailure.EMPTY, "status " + answer.status() + " without a byte of content");
    }
}
