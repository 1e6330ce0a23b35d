package io.github.pressdiff.diff;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The paragraphs of one side in the forms by which they are compared. Equal texts have equal numbers on both sides. */
final class ParagraphForms {

    /** Shorter paragraphs are alike by chance. */
    static final int MIN_TOKENS = 4;

    private final List<String> texts;
    private final String[] spaced;
    private final int[] exact;
    private final int[] loose;
    private final int[] tokens;

    private ParagraphForms(List<String> texts, Map<String, Integer> numbers) {
        this.texts = texts;
        this.spaced = texts.stream().map(FoldedText::spaced).toArray(String[]::new);
        this.exact = numbered(texts, numbers);
        this.loose = numbered(Arrays.asList(spaced), numbers);
        this.tokens = texts.stream().mapToInt(ParagraphForms::countedTokens).toArray();
    }

    /** Returns the forms of both sides, the old one first. */
    static List<ParagraphForms> of(List<String> before, List<String> after) {
        Map<String, Integer> numbers = new HashMap<>();
        return List.of(new ParagraphForms(before, numbers), new ParagraphForms(after, numbers));
    }

    int size() {
        return texts.size();
    }

    /** The text with folded blanks, see {@link FoldedText#spaced}. */
    String spaced(int index) {
        return spaced[index];
    }

    /** Number of each text as it is. */
    int[] exact() {
        return exact;
    }

    /** Number of each text with folded blanks. */
    int[] loose() {
        return loose;
    }

    /** How many words, numbers and letters of unspaced scripts it has. */
    int tokens(int index) {
        return tokens[index];
    }

    /** How many tokens these paragraphs have together. */
    int tokens(Run range) {
        return Arrays.stream(tokens, range.start(), range.end()).sum();
    }

    boolean isShort(int index) {
        return tokens[index] < MIN_TOKENS;
    }

    /** Tells whether a paragraph belongs to what follows it: it ends with a colon. */
    static boolean isLabel(String text) {
        String bare = text.strip();
        return bare.endsWith(":") || bare.endsWith("：");
    }

    private static int[] numbered(List<String> texts, Map<String, Integer> numbers) {
        int[] numbered = new int[texts.size()];
        for (int at = 0; at < numbered.length; at++) {
            Integer next = numbers.size();
            Integer known = numbers.putIfAbsent(texts.get(at), next);
            numbered[at] = known == null ? next : known;
        }
        return numbered;
    }

    private static int countedTokens(String text) {
        int tokens = 0;
        TokenCursor cursor = new TokenCursor(text);
        while (cursor.advance()) {
            if (cursor.kind() == Token.Kind.WORD || cursor.kind() == Token.Kind.NUMBER) {
                tokens++;
            }
        }
        return tokens;
    }
}
