package io.github.pressdiff.classify;

import java.text.Normalizer;
import java.util.Locale;

/** The form in which words are compared with the lists: NFKC, small letters, straight apostrophes. */
final class FoldedWord {

    /** Longer words are in no list; folding them is not worth the time. */
    private static final int LONGEST = 60;

    private FoldedWord() {}

    /** Folds a word. */
    static String of(String word) {
        if (word.length() > LONGEST) {
            return word;
        }
        String folded = Normalizer.isNormalized(word, Normalizer.Form.NFKC)
                ? word
                : Normalizer.normalize(word, Normalizer.Form.NFKC);
        return folded.toLowerCase(Locale.ROOT).replace('’', '\'').replace('ʼ', '\'');
    }
}
