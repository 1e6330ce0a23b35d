package io.github.pressdiff.classify.history;

import io.github.pressdiff.extract.Paragraph;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Set;

/** Walks a strand back to its beginnings and lists the steps on the way. */
final class LineMaker {

    /** Steps that a line shows; the oldest before them are counted only. */
    static final int MOST_SHOWN = 1_000;

    /** Steps that are looked at: a paragraph that is split and merged again and again has no end of them. */
    static final int MOST_WALKED = 20_000;

    private final List<Strand> newestFirst = new ArrayList<>();
    private final Set<Integer> changing = new HashSet<>();
    private int walked;
    private boolean isCut;

    private LineMaker() {}

    static LifeLine line(Strand last, int index, Paragraph paragraph) {
        LineMaker maker = new LineMaker();
        maker.walk(last);
        return new LifeLine(
                index,
                paragraph,
                last.firstSeen(),
                maker.changing.size(),
                maker.isCut,
                maker.walked - maker.newestFirst.size(),
                maker.steps());
    }

    private void walk(Strand last) {
        PriorityQueue<Strand> waiting =
                new PriorityQueue<>(Comparator.comparingLong(Strand::order).reversed());
        Set<Long> found = new HashSet<>();
        waiting.add(last);
        while (!waiting.isEmpty()) {
            if (walked == MOST_WALKED) {
                isCut = true;
                return;
            }
            Strand strand = waiting.remove();
            walked++;
            if (newestFirst.size() < MOST_SHOWN) {
                newestFirst.add(strand);
            }
            if (strand.event().kind().isRewording() && strand.arrival().isOnPage()) {
                changing.add(strand.arrival().version());
            }
            strand.from().stream().filter(parent -> found.add(parent.order())).forEach(waiting::add);
        }
    }

    private List<LifeStep> steps() {
        Collections.reverse(newestFirst);
        Map<Long, Integer> places = new HashMap<>();
        List<LifeStep> steps = new ArrayList<>(newestFirst.size());
        for (Strand strand : newestFirst) {
            places.put(strand.order(), steps.size());
            List<Integer> from = strand.from().stream()
                    .map(parent -> places.get(parent.order()))
                    .filter(Objects::nonNull)
                    .toList();
            Strand.Event event = strand.event();
            steps.add(new LifeStep(
                    strand.arrival(),
                    event.kind(),
                    event.moved(),
                    strand.paragraph(),
                    event.words(),
                    event.finding(),
                    from));
        }
        return steps;
    }
}
