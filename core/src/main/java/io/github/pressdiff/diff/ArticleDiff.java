package io.github.pressdiff.diff;

import io.github.pressdiff.extract.Article;
import java.util.List;

/**
 * All changes from one article to another.
 *
 * <p>A caller may rely on: every index of either side stands in exactly one change; {@code kept} means identical text; both
 * texts can be rebuilt from the pieces; changes that are not moved do not cross one another; an article against itself gives
 * {@code kept} only; the mirrored comparison gives the mirrored changes.
 *
 * @param before the old article
 * @param after the new article
 * @param changes in the order of the new article; what was removed stands where it stood, after what it followed
 * @param restructured whether the article was rewritten as a whole, so that single changes say little
 */
public record ArticleDiff(Article before, Article after, List<ParagraphChange> changes, boolean restructured) {

    public ArticleDiff {
        changes = List.copyOf(changes);
    }

    /** Returns what changed its place together, in the order of the new article; what moved alone is not among it. */
    public List<MovedBlock> movedBlocks() {
        return MovedBlock.among(changes);
    }

    /** Tells whether nothing changed. */
    public boolean isEmpty() {
        return changes.stream().noneMatch(ParagraphChange::isChange)
                && before.title().equals(after.title());
    }
}
