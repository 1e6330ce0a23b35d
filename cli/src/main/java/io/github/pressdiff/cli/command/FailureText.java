package io.github.pressdiff.cli.command;

import io.github.pressdiff.fetch.FetchFailure;

/** What a failure to read a page means for the person at the terminal. */
final class FailureText {

    private FailureText() {}

    /** Returns the detail with the name of the failure and, where there is something to do, what. */
    static String of(FetchFailure failure, String detail) {
        String text = failure + ", " + detail;
        return switch (failure) {
            case BLOCKED_ADDRESS -> text + " (--allow-private-addresses allows it)";
            case BLOCKED_PORT -> text + " (--allow-port allows it)";
            case ROBOTS_DISALLOWED -> text + " (--ignore-robots overrules it)";
            default -> text;
        };
    }
}
