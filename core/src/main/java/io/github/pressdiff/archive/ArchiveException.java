package io.github.pressdiff.archive;

import org.jspecify.annotations.Nullable;

/** The store cannot be opened, read or written. The root of what core throws for broken surroundings. */
public class ArchiveException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What is wrong with the store. */
    public enum Reason {
        /** Another process has it open. */
        IN_USE,
        /** It was written by a newer program. It has not been touched. */
        NEWER,
        /** It cannot be written: a read-only folder or file. */
        NOT_WRITABLE,
        /** There is no store at this place, and none was to be made. */
        MISSING,
        /** It is not what was stored, or no store at all. */
        DAMAGED,
        /** What is asked for was removed on purpose; its hashes are still there. */
        REDACTED,
        /** There is no space left. */
        FULL,
        /** Another node has taken over the page while this one was away: what it brings comes too late and is not stored. */
        TAKEN_OVER,
        /**
         * Its server cannot be reached: stopped, overloaded, or cut off. It is tried again with each call, and comes back by itself.
         * A store in a folder never gives this.
         */
        UNREACHABLE,
        /** The database refused for another reason, given as the cause. */
        FAILED
    }

    private final Reason reason;

    /**
     * Makes an exception.
     *
     * @param message one line that names the store and says what to do
     */
    public ArchiveException(Reason reason, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    /** Returns what is wrong. */
    public Reason reason() {
        return reason;
    }
}
