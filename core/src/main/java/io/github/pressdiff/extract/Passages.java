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
     * Leaves out lines that are furniture, and second copies of a long passage that stand where text is often set twice. A
     * passage that the body itself repeats stays.
     */
    static List<Passage> withoutFurniture(List<Passage> passages) {
        Set<String> seen = new HashSet<>();
        for (Passage passage : passages) {
            if (!passage.mayRepeat() && passage.text().length() >= MIN_REPEAT_LENGTH) {
                seen.add(passage.text());
            }
        }
        return RelatedLinks.leftOut(passages).stream()
                .filter(passage -> !isFrameNoise(passage))
                .filter(passage -> !LineKinds.isFurniture(passage.text()))
                .filter(passage ->
                        !passage.mayRepeat() || passage.text().length() < MIN_REPEAT_LENGTH || seen.add(passage.text()))
                .toList();
    }

    /** Around the body stand title, lead, date, contact; pictures and links there belong to the page. */
    private static boolean isFrameNoise(Passage passage) {
        return passage.inFrame()
                && !passage.topHeading()
                && (passage.block() == Block.CAPTION
                        || passage.mayRepeat()
                        || passage.leads() == Passage.Leads.ELSEWHERE);
    }
}
