package io.github.pressdiff.classify;

import io.github.pressdiff.classify.LineChanges.LineChange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How often each value of a line changed over some steps from version to version. Takes the changes in order. */
final class LineTally {

    private final LineFrame line;
    private final Map<Integer, Integer> changes = new HashMap<>();
    private final List<ClockReading> clocks = new ArrayList<>();
    private boolean mayBeClock = true;
    private int since;

    LineTally(LineFrame line) {
        this.line = line;
    }

    /**
     * Adds what a step changed.
     *
     * @param step the index of the step, from 0
     */
    void add(int step, LineChange change) {
        Set<Integer> values = change.values();
        if (values == null) {
            // The line is new: what a line of its kind did before is another matter.
            changes.clear();
            clocks.clear();
            mayBeClock = true;
            since = step + 1;
            return;
        }
        values.forEach(value -> changes.merge(value, 1, Integer::sum));
        ClockReading clock = change.clock();
        if (clock == null) {
            mayBeClock = false;
        } else {
            clocks.add(clock);
        }
    }

    /**
     * Returns the line when it is volatile.
     *
     * @param steps how many steps there were in all, those included in which it stayed
     */
    Optional<VolatileLines.Line> volatileLine(int steps) {
        boolean isClock = mayBeClock && ClockReading.areOfAClock(clocks, VolatileLearner.LEAST_CHANGES);
        Set<Integer> values = new HashSet<>();
        int fewest = steps;
        for (Map.Entry<Integer, Integer> change : changes.entrySet()) {
            if (isFrequent(change.getValue(), steps - since)
                    && (isClock || PageWords.surround(line, change.getKey()))) {
                values.add(change.getKey());
                fewest = Math.min(fewest, change.getValue());
            }
        }
        return values.isEmpty() ? Optional.empty() : Optional.of(new VolatileLines.Line(values, fewest, steps - since));
    }

    /** At least so many times, and in more than four fifths of the steps. */
    private static boolean isFrequent(int changes, int steps) {
        return changes >= VolatileLearner.LEAST_CHANGES && changes * 5 > steps * 4;
    }
}
