package io.github.pressdiff.archive.proof;

import org.jspecify.annotations.Nullable;

/** A time stamp is none, or not for what was to be stamped. */
final class TimeStampException extends Exception {

    private static final long serialVersionUID = 1L;

    /** @param message what is wrong with it, as a clause */
    TimeStampException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
