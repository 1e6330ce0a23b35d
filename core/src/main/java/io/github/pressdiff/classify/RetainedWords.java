package io.github.pressdiff.classify;

import io.github.pressdiff.diff.ArticleDiff;
import io.github.pressdiff.diff.ParagraphChange;
import io.github.pressdiff.diff.Token;
import io.github.pressdiff.diff.Tokenizer;
import io.github.pressdiff.diff.WordChange;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How many words of the old body are left, boilerplate and markers aside.
 *
 * @param old the words of the old body
 * @param left those that still stand in the new article
 */
record RetainedWords(int old, int left) {

    /** Counts the words of the old body that the diff finds in the new article, in whatever place. */
    static RetainedWords of(ArticleDiff diff, ArticleOutline before) {
        int old = 0;
        int left = 0;
        for (ParagraphChange change : diff.changes()) {
            List<Integer> body =
                    change.oldIndexes().stream().filter(before::isBody).toList();
            int words = body.stream().mapToInt(before::words).sum();
            old += words;
            left += Math.min(words, body.isEmpty() ? 0 : leftIn(change, words));
        }
        return new RetainedWords(old, left);
    }

    /** Tells whether less than three tenths are left. */
    boolean isTruncated() {
        return left * 10L < old * 3L;
    }

    private static int leftIn(ParagraphChange change, int words) {
        return switch (change.kind()) {
            case KEPT -> words;
            case ADDED, REMOVED -> 0;
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
