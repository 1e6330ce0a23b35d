package io.github.pressdiff.archive.sql;

import io.github.pressdiff.archive.ArchiveException;
import io.github.pressdiff.archive.ArchiveException.Reason;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import org.h2.api.ErrorCode;

/** Finds the reason behind what the database throws, from error codes and facts, never from the text of a message. */
final class StoreFailure {

    /** What the largest transaction may need; a write that fails with less than this left has most likely run out of space. */
    private static final long SPACE_OF_A_TRANSACTION = 64L << 20;

    private StoreFailure() {}

    /** Returns the exception for a database that cannot be opened. */
    static ArchiveException opening(StoreFolder folder, SQLException e) {
        return switch (e.getErrorCode()) {
            case ErrorCode.DATABASE_ALREADY_OPEN_1 ->
                folder.failure(Reason.IN_USE, "is in use by another program; stop that first", e);
            case ErrorCode.FILE_VERSION_ERROR_1 ->
                folder.failure(Reason.NEWER, "was written by a newer database; use a newer pressdiff", e);
            case ErrorCode.DATABASE_NOT_FOUND_WITH_IF_EXISTS_1 ->
                folder.failure(Reason.MISSING, "does not exist; check the path", e);
            case ErrorCode.GENERAL_ERROR_1 -> isFull(folder) ? inputOutput(folder, e) : notReadable(folder, e);
            case ErrorCode.IO_EXCEPTION_1, ErrorCode.IO_EXCEPTION_2 ->
                isCutOff(e) ? notReadable(folder, e) : inputOutput(folder, e);
            // A write that fails at the making of the tables comes as a general error.
            default -> isInputOutput(e) && !isCutOff(e) ? inputOutput(folder, e) : notReadable(folder, e);
        };
    }

    /**
     * Returns the exception for a database that could not be made in a file of its own; it says nothing of another one.
     *
     * @param what became of the store
     */
    static ArchiveException making(StoreFolder folder, String what, SQLException e) {
        boolean isInputOutput = e.getErrorCode() == ErrorCode.IO_EXCEPTION_1
                || e.getErrorCode() == ErrorCode.IO_EXCEPTION_2
                || isInputOutput(e);
        if (isFull(folder)) {
            return folder.failure(Reason.FULL, "has no space left and " + what + "; make space first", e);
        }
        return folder.failure(
                Reason.FAILED, what + (isInputOutput ? "; look at its disk" : " (error " + e.getErrorCode() + ")"), e);
    }

    /** Returns the exception for a failed write, after which nothing more is written. */
    static ArchiveException writing(StoreFolder folder, Throwable e) {
        if (e instanceof SQLException failure && failure.getErrorCode() == ErrorCode.FILE_CORRUPTED_1) {
            return folder.failure(Reason.DAMAGED, "is damaged; bring it back from a backup", e);
        }
        return inputOutput(folder, e);
    }

    /** Returns the exception for a failed read. */
    static ArchiveException reading(StoreFolder folder, SQLException e) {
        return switch (e.getErrorCode()) {
            case ErrorCode.DATABASE_IS_CLOSED ->
                folder.failure(Reason.FAILED, "has been closed by the database; open it again", e);
            case ErrorCode.OUT_OF_MEMORY ->
                folder.failure(Reason.FAILED, "takes more memory than there is; give the program more of it", e);
            default -> folder.failure(Reason.DAMAGED, "cannot be read; bring it back from a backup", e);
        };
    }

    /** Returns the exception for a file that cannot be read or written. */
    static ArchiveException inputOutput(StoreFolder folder, Throwable e) {
        if (isFull(folder)) {
            return folder.failure(Reason.FULL, "has no space left; make space, then open it again", e);
        }
        return folder.failure(Reason.FAILED, "cannot be read or written; look at its disk, then open it again", e);
    }

    /** Tells whether a statement was refused for its values, which harms nothing but the statement. */
    static boolean isRefusedValue(SQLException e) {
        String state = e.getSQLState();
        return state != null && (state.startsWith("22") || state.startsWith("23"));
    }

    private static ArchiveException notReadable(StoreFolder folder, SQLException e) {
        return folder.failure(Reason.DAMAGED, "is damaged or no store; bring it back from a backup", e);
    }

    private static boolean isInputOutput(Throwable e) {
        return e instanceof IOException || (e.getCause() != null && isInputOutput(e.getCause()));
    }

    private static boolean isCutOff(Throwable e) {
        return e instanceof EOFException || (e.getCause() != null && isCutOff(e.getCause()));
    }

    private static boolean isFull(StoreFolder folder) {
        try {
            return Files.getFileStore(folder.path()).getUsableSpace() < SPACE_OF_A_TRANSACTION;
        } catch (IOException e) {
            return false;
        }
    }
}
