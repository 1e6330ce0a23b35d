package io.github.pressdiff.archive.sql;

import java.nio.channels.ClosedChannelException;
import java.sql.SQLException;
import java.util.Objects;
import org.h2.api.ErrorCode;

/**
 * Tells apart, when rows cannot be read, whether that is for what is stored or for something else: a server that is gone, memory
 * that has run out. By codes, never by the text of a message.
 *
 * @see <a href="https://www.postgresql.org/docs/current/errcodes-appendix.html">PostgreSQL, error codes</a>
 */
final class ReadFailure {

    private ReadFailure() {}

    /** Tells whether it is what is stored that cannot be read. */
    static boolean isDamage(SQLException e) {
        if (isAbout(e, OutOfMemoryError.class) || isAbout(e, ClosedChannelException.class)) {
            return false;
        }
        return switch (e.getErrorCode()) {
            // The driver of PostgreSQL gives none.
            case 0 -> isDamage(Objects.requireNonNullElse(e.getSQLState(), ""));
            case ErrorCode.FILE_CORRUPTED_1,
                    ErrorCode.GENERAL_ERROR_1,
                    ErrorCode.IO_EXCEPTION_1,
                    ErrorCode.IO_EXCEPTION_2,
                    ErrorCode.ROW_NOT_FOUND_IN_PRIMARY_INDEX -> true;
            default -> isWrongValue(Objects.requireNonNullElse(e.getSQLState(), ""));
        };
    }

    /** Returns the code that a database gives to an error, for people to look up. */
    static String code(SQLException e) {
        return e.getErrorCode() == 0 ? String.valueOf(e.getSQLState()) : String.valueOf(e.getErrorCode());
    }

    private static boolean isDamage(String state) {
        // Pages and indexes that are not what was written.
        return state.equals("XX001") || state.equals("XX002") || isWrongValue(state);
    }

    /** Both databases: the class of what is no value of its type. */
    private static boolean isWrongValue(String state) {
        return state.startsWith("22");
    }

    private static boolean isAbout(Throwable e, Class<? extends Throwable> kind) {
        return kind.isInstance(e) || (e.getCause() != null && isAbout(e.getCause(), kind));
    }
}
