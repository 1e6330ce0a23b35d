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
    /** Nothing that is read: neither HTML, text nor PDF, or PDF where nothing is there to read it with. */
    WRONG_TYPE,
    /** The page arrived whole, but no paragraph was found in it. Found out after {@code extract}. */
    NO_TEXT,
    /** The port is none that pages are served on, and it is not allowed. */
    BLOCKED_PORT,
    /** The site's robots.txt asks programs to stay away from this address (RFC 9309). */
    ROBOTS_DISALLOWED,
    /** The credentials that were named for the page cannot be read, or others than their owner can read them. */
    NO_CREDENTIALS,
    /** The browser that was to show the page is missing or failed. */
    RENDER_FAILED,
    /** The page answers from another host than before, with another text. Found out by {@code doubt}, as are those down to the encoding. */
    MOVED,
    /** Most of the text is gone. */
    COLLAPSED,
    /** The page has less text than before, and nothing says where it ends, or a part that is never closed holds the rest. */
    UNFINISHED,
    /** A page that says "not found" with a good status, or that is shown for any address of the host. */
    SOFT_404,
    /** A page that asks for consent to cookies instead of showing the text. */
    CONSENT_WALL,
    /** A page that wants to know whether a person asks. */
    BOT_CHECK,
    /** A page that wants a name and a password. */
    LOGIN_PAGE,
    /** A page that says that it needs JavaScript. */
    SCRIPT_REQUIRED,
    /** A page that says that the site is being worked on. */
    MAINTENANCE,
    /** Another document altogether: another title, and next to nothing of the text. */
    OTHER_DOCUMENT,
    /** The text is another only because its bytes are read in another encoding. */
    CHARSET_FLIP,
    /** A PDF file that wants a password. Found out by {@code extract}, as is the one below. */
    ENCRYPTED,
    /** A PDF file that is broken, so that its text may not be the whole of it. */
    DAMAGED,
    /** The user's rules on where the text is match nothing. Found out by {@code doubt}. */
    RULE_MISSED
}
