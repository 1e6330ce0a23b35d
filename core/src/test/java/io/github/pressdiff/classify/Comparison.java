package io.github.pressdiff.classify;

import io.github.pressdiff.diff.ArticleDiff;
import io.github.pressdiff.diff.ParagraphChange;
import io.github.pressdiff.diff.ParagraphChange.Kind;
import io.github.pressdiff.diff.Token;
import io.github.pressdiff.diff.Tokenizer;
import io.github.pressdiff.diff.WordChange;
import io.github.pressdiff.extract.Article;
import io.github.pressdiff.extract.ArticleMetadata;
import io.github.pressdiff.extract.Paragraph;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A small, slow comparison that stands in for the differ: equal paragraphs are kept, those between them are paired in order
 * where they share words, the rest was added or removed. Nothing is ever moved, split or merged by it.
 */
final class Comparison {

    private Comparison() {}

    static Article article(String... texts) {
        return Article.of(List.of(texts).stream().map(Paragraph::of).toList());
    }

    static Assessment classify(Article before, Article after) {
        return ChangeClassifier.ofDefaults().classify(diff(before, after));
    }

    /** The finding of an edit inside the middle one of three paragraphs. */
    static EditFinding edit(String old, String now) {
        return edit(null, old, now);
    }

    static EditFinding edit(@Nullable String language, String old, String now) {
        Article before = new Article("", ArticleMetadata.of(null, null, null, language), List.of(Paragraph.of(old)));
        Article after = new Article("", ArticleMetadata.of(null, null, null, language), List.of(Paragraph.of(now)));
        ParagraphChange change =
                new ParagraphChange(Kind.MODIFIED, false, List.of(0), List.of(0), pieces(old, now), false);
        return ChangeClassifier.ofDefaults()
                .classify(new ArticleDiff(before, after, List.of(change), false))
                .findings()
                .get(0);
    }

    static ArticleDiff diff(Article before, Article after) {
        List<String> old = before.paragraphs().stream().map(Paragraph::text).toList();
        List<String> now = after.paragraphs().stream().map(Paragraph::text).toList();
        List<ParagraphChange> changes = new ArrayList<>();
        int i = 0;
        int j = 0;
        for (int[] pair : common(old, now)) {
            gap(old, now, new int[] {i, pair[0], j, pair[1]}, changes);
            changes.add(new ParagraphChange(Kind.KEPT, false, List.of(pair[0]), List.of(pair[1]), List.of(), false));
            i = pair[0] + 1;
            j = pair[1] + 1;
        }
        gap(old, now, new int[] {i, old.size(), j, now.size()}, changes);
        return new ArticleDiff(before, after, changes, false);
    }

    private static void gap(List<String> old, List<String> now, int[] bounds, List<ParagraphChange> changes) {
        int i = bounds[0];
        int j = bounds[2];
        while (i < bounds[1] || j < bounds[3]) {
            if (i < bounds[1] && j < bounds[3] && isAlike(old.get(i), now.get(j))) {
                List<WordChange> words = pieces(old.get(i), now.get(j));
                changes.add(new ParagraphChange(Kind.MODIFIED, false, List.of(i++), List.of(j++), words, false));
            } else if (i < bounds[1]) {
                List<WordChange> words = List.of(new WordChange(WordChange.Kind.DELETED, old.get(i)));
                changes.add(new ParagraphChange(Kind.REMOVED, false, List.of(i++), List.of(), words, false));
            } else {
                List<WordChange> words = List.of(new WordChange(WordChange.Kind.INSERTED, now.get(j)));
                changes.add(new ParagraphChange(Kind.ADDED, false, List.of(), List.of(j++), words, false));
            }
        }
    }

    private static boolean isAlike(String old, String now) {
        Set<String> shared = new HashSet<>(tokens(old));
        int all = Math.min(shared.size(), new HashSet<>(tokens(now)).size());
        shared.retainAll(tokens(now));
        return shared.size() * 2 > all;
    }

    /** The word pieces of an edit; a blank between two edits belongs to them. */
    static List<WordChange> pieces(String old, String now) {
        List<String> a = tokens(old);
        List<String> b = tokens(now);
        List<WordChange> pieces = new ArrayList<>();
        int i = 0;
        int j = 0;
        StringBuilder equal = new StringBuilder();
        List<int[]> pairs = new ArrayList<>(common(a, b));
        pairs.removeAll(islands(pairs, a, b));
        pairs.add(new int[] {a.size(), b.size()});
        for (int[] pair : pairs) {
            if (i < pair[0] || j < pair[1]) {
                add(pieces, WordChange.Kind.EQUAL, equal.toString());
                equal.setLength(0);
                add(pieces, WordChange.Kind.DELETED, String.join("", a.subList(i, pair[0])));
                add(pieces, WordChange.Kind.INSERTED, String.join("", b.subList(j, pair[1])));
            }
            if (pair[0] < a.size()) {
                equal.append(a.get(pair[0]));
            }
            i = pair[0] + 1;
            j = pair[1] + 1;
        }
        add(pieces, WordChange.Kind.EQUAL, equal.toString());
        return pieces;
    }

    /** Equal blanks with edits on both sides. */
    private static List<int[]> islands(List<int[]> pairs, List<String> a, List<String> b) {
        List<int[]> islands = new ArrayList<>();
        int[] last = {-1, -1};
        for (int k = 0; k < pairs.size(); k++) {
            int[] pair = pairs.get(k);
            int[] next = k + 1 < pairs.size() ? pairs.get(k + 1) : new int[] {a.size(), b.size()};
            boolean editBefore = pair[0] > last[0] + 1 || pair[1] > last[1] + 1;
            boolean editAfter = next[0] > pair[0] + 1 || next[1] > pair[1] + 1;
            if (editBefore && editAfter && a.get(pair[0]).isBlank()) {
                islands.add(pair);
            }
            last = pair;
        }
        return islands;
    }

    private static void add(List<WordChange> pieces, WordChange.Kind kind, String text) {
        if (!text.isEmpty()) {
            pieces.add(new WordChange(kind, text));
        }
    }

    private static List<String> tokens(String text) {
        return Tokenizer.tokenize(text).stream()
                .map(Token::range)
                .map(range -> range.of(text))
                .toList();
    }

    /** The longest common subsequence as pairs of indexes. */
    private static List<int[]> common(List<String> a, List<String> b) {
        int[][] longest = new int[a.size() + 1][b.size() + 1];
        for (int i = a.size() - 1; i >= 0; i--) {
            for (int j = b.size() - 1; j >= 0; j--) {
                longest[i][j] = a.get(i).equals(b.get(j))
                        ? longest[i + 1][j + 1] + 1
                        : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        List<int[]> pairs = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < a.size() && j < b.size()) {
            if (a.get(i).equals(b.get(j))) {
                pairs.add(new int[] {i++, j++});
            } else if (longest[i + 1][j] >= longest[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        return pairs;
    }
}
