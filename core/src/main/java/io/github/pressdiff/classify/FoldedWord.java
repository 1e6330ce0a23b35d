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
        if (isPlain(word)) {
            return word.toLowerCase(Locale.ROOT);
        }
        String composed = Normalizer.isNormalized(word, Normalizer.Form.NFKC)
                ? word
                : Normalizer.normalize(word, Normalizer.Form.NFKC);
        return composed.toLowerCase(Locale.ROOT).replace('’', '\'').replace('ʼ', '\'');
    }

    /** Most words are of Latin letters, with the accents of western Europe, or of Cyrillic ones: these are composed as they are. */
    private static boolean isPlain(String word) {
        for (int at = 0; at < word.length(); at++) {
            char c = word.charAt(at);
            boolean isPlain = c < 0x80 || (c >= '\u00C0' && c <= '\u00FF') || (c >= '\u0400' && c <= '\u045F');
            if (!isPlain) {
                return false;
            }
        }
        return true;
    }
}
