package io.github.pressdiff.diff;

import io.github.pressdiff.extract.Article;
import java.util.List;

/**
 * All changes from one article to another. Paragraphs are named by their index, from 0.
 *
 * <p>A caller may rely on:
 *
 * <ul>
 *   <li>Every index of either side stands in exactly one change, and the indexes of a change are neighbours.
 *   <li>{@code kept} means identical text, character by character.
 *   <li>The equal and deleted pieces of a change, joined, are its old paragraphs joined with a line feed; the equal and inserted
 *       pieces its new ones. A kept change has no pieces.
 *   <li>Changes that are not moved do not cross one another; one that is moved crosses one that is not.
 *   <li>An article against itself gives {@code kept} only. The same articles give the same changes, and the mirrored comparison
 *       the mirrored ones: added for removed, merged for split, deleted pieces for inserted ones.
 * </ul>
 *
 * <p>All but the last are checked on each comparison while assertions are enabled.
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
