package io.github.pressdiff.archive.sql;

import io.github.pressdiff.archive.ArchiveException;
import io.github.pressdiff.archive.ArchiveException.Reason;
import org.jspecify.annotations.Nullable;

/** How a store is called in messages, which is what {@code toString} returns. */
interface StoreName {

    /** Returns an exception whose message begins with the name of this store. */
    default ArchiveException failure(Reason reason, String whatAndRemedy) {
        return failure(reason, whatAndRemedy, null);
    }

    /** Returns an exception whose message begins with the name of this store. */
    default ArchiveException failure(Reason reason, String whatAndRemedy, @Nullable Throwable cause) {
        return new ArchiveException(reason, "the store " + this + " " + whatAndRemedy, cause);
    }
}
