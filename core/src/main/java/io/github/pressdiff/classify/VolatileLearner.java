package io.github.pressdiff.classify;

import io.github.pressdiff.classify.VolatileLines.Line;
import io.github.pressdiff.extract.Article;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Learns from the latest versions of a page which of its lines change all the time. Not safe for use by several threads.
 *
 * <p>A number, date or time of day is volatile when all of this is so: it stands in a line of at most 160 characters of which everything
 * else stayed, letter by letter; it changed at least {@value #LEAST_CHANGES} times, and in more than four fifths of the last
 * {@value #WINDOW} versions, since the line is there; and the line speaks of the page, not of its matter. The last is known by its words
 * ({@code page-words.txt}), or, where the line has only dates and times, since these always were the time at which it was seen. How often
 * a line changes is not enough: a page that is watched for one number has a version for each change of that number and none besides.
 */
public final class VolatileLearner {

    /** So many versions are looked back to. */
    public static final int WINDOW = 12;

    /** A value that changed fewer times is not known to be volatile: its changes are reported like any other. */
    public static final int LEAST_CHANGES = 5;

    private final Deque<LineChanges> steps = new ArrayDeque<>();

    /**
     * Takes in a version, in rising order. Another reading of the bytes of the version before is no version here, nor is one that comes
     * after a redacted one: neither teaches anything.
     *
     * @param version its number
     * @param seenAt when the page was first seen so
     * @param before the text of the version right before it
     * @param after its text
     */
    public void follow(int version, Instant seenAt, Article before, Article after) {
        while (!steps.isEmpty() && steps.getFirst().version() <= version - WINDOW) {
            steps.removeFirst();
        }
        LineChanges.between(before, after, version, seenAt).ifPresent(steps::addLast);
    }

    /** Returns what is known after a version, from it and those before it; whatever came later is left aside. */
    public VolatileLines linesAfter(int version) {
        List<LineChanges> window = steps.stream()
                .filter(step -> step.version() > version - WINDOW && step.version() <= version)
                .toList();
        Map<String, LineTally> tallies = new HashMap<>();
        for (int at = 0; at < window.size(); at++) {
            int step = at;
            window.get(at)
                    .byFrame()
                    .forEach((frame, change) -> tallies.computeIfAbsent(frame, each -> new LineTally(change.line()))
                            .add(step, change));
        }
        Map<String, Line> lines = new HashMap<>();
        tallies.forEach((frame, tally) -> tally.volatileLine(window.size()).ifPresent(line -> lines.put(frame, line)));
        return lines.isEmpty() ? VolatileLines.none() : new VolatileLines(lines);
    }
}
