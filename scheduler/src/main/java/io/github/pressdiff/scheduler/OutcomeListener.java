package io.github.pressdiff.scheduler;

import io.github.pressdiff.CheckOutcome;

/** Hears of every check, changed or not. Called by the thread of the check, never for two checks of one page at once. */
@FunctionalInterface
public interface OutcomeListener {

    /**
     * Hears what a check found; {@link CheckOutcome#isNews} tells whether it is worth telling anybody. What it throws is logged and keeps nobody else
     * from hearing.
     */
    void checked(CheckOutcome outcome);
}
