package io.github.pressdiff.archive.proof;

/** Rows cannot be read from a store, for what is stored in them. */
public final class UnreadableEvidenceException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes an exception.
     *
     * @param message what the database says
     */
    public UnreadableEvidenceException(String message, Throwable cause) {
        super(message, cause);
    }
}
