package io.github.pressdiff.diff;

import java.util.ArrayList;
import java.util.List;

/**
 * Neighbouring paragraphs that changed their place together: two or more moved changes that stand side by side, in the same
 * order, on both sides. Edited ones may be among them.
 *
 * @param start the first of them in {@link ArticleDiff#changes}, from 0
 * @param end the one after the last
 * @param oldIndexes their paragraphs in the old article, rising and without gaps
 * @param newIndexes their paragraphs in the new article, rising and without gaps
 */
public record MovedBlock(int start, int end, List<Integer> oldIndexes, List<Integer> newIndexes) {

    public MovedBlock {
        oldIndexes = List.copyOf(oldIndexes);
        newIndexes = List.copyOf(newIndexes);
    }

    /** Returns the blocks among changes in the order of the new article. */
    static List<MovedBlock> among(List<ParagraphChange> changes) {
        List<MovedBlock> blocks = new ArrayList<>();
        int start = 0;
        for (int end = 1; end <= changes.size(); end++) {
            if (end == changes.size() || !follows(changes.get(end - 1), changes.get(end))) {
                if (end - start > 1) {
                    blocks.add(of(changes, start, end));
                }
                start = end;
            }
        }
        return blocks;
    }

    private static boolean follows(ParagraphChange first, ParagraphChange second) {
        return first.moved()
                && second.moved()
                && last(first.oldIndexes()) + 1 == second.oldIndexes().get(0)
                && last(first.newIndexes()) + 1 == second.newIndexes().get(0);
    }

    private static int last(List<Integer> indexes) {
        return indexes.get(indexes.size() - 1);
    }

    private static MovedBlock of(List<ParagraphChange> changes, int start, int end) {
        List<Integer> olds = new ArrayList<>();
        List<Integer> news = new ArrayList<>();
        for (ParagraphChange change : changes.subList(start, end)) {
            olds.addAll(change.oldIndexes());
            news.addAll(change.newIndexes());
        }
        return new MovedBlock(start, end, olds, news);
    }
}
