package io.github.pressdiff.classify.history;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The paragraphs that went last, to know them again when they return. */
final class GoneParagraphs {

    /** A page that loses more has the oldest forgotten. */
    static final int MOST = 10_000;

    private final Map<Long, Strand> strands = new LinkedHashMap<>();
    private final Map<String, Deque<Strand>> byText = new HashMap<>();
    private long forgotten;

    void add(Strand strand) {
        strands.put(strand.order(), strand);
        byText.computeIfAbsent(strand.paragraph().text(), text -> new ArrayDeque<>(1))
                .addLast(strand);
        if (strands.size() > MOST) {
            Strand oldest = strands.values().iterator().next();
            remove(oldest);
            forgotten++;
        }
    }

    /** Takes out the paragraph with this text that went last; null when there is none. */
    @Nullable
    Strand take(String text) {
        Deque<Strand> alike = byText.get(text);
        if (alike == null) {
            return null;
        }
        Strand latest = alike.getLast();
        remove(latest);
        return latest;
    }

    /** Returns those that are still gone, in the order in which they went. */
    Collection<Strand> all() {
        return strands.values();
    }

    /** Returns how many were forgotten. */
    long forgotten() {
        return forgotten;
    }

    private void remove(Strand strand) {
        strands.remove(strand.order());
        String text = strand.paragraph().text();
        byText.computeIfPresent(text, (key, alike) -> {
            alike.removeIf(each -> each == strand);
            return alike.isEmpty() ? null : alike;
        });
    }
}
