package io.github.pressdiff.classify;

import io.github.pressdiff.classify.Continuation.Event;
import io.github.pressdiff.diff.ArticleDiff;
import io.github.pressdiff.extract.MarkerKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says what became of the promise that more will follow. The markers come from each article on its own; the diff only tells
 * what is new.
 */
final class ContinuationDetector {

    /** A shorter tail without a promise is a stamp, a credit or a link. */
    private static final int LEAST_WORDS_APPENDED = 8;

    private ContinuationDetector() {}

    /** Returns what happened; where several events fit, the first in the order of {@link Event} counts. */
    static Continuation detect(ArticleDiff diff, ArticleOutline before, ArticleOutline after, RetainedWords retained) {
        Marker oldMarker = before.marker();
        Marker newMarker = after.marker();
        if (retained.isTruncated()) {
            return new Continuation(Event.TRUNCATED, oldMarker, newMarker, List.of());
        }
        TailGrowth growth = TailGrowth.of(diff, before, after);
        Event event = event(oldMarker, newMarker, growth);
        return new Continuation(event, oldMarker, newMarker, event == Event.NONE ? List.of() : growth.paragraphs());
    }

    private static Event event(@Nullable Marker oldMarker, @Nullable Marker newMarker, TailGrowth growth) {
        boolean wasOpen = oldMarker != null && oldMarker.kind() == MarkerKind.OPEN;
        boolean isOpen = newMarker != null && newMarker.kind() == MarkerKind.OPEN;
        if (isOpen && !wasOpen) {
            return oldMarker == null ? Event.ANNOUNCED : Event.REOPENED;
        }
        if (wasOpen && !isOpen) {
            return growth.isGrown() ? Event.COMPLETED : Event.WITHDRAWN;
        }
        if (wasOpen) {
            return growth.isGrown() ? Event.EXTENDED : Event.NONE;
        }
        return growth.words() >= LEAST_WORDS_APPENDED ? Event.APPENDED : Event.NONE;
    }
}
