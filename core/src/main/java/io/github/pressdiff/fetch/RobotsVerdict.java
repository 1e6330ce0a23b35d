package io.github.pressdiff.fetch;

/** What the robots.txt of a host has to say about a request (RFC 9309). The names are stored; they are never changed. */
public enum RobotsVerdict {
    /** It was not asked. */
    NOT_ASKED,
    /** The request is allowed, or there is no such file. */
    ALLOWED,
    /** The request is not allowed, and the user has overruled that for this page. */
    OVERRULED,
    /** The request is not allowed, and was not made. */
    DISALLOWED
}
