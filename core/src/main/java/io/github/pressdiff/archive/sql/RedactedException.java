package io.github.pressdiff.archive.sql;

import io.github.pressdiff.archive.Redaction;

/** What is asked for was removed on purpose. {@link Storage} turns it into the public exception, which names the store. */
final class RedactedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RedactedException(Redaction redaction) {
        super("what was asked for was removed with version " + redaction.version() + " of page " + redaction.page()
                + " at " + redaction.at() + ": " + redaction.reason());
    }
}
