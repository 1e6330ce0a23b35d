package io.github.pressdiff.classify;

import io.github.pressdiff.extract.Article;
import io.github.pressdiff.extract.Paragraph;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which short lines with a number, date or time differ between a version and the one before.
 *
 * @param version the number of the version
 * @param byFrame the lines that came or read otherwise, by their frames
 */
record LineChanges(int version, Map<String, LineChange> byFrame) {

    /** Where more lines than that came and went, the page has a list of data; nothing is learnt of it, and no time spent. */
    private static final int MOST_LINES = 100;

    /**
     * One of these.
     *
     * @param line how it reads now
     * @param values the indexes of the values that are others now; null when no line with this frame stood there before
     * @param clock what it shows, where it has only dates and times and stands there once; else null
     */
    record LineChange(
            LineFrame line,
            @Nullable Set<Integer> values,
            @Nullable ClockReading clock) {}

    /** Compares two versions; empty when too many lines differ. */
    static Optional<LineChanges> between(Article before, Article after, int version, Instant seenAt) {
        Set<String> old = lines(before);
        Set<String> now = lines(after);
        Set<String> gone = new LinkedHashSet<>(old);
        gone.removeAll(now);
        now.removeAll(old);
        if (gone.size() + now.size() > MOST_LINES) {
            return Optional.empty();
        }
        if (now.isEmpty()) {
            return Optional.of(new LineChanges(version, Map.of()));
        }
        Map<String, Languages.KnownWords> counted = new HashMap<>();
        Map<String, List<LineFrame>> goneByFrame = byFrame(gone, Languages.lexiconFor(before, counted));
        Map<String, LineChange> changes = new HashMap<>();
        byFrame(now, Languages.lexiconFor(after, counted))
                .forEach((frame, came) ->
                        changes.put(frame, change(goneByFrame.getOrDefault(frame, List.of()), came, seenAt)));
        return Optional.of(new LineChanges(version, changes));
    }

    private static LineChange change(List<LineFrame> gone, List<LineFrame> came, Instant seenAt) {
        LineFrame line = came.get(0);
        if (gone.isEmpty()) {
            return new LineChange(line, null, null);
        }
        Set<Integer> values = new HashSet<>();
        for (int at = 0; at < Math.min(gone.size(), came.size()); at++) {
            values.addAll(gone.get(at).differences(came.get(at)));
        }
        boolean mayBeClock = came.size() == 1 && line.hasOnlyDates();
        return new LineChange(line, values, mayBeClock ? ClockReading.of(line.values(), seenAt) : null);
    }

    private static Set<String> lines(Article article) {
        Set<String> lines = new LinkedHashSet<>();
        for (Paragraph paragraph : article.paragraphs()) {
            if (LineFrame.isCuttable(paragraph.text())) {
                lines.add(paragraph.text());
            }
        }
        return lines;
    }

    private static Map<String, List<LineFrame>> byFrame(Set<String> texts, Lexicon lexicon) {
        Map<String, List<LineFrame>> frames = new HashMap<>();
        for (String text : texts) {
            LineFrame line = LineFrame.of(text, lexicon);
            frames.computeIfAbsent(line.frame(), frame -> new ArrayList<>(1)).add(line);
        }
        return frames;
    }
}
