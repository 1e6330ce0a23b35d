package io.github.pressdiff.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Cleans up what was read from a container: leaves out lines that are furniture, links below a heading that announces other pages,
 * and second copies of a long passage that stand where text is often set twice. A passage that the body itself repeats stays.
 */
final class Passages {

    /** A shorter text may well stand twice. */
    private static final int MIN_REPEAT_LENGTH = 40;

    private final List<Passage> passages;
    private final BitSet related;
    private final Set<String> seen = new HashSet<>();

    private Passages(List<Passage> passages) {
        this.passages = passages;
        this.related = RelatedLinks.in(passages);
        for (int i = 0; i < passages.size(); i++) {
            Passage passage = passages.get(i);
            if (!passage.mayRepeat() && isLong(passage)) {
                seen.add(passage.text());
            }
        }
    }

    /** Returns for each passage why it is left out; empty for those that stay. */
    static List<Optional<PruneRule>> judged(List<Passage> passages) {
        Passages cleaned = new Passages(passages);
        List<Optional<PruneRule>> rules = new ArrayList<>(passages.size());
        for (int i = 0; i < passages.size(); i++) {
            rules.add(cleaned.judge(i));
        }
        return rules;
    }

    /** Returns the passages that stay. */
    static List<Passage> kept(List<Passage> passages, List<Optional<PruneRule>> judged) {
        List<Passage> kept = new ArrayList<>(passages.size());
        for (int i = 0; i < passages.size(); i++) {
            if (judged.get(i).isEmpty()) {
                kept.add(passages.get(i));
            }
        }
        return kept;
    }

    private Optional<PruneRule> judge(int index) {
        Passage passage = passages.get(index);
        if (related.get(index)) {
            return Optional.of(PruneRule.RELATED);
        }
        if (isFrameNoise(passage)) {
            return Optional.of(PruneRule.FRAME);
        }
        if (LineKinds.isFurniture(passage.text())) {
            return Optional.of(PruneRule.LINE);
        }
        boolean repeats = passage.mayRepeat() && isLong(passage) && !seen.add(passage.text());
        return repeats ? Optional.of(PruneRule.REPEATED) : Optional.empty();
    }

    private static boolean isLong(Passage passage) {
        return passage.text().length() >= MIN_REPEAT_LENGTH;
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
