package io.github.pressdiff.cli.command;

import io.github.pressdiff.scheduler.CheckSchedule;

/** A schedule as users type it. */
final class ScheduleArgument {

    private ScheduleArgument() {}

    /**
     * Reads a duration such as PT15M.
     *
     * @throws CommandFailure if it is none, too short or too long
     */
    static CheckSchedule parse(String text) {
        try {
            return CheckSchedule.parse(text);
        } catch (IllegalArgumentException e) {
            throw CommandFailure.usage(String.valueOf(e.getMessage()));
        }
    }
}
