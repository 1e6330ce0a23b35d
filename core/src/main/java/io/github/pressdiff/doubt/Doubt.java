package io.github.pressdiff.doubt;

import io.github.pressdiff.fetch.FetchFailure;

/** Stub. */
public record Doubt(FetchFailure reason, String evidence) {
    /** Stub. */
    public boolean canBeConfirmed() {
        return false;
    }
}
