package io.github.pressdiff.archive.proof;

import org.jspecify.annotations.Nullable;

/** A seal cannot be made or looked at: a key that cannot be used, an authority that gives no good time stamp. */
public final class SealException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message one line that names the file or the authority and says what to do */
    SealException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
