package io.github.pressdiff.diff;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** Numbers the words of the texts it is given, and their pairs. Not safe for use by several threads. */
final class Vocabulary {

    private static final int EDGE = -1;

    private final Map<String, Integer> words = new HashMap<>();
    private final PairNumbers features = new PairNumbers();
    private final BitSet pairs = new BitSet();

    /** Returns the features of a text of the form {@link FoldedText#spaced}. */
    Features featuresOf(String spaced) {
        String folded = FoldedText.folded(spaced);
        int[] tokens = words(folded, false);
        if (tokens.length == 0) {
            tokens = words(spaced, true);
        }
        int[] occurrences = new int[Math.max(0, 2 * tokens.length - 1)];
        for (int at = 0; at < tokens.length; at++) {
            occurrences[at] = features.of(EDGE, tokens[at]);
            if (at > 0) {
                int pair = features.of(tokens[at - 1], tokens[at]);
                pairs.set(pair);
                occurrences[tokens.length + at - 1] = pair;
            }
        }
        return Features.counted(occurrences, tokens.length);
    }

    /**
     * Returns the letters and the pairs of neighbouring letters of a text of the form {@link FoldedText#spaced}, for texts of so
     * few words that these say little. All digits are alike.
     */
    Features lettersOf(String spaced) {
        int[] letters = FoldedText.folded(spaced)
                .codePoints()
                .map(letter -> Character.isDigit(letter) ? '0' : letter)
                .toArray();
        int[] occurrences = new int[letters.length + 1];
        for (int at = 0; at <= letters.length; at++) {
            int first = at == 0 ? EDGE : letters[at - 1];
            int second = at == letters.length ? EDGE : letters[at];
            occurrences[at] = features.of(first, second);
        }
        return Features.counted(occurrences, letters.length);
    }

    /** Returns how many of their different pairs of neighbouring words two texts share. */
    int sharedPairs(Features first, Features second) {
        int shared = 0;
        for (int id : first.ids()) {
            if (pairs.get(id) && Arrays.binarySearch(second.ids(), id) >= 0) {
                shared++;
            }
        }
        return shared;
    }

    /** One more than the greatest feature seen. */
    int size() {
        return features.size();
    }

    private int[] words(String text, boolean marks) {
        int[] numbers = new int[text.length()];
        int size = 0;
        TokenCursor cursor = new TokenCursor(text);
        while (cursor.advance()) {
            boolean word = cursor.kind() == Token.Kind.WORD || cursor.kind() == Token.Kind.NUMBER;
            if (word || (marks && cursor.kind() == Token.Kind.PUNCTUATION)) {
                Integer next = words.size();
                Integer known = words.putIfAbsent(text.substring(cursor.start(), cursor.end()), next);
                numbers[size++] = known == null ? next : known;
            }
        }
        return Arrays.copyOf(numbers, size);
    }
}
