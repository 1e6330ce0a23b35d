package io.github.pressdiff.cli.command;

import io.github.pressdiff.fetch.FetchFailure;

/** What a failure to read a page means for the person at the terminal. */
final class FailureText {

    private FailureText() {}

    /** Returns the detail with the name of the failure and, where there is something to do, what. */
    static String of(FetchFailure failure, String detail) {
        String text = failure + ", " + detail;
        return failure == FetchFailure.BLOCKED_ADDRESS ? text + " (--allow-private-addresses allows it)" : text;
    }
}
