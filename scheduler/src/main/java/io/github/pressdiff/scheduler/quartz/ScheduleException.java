package io.github.pressdiff.scheduler.quartz;

/** The schedule beside the store cannot be opened, read or written. */
public final class ScheduleException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ScheduleException(String message, Throwable cause) {
        super(message, cause);
    }
}
