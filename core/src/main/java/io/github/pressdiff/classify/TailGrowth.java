package io.github.pressdiff.classify;

import io.github.pressdiff.diff.ArticleDiff;
import io.github.pressdiff.diff.ParagraphChange;
import io.github.pressdiff.diff.ParagraphChange.Kind;
import io.github.pressdiff.diff.Token;
import io.github.pressdiff.diff.Tokenizer;
import io.github.pressdiff.diff.WordChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What came after the old end of an article.
 *
 * @param paragraphs the indexes, from 0, of the new paragraphs that stand there, rising
 * @param words by how many words the tail grew: those that came, less those of old paragraphs that went from there; never
 *     below 0
 */
record TailGrowth(List<Integer> paragraphs, int words) {

    /** A last paragraph that gained fewer words was edited, not continued. */
    private static final int LEAST_WORDS_INSIDE = 8;

    TailGrowth {
        paragraphs = List.copyOf(paragraphs);
    }

    /** Finds what came after the last paragraph of the old text that stayed in its place. */
    static TailGrowth of(ArticleDiff diff, ArticleOutline before, ArticleOutline after) {
        ParagraphChange end = lastInPlace(diff, before, after);
        int oldEnd = end == null ? -1 : last(end.oldIndexes());
        int newEnd = end == null ? -1 : last(end.newIndexes());
        List<Integer> grown = new ArrayList<>();
        int words = wordsGrownInside(oldEnd, newEnd, before, after);
        if (words > 0) {
            grown.add(newEnd);
        }
        for (ParagraphChange change : diff.changes()) {
            boolean isBehind = !change.newIndexes().isEmpty() && last(change.newIndexes()) > newEnd;
            for (int index : isBehind && isNew(change, before, after) ? change.newIndexes() : List.<Integer>of()) {
                if (index > newEnd && !after.isFurniture(index)) {
                    grown.add(index);
                    words += after.words(index);
                }
            }
            words -= change.kind() == Kind.REMOVED ? wordsGone(change.oldIndexes(), oldEnd, before) : 0;
        }
        return words > 0 ? new TailGrowth(grown.stream().sorted().toList(), words) : new TailGrowth(List.of(), 0);
    }

    /** Tells whether text came. */
    boolean isGrown() {
        return !paragraphs.isEmpty();
    }

    /** Tells whether a text was only lengthened at its end, its last mark aside. */
    static boolean onlyGoesOn(List<WordChange> pieces) {
        boolean grown = false;
        for (WordChange piece : pieces) {
            boolean hasWords = WordCount.of(piece.text()) > 0;
            boolean behind = grown && piece.kind() == WordChange.Kind.EQUAL;
            if (hasWords && (behind || piece.kind() == WordChange.Kind.DELETED)) {
                return false;
            }
            grown |= hasWords && piece.kind() == WordChange.Kind.INSERTED;
        }
        return grown;
    }

    private static int last(List<Integer> indexes) {
        return indexes.get(indexes.size() - 1);
    }

    /** Changes that are not moved do not cross: the last of them is the last on both sides. */
    private static @Nullable ParagraphChange lastInPlace(
            ArticleDiff diff, ArticleOutline before, ArticleOutline after) {
        for (int at = diff.changes().size() - 1; at >= 0; at--) {
            ParagraphChange change = diff.changes().get(at);
            if (carriesText(change, before, after)) {
                return change;
            }
        }
        return null;
    }

    private static boolean carriesText(ParagraphChange change, ArticleOutline before, ArticleOutline after) {
        return !change.moved()
                && !change.newIndexes().isEmpty()
                && change.oldIndexes().stream().anyMatch(index -> !before.isFurniture(index))
                && change.newIndexes().stream().anyMatch(index -> !after.isFurniture(index));
    }

    /**
     * Also new is what was paired with a marker that made room for it, and a label that stands in many places
     * ("Question:"), of which no one can say which of them moved.
     */
    private static boolean isNew(ParagraphChange change, ArticleOutline before, ArticleOutline after) {
        if (change.kind() == Kind.ADDED) {
            return true;
        }
        if (change.kind() == Kind.KEPT) {
            return change.moved() && after.isRepeated(last(change.newIndexes()));
        }
        return !change.oldIndexes().isEmpty() && change.oldIndexes().stream().allMatch(before::isMarker);
    }

    private static int wordsGone(List<Integer> oldIndexes, int oldEnd, ArticleOutline before) {
        return oldIndexes.stream()
                .filter(index -> index > oldEnd && !before.isFurniture(index))
                .mapToInt(before::words)
                .sum();
    }

    /** The old last paragraph goes on when its words open the new one. */
    private static int wordsGrownInside(int oldEnd, int newEnd, ArticleOutline before, ArticleOutline after) {
        if (oldEnd < 0 || before.textOf(oldEnd).equals(after.textOf(newEnd))) {
            return 0;
        }
        List<String> old = words(before.textOf(oldEnd));
        List<String> now = words(after.textOf(newEnd));
        int grown = now.size() - old.size();
        boolean goesOn =
                grown >= LEAST_WORDS_INSIDE && now.subList(0, old.size()).equals(old);
        return goesOn ? grown : 0;
    }

    private static List<String> words(String text) {
        return Tokenizer.tokenize(text).stream()
                .filter(WordCount::isWord)
                .map(Token::range)
                .map(range -> range.of(text).toLowerCase(Locale.ROOT))
                .toList();
    }
}
