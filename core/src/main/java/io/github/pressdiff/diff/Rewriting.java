package io.github.pressdiff.diff;

import io.github.pressdiff.extract.Article;
import io.github.pressdiff.extract.Paragraph;
import java.util.List;

/**
 * Tells whether an article was written anew from top to bottom: hardly any of its text stands in the other one, in either
 * direction. What looks alike between two such articles is a guess, and only what is clear is kept of it.
 */
final class Rewriting {

    /** Fewer paragraphs are read as they are. */
    private static final int MIN_PARAGRAPHS = 6;

    /** The same words stand in two unrelated texts of a kind: less is no sign that one came from the other. */
    private static final double MAX_LEFT = 0.12;

    private static final double MIN_CLEAR = 0.50;

    private Rewriting() {}

    /** Tells whether these changes make another article out of the old one. */
    static boolean isWhole(Article before, Article after, List<ParagraphChange> changes) {
        if (Math.min(before.paragraphs().size(), after.paragraphs().size()) < MIN_PARAGRAPHS) {
            return false;
        }
        long left = 0;
        for (ParagraphChange change : changes) {
            left += change.kind() == ParagraphChange.Kind.KEPT
                    ? size(after.paragraphs().get(change.newIndexes().get(0)).text())
                    : equal(change);
        }
        return left < MAX_LEFT * Math.min(size(before), size(after));
    }

    /** Tells whether a change would be seen as one by anyone: the same text, or at least half of the longer side. */
    static boolean isClear(ParagraphChange change) {
        if (change.kind() == ParagraphChange.Kind.KEPT) {
            return true;
        }
        long old = size(change, WordChange.Kind.INSERTED);
        long other = size(change, WordChange.Kind.DELETED);
        return equal(change) >= MIN_CLEAR * Math.max(old, other);
    }

    private static long equal(ParagraphChange change) {
        return change.words().stream()
                .filter(word -> word.kind() == WordChange.Kind.EQUAL)
                .mapToLong(word -> size(word.text()))
                .sum();
    }

    private static long size(ParagraphChange change, WordChange.Kind without) {
        return change.words().stream()
                .filter(word -> word.kind() != without)
                .mapToLong(word -> size(word.text()))
                .sum();
    }

    private static long size(Article article) {
        return article.paragraphs().stream()
                .map(Paragraph::text)
                .mapToLong(Rewriting::size)
                .sum();
    }

    /** Blanks do not count: they are the same everywhere. */
    private static long size(String text) {
        int size = 0;
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) != ' ') {
                size++;
            }
        }
        return size;
    }
}
