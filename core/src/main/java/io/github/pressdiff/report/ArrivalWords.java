package io.github.pressdiff.report;

import io.github.pressdiff.classify.history.Arrival;
import io.github.pressdiff.classify.history.Revert;
import java.time.Duration;

/** When something came, in words. */
record ArrivalWords(Times times) {

    /** Returns version and time of the first check that saw it: "version 3, 2026-11-23 10:15 UTC". */
    String seen(Arrival arrival) {
        String at = times.at(arrival.before());
        return switch (arrival.certainty()) {
            case EXACT -> "version " + arrival.version() + ", " + at;
            case AT_LATEST -> "version " + arrival.version() + " or a redacted one before it, " + at;
            case READ_ANEW -> "version " + arrival.version() + ", read anew " + at + " (no edit)";
            case UNCLEAR -> "version " + arrival.version() + ", a redacted one read anew " + at + " (edit or not)";
        };
    }

    /** Returns version and edit window: "version 3, between 2026-11-23 10:00 and 10:15 UTC". */
    String within(Arrival arrival) {
        if (arrival.after() == null || !arrival.isOnPage()) {
            return seen(arrival);
        }
        String version = arrival.certainty() == Arrival.Certainty.EXACT
                ? "version " + arrival.version()
                : "version " + arrival.version() + " or a redacted one before it";
        return version + ", " + times.between(new EditWindow(arrival.after(), arrival.before()));
    }

    /** Returns for how long something stood that was taken back: "for at least 2 h 0 min and at most 2 h 15 min". */
    static String stood(Revert revert) {
        Duration most = revert.atMost();
        String least = Times.lasting(revert.atLeast());
        if (most == null) {
            return "for at least " + least;
        }
        if (most.toSeconds() == 0) {
            return "for less than a second";
        }
        if (revert.atLeast().toSeconds() == 0) {
            return "for at most " + Times.lasting(most);
        }
        return least.equals(Times.lasting(most))
                ? "for " + least
                : "for at least " + least + " and at most " + Times.lasting(most);
    }

    /** Returns a number of times: "once", "3 times". */
    static String often(int times) {
        return times == 1 ? "once" : times + " times";
    }
}
