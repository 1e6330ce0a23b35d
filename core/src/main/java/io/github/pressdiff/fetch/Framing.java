package io.github.pressdiff.fetch;

/** How the end of a body is known (RFC 9112, section 6.3). The names are stored; they are never changed. */
public enum Framing {
    /** By its Content-Length. */
    LENGTH,
    /** By its last chunk. */
    CHUNKED,
    /** By the end of its stream (HTTP/2). */
    STREAM,
    /** By the end of the connection alone, so that a cut body looks like a whole one. */
    CLOSE,
    /** Not known: it was stored before this was noted. */
    UNKNOWN
}
