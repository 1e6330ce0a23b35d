package io.github.pressdiff.diff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Puts changes in the order of the new article; what was removed comes after what it followed. */
final class ReadingOrder {

    /** In front of all new paragraphs. */
    private static final int FRONT = -1;

    private ReadingOrder() {}

    static List<ParagraphChange> of(List<ParagraphChange> changes) {
        Map<Integer, List<ParagraphChange>> removed = new HashMap<>();
        int place = FRONT;
        for (ParagraphChange change : sorted(changes, ParagraphChange::oldIndexes)) {
            if (change.newIndexes().isEmpty()) {
                removed.computeIfAbsent(place, at -> new ArrayList<>()).add(change);
            } else if (!change.moved()) {
                place = change.newIndexes().get(0);
            }
        }
        List<ParagraphChange> ordered = new ArrayList<>(removed.getOrDefault(FRONT, List.of()));
        for (ParagraphChange change : sorted(changes, ParagraphChange::newIndexes)) {
            ordered.add(change);
            ordered.addAll(removed.getOrDefault(change.newIndexes().get(0), List.of()));
        }
        return ordered;
    }

    private static List<ParagraphChange> sorted(
            List<ParagraphChange> changes, Function<ParagraphChange, List<Integer>> side) {
        return changes.stream()
                .filter(change -> !side.apply(change).isEmpty())
                .sorted(Comparator.comparing(change -> side.apply(change).get(0)))
                .toList();
    }
}
