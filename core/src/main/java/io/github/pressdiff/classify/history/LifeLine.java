package io.github.pressdiff.classify.history;

import io.github.pressdiff.extract.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The life of one paragraph, through edits, moves, splits and merges.
 *
 * @param index its index, from 0, in the last version that has it
 * @param paragraph how it reads there
 * @param firstSeen when it came, or the oldest of the paragraphs that it was made of
 * @param changes how many versions changed its wording, or that of what it was made of; neither moves nor other readings of the
 *     same bytes count
 * @param isCut whether there was more than was looked at, so that {@code changes} is too low
 * @param leftOut how many of the oldest steps were looked at, and left out of {@code steps}
 * @param steps what happened to it, oldest first; the last is {@link LifeStep.Kind#GONE} when it is not there any more
 */
public record LifeLine(
        int index,
        Paragraph paragraph,
        Arrival firstSeen,
        int changes,
        boolean isCut,
        int leftOut,
        List<LifeStep> steps) {

    public LifeLine {
        steps = List.copyOf(steps);
    }

    /** Returns when its wording changed last; empty when it never did. */
    public Optional<Arrival> lastChanged() {
        for (int at = steps.size() - 1; at >= 0; at--) {
            if (steps.get(at).isChange()) {
                return Optional.of(steps.get(at).arrival());
            }
        }
        return Optional.empty();
    }

    /** Tells whether what changed in it last are only numbers, dates and times that change all the time and say nothing by it. */
    public boolean isVolatile() {
        for (int at = steps.size() - 1; at >= 0; at--) {
            if (steps.get(at).isChange()) {
                return steps.get(at).finding().inVolatileLine();
            }
        }
        return false;
    }

    /** Returns when it went; empty while it is there. */
    public Optional<Arrival> gone() {
        LifeStep last = steps.get(steps.size() - 1);
        return last.kind() == LifeStep.Kind.GONE ? Optional.of(last.arrival()) : Optional.empty();
    }

    /** Returns the times when the page gave it back a wording that it had before, or gave it back as a whole; oldest first. */
    public List<Revert> reverts() {
        List<Revert> reverts = new ArrayList<>();
        LineReverts finder = new LineReverts(steps);
        for (int at = 0; at < steps.size(); at++) {
            finder.at(at).ifPresent(reverts::add);
        }
        return reverts;
    }
}
