package io.github.pressdiff.archive.sql;

import org.jspecify.annotations.Nullable;

/** Something read is not what was stored. {@link Storage} turns it into the public exception, which names the store. */
final class DamagedStoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message what is damaged, without the store */
    DamagedStoreException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
