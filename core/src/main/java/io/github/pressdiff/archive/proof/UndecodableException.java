package io.github.pressdiff.archive.proof;

/** The stored bytes of a content do not give what was stored. */
final class UndecodableException extends Exception {

    private static final long serialVersionUID = 1L;

    /** @param message why not, as a clause */
    UndecodableException(String message) {
        super(message);
    }
}
