package io.github.pressdiff.diff;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The paragraphs of one side in the forms by which they are compared. Equal texts have equal numbers on both sides. */
final class ParagraphForms {

    /** Shorter paragraphs are alike by chance. */
    static final int MIN_TOKENS = 4;

    /** What is known of one text. */
    private record Form(int exact, int loose, String spaced, int tokens) {}

    private final List<Form> forms;
    private final int[] exact;
    private final int[] loose;

    private ParagraphForms(List<Form> forms) {
        this.forms = forms;
        this.exact = forms.stream().mapToInt(Form::exact).toArray();
        this.loose = forms.stream().mapToInt(Form::loose).toArray();
    }

    /** Returns the forms of both sides, the old one first. */
    static List<ParagraphForms> of(List<String> before, List<String> after) {
        Map<String, Integer> numbers = new HashMap<>();
        Map<String, Form> known = new HashMap<>();
        return Stream.of(before, after)
                .map(texts -> texts.stream()
                        .map(text -> known.computeIfAbsent(text, next -> form(next, numbers)))
                        .toList())
                .map(ParagraphForms::new)
                .toList();
    }

    private static Form form(String text, Map<String, Integer> numbers) {
        String spaced = FoldedText.spaced(text);
        return new Form(number(text, numbers), number(spaced, numbers), spaced, countedTokens(text));
    }

    private static int number(String text, Map<String, Integer> numbers) {
        Integer next = numbers.size();
        Integer known = numbers.putIfAbsent(text, next);
        return known == null ? next : known;
    }

    int size() {
        return exact.length;
    }

    /** The text with folded blanks, see {@link FoldedText#spaced}. */
    String spaced(int index) {
        return forms.get(index).spaced();
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
        return forms.get(index).tokens();
    }

    /** How many tokens these paragraphs have together. */
    int tokens(Run range) {
        int sum = 0;
        for (int index = range.start(); index < range.end(); index++) {
            sum += tokens(index);
        }
        return sum;
    }

    boolean isShort(int index) {
        return tokens(index) < MIN_TOKENS;
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
