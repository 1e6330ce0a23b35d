package io.github.pressdiff.extract;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Cleans up what was read from a container. */
final class Passages {

    /** A shorter text may well stand twice. */
    private static final int MIN_REPEAT_LENGTH = 40;

    private Passages() {}

    /**
     * Leaves out lines that are furniture, and those of a gallery or carousel that only repeat a long passage of the body. A
     * passage that the body itself repeats stays.
     */
    static List<Passage> withoutFurniture(List<Passage> passages) {
        Set<String> body = new HashSet<>();
        for (Passage passage : passages) {
            if (!passage.inCarousel() && passage.text().length() >= MIN_REPEAT_LENGTH) {
                body.add(passage.text());
            }
        }
        return passages.stream()
                .filter(passage -> !LineKinds.isFurniture(passage.text()))
                .filter(passage -> !passage.inCarousel() || !body.contains(passage.text()))
                .toList();
    }
}
