package io.github.pressdiff.diff;

import java.util.List;
import java.util.Locale;

/**
 * One operation between two articles. Paragraphs are named by their index, from 0.
 *
 * @param kind what happened
 * @param moved whether it also changed its place: it crosses a paragraph that stayed
 * @param oldIndexes the paragraphs of the old article, rising and without gaps; empty for {@link Kind#ADDED}
 * @param newIndexes the paragraphs of the new article, rising and without gaps; empty for {@link Kind#REMOVED}
 * @param words the text inside; empty for {@link Kind#KEPT}, one piece for added and removed paragraphs
 * @param coarse whether words were not compared inside, for cost
 */
public record ParagraphChange(
        Kind kind,
        boolean moved,
        List<Integer> oldIndexes,
        List<Integer> newIndexes,
        List<WordChange> words,
        boolean coarse) {

    public ParagraphChange {
        oldIndexes = List.copyOf(oldIndexes);
        newIndexes = List.copyOf(newIndexes);
        words = List.copyOf(words);
    }

    /** What happened to a paragraph. */
    public enum Kind {
        /** One paragraph, the same text on both sides. */
        KEPT,
        /** One paragraph whose text, or whose links, are not the same. */
        MODIFIED,
        /** One paragraph that was not there. */
        ADDED,
        /** One paragraph that is no longer there. */
        REMOVED,
        /** One paragraph became several. */
        SPLIT,
        /** Several paragraphs became one. */
        MERGED;

        /** Returns the name used in documents: "modified". */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Tells whether anything changed: the text, the links or the place. */
    public boolean isChange() {
        return kind != Kind.KEPT || moved;
    }
}
