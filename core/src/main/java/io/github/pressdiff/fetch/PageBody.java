package io.github.pressdiff.fetch;

import java.util.Arrays;
import java.util.List;

/**
 * The body of an answer, as it came and once decompressed.
 *
 * @param received the bytes as they came
 * @param content the bytes once decompressed; the same object when they were not compressed
 */
record PageBody(Body received, Body content) {

    /**
     * Undoes the content coding of an answer (RFC 9110, section 8.4).
     *
     * @throws FaultException if there is nothing, if the coding is broken or was not asked for, or if too much comes out
     */
    static PageBody of(Answer answer, byte[] received, FetchPolicy policy) throws FaultException {
        if (received.length == 0) {
            throw empty(answer);
        }
        Body whole = Body.of(received);
        List<String> codings = answer.values("Content-Encoding").stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .map(String::strip)
                .filter(value -> !value.isEmpty() && !value.equalsIgnoreCase("identity"))
                .toList();
        if (codings.isEmpty()) {
            return new PageBody(whole, requireSize(whole, policy.maxContentBytes()));
        }
        return new PageBody(whole, decode(answer, codings, received, policy));
    }

    private static Body decode(Answer answer, List<String> codings, byte[] received, FetchPolicy policy)
            throws FaultException {
        ContentDecoder decoder =
                codings.size() > 1 ? null : ContentDecoder.of(codings.get(0)).orElse(null);
        if (decoder == null) {
            throw new FaultException(
                    FetchFailure.DECODE_ERROR, "Content-Encoding was not asked for: " + String.join(", ", codings));
        }
        DecodedBytes out = new DecodedBytes(received.length, policy.maxContentBytes(), policy.maxRatio());
        decoder.decode(received, out);
        byte[] content = out.toByteArray();
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
