package io.github.pressdiff.report;

import io.github.pressdiff.classify.history.Promise;
import io.github.pressdiff.classify.history.PromiseEvent;
import io.github.pressdiff.report.template.ChangeOutline;
import io.github.pressdiff.report.template.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What became of a promise that more will follow, in words. */
record PromiseWords(ArrivalWords arrivals) {

    /** Events that are listed one by one; the oldest before them are counted. */
    private static final int MOST = 20;

    /** Returns the whole life of a promise, with what happened to it one line each. */
    Fact fact(Promise promise) {
        List<String> quotes = promise.marker().isEmpty() ? List.of() : List.of(promise.marker());
        return new Fact("Promise", line(promise), quotes, events(promise), null);
    }

    /** Returns how it stands: "open", "kept", "dropped", "cut off", "lost". */
    static String state(Promise promise) {
        PromiseEvent end = promise.closed();
        if (end == null) {
            return "open";
        }
        return switch (end.kind()) {
            case COMPLETED -> "kept";
            case TRUNCATED -> "cut off";
            case LOST -> "lost";
            default -> "dropped";
        };
    }

    private String line(Promise promise) {
        PromiseEvent end = promise.closed();
        String life = "open since " + arrivals.seen(promise.opened().arrival()) + extended(promise);
        String stalled = "stalled for " + Times.lasting(promise.stalledFor());
        if (end == null) {
            return life + "; " + stalled;
        }
        String when = "with " + arrivals.seen(end.arrival());
        return switch (end.kind()) {
            case COMPLETED -> "kept; " + life + "; closed " + when;
            case TRUNCATED -> life + "; gone with most of the text " + when;
            case LOST -> life + "; not found " + when;
            default -> "dropped without text " + when + "; " + life + "; " + stalled + " before";
        };
    }

    private String extended(Promise promise) {
        int times = promise.extended().size();
        if (times == 0) {
            return "";
        }
        String last = arrivals.seen(promise.extended().get(times - 1).arrival());
        return "; extended " + ArrivalWords.often(times) + (times == 1 ? ", with " : ", last with ") + last;
    }

    private List<String> events(Promise promise) {
        List<PromiseEvent> events = new ArrayList<>(promise.extended());
        if (promise.closed() != null) {
            events.add(promise.closed());
        }
        if (events.isEmpty()) {
            return List.of();
        }
        events.add(0, promise.opened());
        int leftOut = Math.max(0, events.size() - MOST);
        List<String> lines = new ArrayList<>();
        if (leftOut > 0) {
            lines.add(String.format(Locale.ROOT, "%,d earlier events", leftOut));
        }
        events.subList(leftOut, events.size()).forEach(event -> lines.add(event(event)));
        return lines;
    }

    private String event(PromiseEvent event) {
        String with = event.paragraphs() == 0 ? "" : " with " + ChangeOutline.count(event.paragraphs());
        String what = event.kind() == PromiseEvent.Kind.FOUND
                ? "found open"
                : event.kind().label();
        return arrivals.within(event.arrival()) + ": " + what + with;
    }
}
