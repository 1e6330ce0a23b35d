package io.github.pressdiff;

import io.github.pressdiff.archive.Incident;
import io.github.pressdiff.doubt.Doubt;
import io.github.pressdiff.fetch.FetchFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How often, and for how long, a page must show what is hard to believe before it is believed: that most of a text is gone, or
 * that the page is. {@link #ofDefaults()} gives the values named at each component.
 *
 * @param checks how many checks must have seen it, the first included; 3
 * @param soon from the first to the second; 5 minutes
 * @param late from the first to the last; 30 minutes
 */
public record Confirmation(int checks, Duration soon, Duration late) {

    private static final Confirmation DEFAULTS = new Confirmation(3, Duration.ofMinutes(5), Duration.ofMinutes(30));

    /** @throws IllegalArgumentException if there are no checks, or a time is negative */
    public Confirmation {
        if (checks < 1 || soon.isNegative() || late.isNegative()) {
            throw new IllegalArgumentException(checks + " checks within " + soon + " and " + late);
        }
    }

    /** Returns three checks within half an hour. */
    public static Confirmation ofDefaults() {
        return DEFAULTS;
    }

    /** Tells whether a check that meets an incident once more, at this time, confirms it. */
    boolean isReached(Incident incident, Instant at) {
        return incident.checks() + 1 >= checks
                && !at.isBefore(incident.firstSeen().plus(late));
    }

    /** Tells whether an incident that includes its latest check is confirmed by that. */
    boolean isReached(Incident incident) {
        return incident.checks() >= checks
                && !incident.lastSeen().isBefore(incident.firstSeen().plus(late));
    }

    /**
     * Returns when to look again at a page that is in this incident; empty when looking decides nothing, or the time for it has
     * come already: then the page's own schedule goes on.
     */
    Optional<Instant> nextLook(Incident incident) {
        if (incident.state() != Incident.State.OPEN || !canConfirm(incident.reason())) {
            return Optional.empty();
        }
        Instant next = incident.firstSeen().plus(incident.checks() == 1 && checks > 2 ? soon : late);
        return Optional.of(next).filter(time -> time.isAfter(incident.lastSeen()));
    }

    /** Tells whether an incident for this reason can be confirmed by staying so; the others only a person can decide. */
    static boolean canConfirm(FetchFailure reason) {
        return reason == FetchFailure.GONE || new Doubt(reason, "").canBeConfirmed();
    }
}
