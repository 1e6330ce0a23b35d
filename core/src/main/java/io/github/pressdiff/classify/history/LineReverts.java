package io.github.pressdiff.classify.history;

import io.github.pressdiff.classify.history.LifeStep.Kind;
import io.github.pressdiff.extract.Link;
import io.github.pressdiff.extract.Paragraph;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the steps of a life line that lead back to an earlier wording. Asked for each step in order. */
final class LineReverts {

    private final List<LifeStep> steps;
    private final Map<Wording, Integer> latest = new HashMap<>();
    private final @Nullable Arrival[] left;

    /** What a reader sees of a paragraph, and what a click on it does. */
    private record Wording(String text, List<Link> links) {

        static Wording of(Paragraph paragraph) {
            return new Wording(paragraph.text(), paragraph.links());
        }
    }

    LineReverts(List<LifeStep> steps) {
        this.steps = steps;
        this.left = new Arrival[steps.size()];
    }

    /** Returns what a step gave back; empty when it is no return. */
    Optional<Revert> at(int index) {
        LifeStep step = steps.get(index);
        boolean isReturn = step.isChange()
                || (step.kind() == Kind.RETURNED && step.arrival().isOnPage());
        Optional<Revert> revert = isReturn ? toEarlier(step) : Optional.empty();
        for (int parent : step.from()) {
            left[parent] = left[parent] == null ? step.arrival() : left[parent];
        }
        latest.put(Wording.of(step.paragraph()), index);
        return revert;
    }

    private Optional<Revert> toEarlier(LifeStep step) {
        Integer earlier = latest.get(Wording.of(step.paragraph()));
        if (earlier == null) {
            return Optional.empty();
        }
        boolean wasGone = steps.get(earlier).kind() == Kind.GONE;
        Arrival away = wasGone ? steps.get(earlier).arrival() : left[earlier];
        // What another reading took away, the page did not.
        return away == null || !away.isOnPage()
                ? Optional.empty()
                : Optional.of(new Revert(origin(earlier), away, step.arrival()));
    }

    /** The version in which a wording came: to move, to go and to return is not to be reworded. */
    private int origin(int index) {
        LifeStep step = steps.get(index);
        boolean isSameWording = step.kind() == Kind.MOVED || step.kind() == Kind.GONE || step.kind() == Kind.RETURNED;
        return isSameWording && !step.from().isEmpty()
                ? origin(step.from().get(0))
                : step.arrival().version();
    }
}
