package io.github.pressdiff.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Cleans up what was read from a container. */
final class Passages {

    /** A shorter text may well stand twice. */
    private static final int MIN_REPEAT_LENGTH = 40;

    /** The fewest words of a lead. */
    private static final int LEAD_WORDS = 6;

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
        return RelatedLinks.leftOut(withoutFrameNoise(passages)).stream()
                .filter(passage -> !LineKinds.isFurniture(passage.text()))
                .filter(passage ->
                        !passage.mayRepeat() || passage.text().length() < MIN_REPEAT_LENGTH || seen.add(passage.text()))
                .toList();
    }

    /** Leaves out of the frame around the body what does not belong to the article. */
    private static List<Passage> withoutFrameNoise(List<Passage> passages) {
        List<Passage> kept = new ArrayList<>(passages.size());
        boolean bodySeen = false;
        for (Passage passage : passages) {
            bodySeen |= !passage.inFrame();
            if (!passage.inFrame() || isNote(passage) || (!bodySeen && isTitleOrLead(passage))) {
                kept.add(passage);
            }
        }
        return kept;
    }

    private static boolean isNote(Passage passage) {
        return LineKinds.isDateline(passage.text())
                || LineKinds.isNotice(passage.text())
                || MarkerPhrases.kindOf(passage.text()).isPresent();
    }

    private static boolean isTitleOrLead(Passage passage) {
        return passage.topHeading()
                || (passage.block() != Block.CAPTION
                        && !passage.mayRepeat()
                        && passage.leads() == Passage.Leads.NOWHERE
                        && passage.text().indexOf(' ') > 0
                        && Words.count(passage.text()) >= LEAD_WORDS);
    }
}
