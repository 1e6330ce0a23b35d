package io.github.pressdiff.doubt;

import io.github.pressdiff.extract.Article;
import io.github.pressdiff.extract.Paragraph;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/**
 * How much of the known text still stands in a new article, in whatever place and however it is cut into paragraphs. A word is
 * kept when three words in a row, of which it is one, still stand somewhere.
 *
 * @param known the words of the known body
 * @param left those that are kept
 */
record KeptText(int known, int left) {

    /** Words in a row. Fewer are shared by any two texts in one language, more are broken by every small edit. */
    private static final int RUN = 3;

    static KeptText of(Article known, Article now) {
        long[] runs = now.paragraphs().stream()
                .flatMapToLong(paragraph -> runs(words(paragraph)))
                .sorted()
                .toArray();
        List<Paragraph> body =
                known.paragraphs().stream().filter(JudgedPage::isBody).toList();
        int words = 0;
        int left = 0;
        for (Paragraph paragraph : body.isEmpty() ? known.paragraphs() : body) {
            List<String> each = words(paragraph);
            words += each.size();
            left += kept(each, runs);
        }
        return new KeptText(words, left);
    }

    /** Tells whether at least half of the text is kept: then the page is the same, edited. */
    boolean isMost() {
        return known > 0 && left * 2L >= known;
    }

    /** Tells whether less than a tenth of the text is kept. */
    boolean isNextToNothing() {
        return left * 10L < known;
    }

    private static int kept(List<String> words, long[] runs) {
        boolean[] kept = new boolean[words.size()];
        long[] own = runs(words).toArray();
        for (int i = 0; i < own.length; i++) {
            if (Arrays.binarySearch(runs, own[i]) >= 0) {
                Arrays.fill(kept, i, Math.min(i + RUN, kept.length), true);
            }
        }
        int count = 0;
        for (boolean each : kept) {
            count += each ? 1 : 0;
        }
        return count;
    }

    /** Returns a number for each three words in a row; a shorter paragraph is one run. */
    private static LongStream runs(List<String> words) {
        if (words.isEmpty()) {
            return LongStream.empty();
        }
        int last = Math.max(0, words.size() - RUN);
        return LongStream.rangeClosed(0, last)
                .map(i -> hash(words.subList((int) i, Math.min((int) i + RUN, words.size()))));
    }

    private static long hash(List<String> run) {
        long hash = run.size();
        for (String word : run) {
            hash = (hash ^ word.hashCode()) * 0x9E37_79B9_7F4A_7C15L;
            hash ^= hash >>> 29;
        }
        return hash;
    }

    private static List<String> words(Paragraph paragraph) {
        return FoldedText.of(paragraph.text()).words();
    }
}
