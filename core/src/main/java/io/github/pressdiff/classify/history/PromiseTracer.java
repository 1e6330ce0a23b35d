package io.github.pressdiff.classify.history;

import io.github.pressdiff.classify.Continuation;
import io.github.pressdiff.classify.Marker;
import io.github.pressdiff.classify.MarkerFinder;
import io.github.pressdiff.classify.history.PromiseEvent.Kind;
import io.github.pressdiff.extract.MarkerKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Follows the promises of a page that more will follow. Takes the steps in order; not safe for use by several threads.
 */
public final class PromiseTracer implements Consumer<VersionStep> {

    private final List<Promise> promises = new ArrayList<>();
    private final List<PromiseEvent> extended = new ArrayList<>();
    private @Nullable PromiseEvent opened;
    private Instant lastOpen = Instant.EPOCH;

    @Override
    public void accept(VersionStep step) {
        if (!step.isSame()) {
            switch (step.kind()) {
                case FIRST, REREAD -> read(step);
                case EDIT -> follow(step);
                case REDACTED -> {}
            }
        }
        boolean isSeen = step.kind() == VersionStep.Kind.FIRST || step.kind() == VersionStep.Kind.EDIT;
        boolean isConfirmed = step.version().lastSeen().isAfter(step.version().firstSeen());
        // A reading that no check has confirmed was made at some time, and seen at none.
        if (opened != null && (isSeen || (step.kind() == VersionStep.Kind.REREAD && isConfirmed))) {
            lastOpen = step.version().lastSeen();
        }
    }

    /** Returns the promises so far, oldest first; only the last can stand. */
    public List<Promise> promises() {
        List<Promise> all = new ArrayList<>(promises);
        if (opened != null) {
            all.add(new Promise(opened, extended, null, lastOpen));
        }
        return all;
    }

    /** What stands on a page that is read without anything to compare it with. */
    private void read(VersionStep step) {
        Optional<Marker> open = MarkerFinder.find(step.article()).filter(marker -> marker.kind() == MarkerKind.OPEN);
        if (open.isPresent() && opened == null) {
            open(new PromiseEvent(Kind.FOUND, step.arrival(), open.get().text(), 0));
        } else if (open.isEmpty() && opened != null) {
            close(Kind.LOST, step, 0);
        }
    }

    private void follow(VersionStep step) {
        Continuation continuation = step.assessment().continuation();
        int paragraphs = continuation.added().size();
        switch (continuation.event()) {
            case ANNOUNCED -> open(event(Kind.ANNOUNCED, step, paragraphs));
            case REOPENED -> open(event(Kind.REOPENED, step, paragraphs));
            case EXTENDED -> extended.add(event(Kind.EXTENDED, step, paragraphs));
            case COMPLETED -> close(Kind.COMPLETED, step, paragraphs);
            case WITHDRAWN -> close(Kind.WITHDRAWN, step, 0);
            case TRUNCATED -> truncate(step, continuation);
            case APPENDED, NONE -> {}
        }
    }

    /** Most of the text went: whatever the page promises now, nobody said what became of the promise. */
    private void truncate(VersionStep step, Continuation continuation) {
        if (opened != null && !continuation.isOpen()) {
            close(Kind.TRUNCATED, step, 0);
        } else if (opened == null && continuation.isOpen()) {
            open(event(Kind.ANNOUNCED, step, 0));
        }
    }

    private static PromiseEvent event(Kind kind, VersionStep step, int paragraphs) {
        Marker marker = step.assessment().continuation().newMarker();
        return new PromiseEvent(kind, step.arrival(), marker == null ? "" : marker.text(), paragraphs);
    }

    private void open(PromiseEvent event) {
        opened = event;
    }

    private void close(Kind kind, VersionStep step, int paragraphs) {
        PromiseEvent begin = opened;
        if (begin == null) {
            return;
        }
        Promise standing = new Promise(begin, extended, null, lastOpen);
        PromiseEvent end = new PromiseEvent(kind, step.arrival(), standing.marker(), paragraphs);
        promises.add(new Promise(begin, extended, end, lastOpen));
        opened = null;
        extended.clear();
    }
}
