package io.github.pressdiff.classify;

import io.github.pressdiff.diff.ArticleDiff;
import io.github.pressdiff.diff.ParagraphChange;
import io.github.pressdiff.diff.Token;
import io.github.pressdiff.diff.Tokenizer;
import io.github.pressdiff.diff.WordChange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How many words of the old body are left, boilerplate and markers aside, in whatever place the diff finds them in the new article.
 * Counted only as far as the question needs: nearly always most paragraphs stayed, and to count their words would take longer than all
 * the rest. Not safe for use by several threads.
 */
final class RetainedWords {

    private final ArticleOutline before;
    private final List<Integer> kept;
    private final int changedOld;
    private final int changedLeft;

    private RetainedWords(ArticleOutline before, List<Integer> kept, int changedOld, int changedLeft) {
        this.before = before;
        this.kept = kept;
        this.changedOld = changedOld;
        this.changedLeft = changedLeft;
    }

    /** Counts the words of the paragraphs that did not stay as they were. */
    static RetainedWords of(ArticleDiff diff, ArticleOutline before) {
        List<Integer> kept = new ArrayList<>();
        int old = 0;
        int left = 0;
        for (ParagraphChange change : diff.changes()) {
            if (change.kind() == ParagraphChange.Kind.KEPT) {
                kept.addAll(change.oldIndexes());
                continue;
            }
            List<Integer> body =
                    change.oldIndexes().stream().filter(before::isBody).toList();
            int words = body.stream().mapToInt(before::words).sum();
            old += words;
            left += Math.min(words, body.isEmpty() ? 0 : leftIn(change));
        }
        return new RetainedWords(before, kept, old, left);
    }

    /** Returns the number of words of the old body. */
    int old() {
        return changedOld + keptWords();
    }

    /** Returns how many of them still stand in the new article. */
    int left() {
        return changedLeft + keptWords();
    }

    /** Tells whether less than three tenths are left. */
    boolean isTruncated() {
        // What stayed counts on both sides: 10 (left + stayed) < 3 (old + stayed).
        long missing = 3L * changedOld - 10L * changedLeft;
        for (int at = 0; at < kept.size() && missing > 0; at++) {
            missing -= 7L * wordsOfBody(kept.get(at));
        }
        return missing > 0;
    }

    private int keptWords() {
        return kept.stream().mapToInt(this::wordsOfBody).sum();
    }

    private int wordsOfBody(int index) {
        return before.isBody(index) ? before.words(index) : 0;
    }

    private static int leftIn(ParagraphChange change) {
        return switch (change.kind()) {
            case KEPT, ADDED, REMOVED -> 0;
            default -> change.coarse() ? sharedWords(change.words()) : equalWords(change.words());
        };
    }

    private static int equalWords(List<WordChange> pieces) {
        return pieces.stream()
                .filter(piece -> piece.kind() == WordChange.Kind.EQUAL)
                .mapToInt(piece -> WordCount.of(piece.text()))
                .sum();
    }

    /** Where words were not compared, those that stand on both sides count as left. */
    private static int sharedWords(List<WordChange> pieces) {
        Map<String, Integer> inserted = new HashMap<>();
        wordsOf(pieces, WordChange.Kind.INSERTED).forEach(word -> inserted.merge(word, 1, Integer::sum));
        int shared = equalWords(pieces);
        for (String word : wordsOf(pieces, WordChange.Kind.DELETED)) {
            if (inserted.merge(word, -1, Integer::sum) >= 0) {
                shared++;
            }
        }
        return shared;
    }

    private static List<String> wordsOf(List<WordChange> pieces, WordChange.Kind kind) {
        return pieces.stream()
                .filter(piece -> piece.kind() == kind)
                .flatMap(piece -> Tokenizer.tokenize(piece.text()).stream()
                        .filter(WordCount::isWord)
                        .map(Token::range)
                        .map(range -> range.of(piece.text()).toLowerCase(Locale.ROOT)))
                .toList();
    }
}
