package io.github.pressdiff.fetch;

/** Why a check has no article to show. The names are stored and printed; they are never changed. */
public enum FetchFailure {
    /** The host name is not known. */
    UNKNOWN_HOST,
    /** The host refused the connection or could not be reached. */
    UNREACHABLE,
    /** The address lies in a range that is not public, and private addresses are not allowed. */
    BLOCKED_ADDRESS,
    /** A redirect led to something that is no http(s) URL. */
    BLOCKED_REDIRECT,
    /** The redirects came back to an address already seen, or there were too many. */
    REDIRECT_LOOP,
    /** No secure connection: a bad certificate, an old protocol. */
    TLS_ERROR,
    /** No connection, no header or no end of the body within the limits of time. */
    TIMEOUT,
    /** The connection ended before the message did. */
    TRUNCATED,
    /** More bytes than allowed, as sent or once decompressed. */
    TOO_LARGE,
    /** The answer breaks the rules of HTTP. */
    PROTOCOL_ERROR,
    /** The content coding (gzip) is broken, or one that was not asked for. */
    DECODE_ERROR,
    /** Status 401, 403, 407 or 451. */
    REFUSED,
    /** Status 404 or 410. */
    GONE,
    /** Status 429, or 503 with a Retry-After field. */
    RATE_LIMITED,
    /** Any other status of 500 and above. */
    SERVER_ERROR,
    /** A status that none of the others covers. */
    UNEXPECTED_STATUS,
    /** A good status and not a single byte. */
    EMPTY,
    /** Neither HTML nor plain text. */
    WRONG_TYPE,
    /** The page arrived whole, but no paragraph was found in it. Found out after {@code extract}. */
    NO_TEXT
}
