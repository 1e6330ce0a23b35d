package io.github.pressdiff.classify;

import io.github.pressdiff.diff.ArticleDiff;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The lines of a page that change all the time and say nothing by it: counters of views, clocks, stamps. Learnt by
 * {@link VolatileLearner} from what the page showed before.
 */
public final class VolatileLines {

    private static final VolatileLines NONE = new VolatileLines(Map.of());

    private final Map<String, Line> byFrame;

    /**
     * One such line.
     *
     * @param values the indexes, from 0, of the values that change all the time; any other value of the line says something
     * @param changes how often the one that changed least did
     * @param steps in how many steps from version to version
     */
    record Line(Set<Integer> values, int changes, int steps) {

        Line {
            values = Set.copyOf(values);
        }
    }

    VolatileLines(Map<String, Line> byFrame) {
        this.byFrame = Map.copyOf(byFrame);
    }

    /** Returns the lines of a page of which nothing is known. */
    public static VolatileLines none() {
        return NONE;
    }

    /** Tells whether there is no such line. */
    public boolean isEmpty() {
        return byFrame.isEmpty();
    }

    /** Tells whether a change of a diff could lie in such a line at all: most edits do not, and nothing has to be learnt for them. */
    public static boolean mayConcern(ArticleDiff diff) {
        return diff.changes().stream().anyMatch(change -> switch (change.kind()) {
            case MODIFIED, ADDED ->
                LineFrame.isCuttable(diff.after()
                        .paragraphs()
                        .get(change.newIndexes().get(0))
                        .text());
            default -> false;
        });
    }

    /** Returns why the difference between two lines says nothing; empty when it may say something. */
    Optional<String> reason(LineFrame old, LineFrame now) {
        Line line = byFrame.get(old.frame());
        if (line == null || !now.frame().equals(old.frame())) {
            return Optional.empty();
        }
        List<Integer> differences = old.differences(now);
        return !differences.isEmpty() && line.values.containsAll(differences)
                ? Optional.of(
                        "volatile: this line changed in " + line.changes + " of the last " + line.steps + " versions")
                : Optional.empty();
    }
}
