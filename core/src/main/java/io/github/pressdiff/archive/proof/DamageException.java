package io.github.pressdiff.archive.proof;

/** Something is not what was stored. Ends a walk; {@link Verifier} turns it into its result. */
final class DamageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message what does not fit, in words for people */
    DamageException(String message) {
        super(message);
    }

    String damage() {
        return String.valueOf(getMessage());
    }
}
