package io.github.pressdiff.fetch;

import java.io.IOException;

/**
 * Carries the reason why there is no page from where it is found to {@link Attempt}, which makes a value of it. It never
 * leaves the package.
 */
final class FaultException extends IOException {

    private static final long serialVersionUID = 1;

    private final FetchFailure failure;

    FaultException(FetchFailure failure, String detail) {
        super(detail);
        this.failure = failure;
    }

    /** Returns the reason. */
    FetchFailure failure() {
        return failure;
    }

    /** Returns one line that names the thing. */
    String detail() {
        return String.valueOf(getMessage());
    }
}
