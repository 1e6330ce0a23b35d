package io.github.pressdiff.classify;

import io.github.pressdiff.extract.MarkerKind;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What became of the promise that more will follow.
 *
 * @param event what happened
 * @param oldMarker the open marker or end mark of the old article; null for none
 * @param newMarker the open marker or end mark of the new article; null for none
 * @param added the indexes, from 0, of the new article's paragraphs that continue it, rising; never a marker; empty unless
 *     the event says that text came
 */
public record Continuation(
        Event event, @Nullable Marker oldMarker, @Nullable Marker newMarker, List<Integer> added) {

    public Continuation {
        added = List.copyOf(added);
    }

    /** Returns the first added paragraph, or null when none was added. */
    public @Nullable Integer firstAdded() {
        return added.isEmpty() ? null : added.get(0);
    }

    /** Tells whether the new article promises more. */
    public boolean isOpen() {
        return newMarker != null && newMarker.kind() == MarkerKind.OPEN;
    }

    /** What happened to the promise. Where several fit, the first in this order counts, {@link #NONE} last. */
    public enum Event {
        /** Less than three tenths of the old body's words are left. */
        TRUNCATED,
        /** An end mark became an open marker. */
        REOPENED,
        /** An open marker stands where none was. */
        ANNOUNCED,
        /** Text came after the old end, and the open marker is gone. */
        COMPLETED,
        /** The open marker is gone, and no text came. */
        WITHDRAWN,
        /** Text came after the old end, and the open marker still stands. */
        EXTENDED,
        /** The tail grew by eight words or more, and neither side has an open marker. */
        APPENDED,
        /** None of these. */
        NONE;

        /** Returns the name used in documents: "extended". */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
