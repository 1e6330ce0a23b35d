package io.github.pressdiff.classify.history;

import io.github.pressdiff.classify.EditFinding;
import io.github.pressdiff.classify.history.LifeStep.Kind;
import io.github.pressdiff.diff.WordChange;
import io.github.pressdiff.extract.Paragraph;
import java.util.List;

/**
 * A paragraph as it was after one step, tied to what it was before. Pieces of one paragraph are tied to the same strand, so a history
 * takes room for what changed and not for what stayed. Two strands are the same only if they are one object.
 */
final class Strand {

    private final long order;
    private final Arrival arrival;
    private final Event event;
    private final Paragraph paragraph;
    private final int index;
    private final List<Strand> from;
    private final Arrival firstSeen;

    /** What happened, in which words. */
    record Event(Kind kind, boolean moved, List<WordChange> words, EditFinding finding) {

        static Event plain(Kind kind) {
            return new Event(kind, kind == Kind.MOVED, List.of(), EditFinding.kept());
        }
    }

    /**
     * @param order grows from strand to strand
     * @param index of the paragraph in the version of the arrival; for one that went, in the version before
     */
    Strand(long order, Arrival arrival, Event event, Paragraph paragraph, int index, List<Strand> from) {
        this.order = order;
        this.arrival = arrival;
        this.event = event;
        this.paragraph = paragraph;
        this.index = index;
        this.from = from;
        this.firstSeen = from.stream()
                .map(strand -> strand.firstSeen)
                .reduce((first, second) -> first.version() <= second.version() ? first : second)
                .orElse(arrival);
    }

    long order() {
        return order;
    }

    Arrival arrival() {
        return arrival;
    }

    Event event() {
        return event;
    }

    Paragraph paragraph() {
        return paragraph;
    }

    int index() {
        return index;
    }

    List<Strand> from() {
        return from;
    }

    /** Returns when the oldest of the paragraphs came that it was made of. */
    Arrival firstSeen() {
        return firstSeen;
    }

    /** Returns this strand with another text, for a change that counts as none. */
    Strand reading(Paragraph other) {
        return new Strand(order, arrival, event, other, index, from);
    }
}
