package io.github.pressdiff.extract;

import java.util.Optional;
import java.util.Set;

/** Tells who speaks from the label before a paragraph: "Question: ...", "Ответ: ...", also with one slip of the pen. */
final class SpokenLabel {

    /** The most characters of a label with its number. */
    private static final int MAX_LENGTH = 24;

    /** A slip in a shorter label could be another word. */
    private static final int MIN_SLIP_LENGTH = 5;

    private SpokenLabel() {}

    /** Returns {@link Role#QUESTION} or {@link Role#ANSWER}; empty for a paragraph without such a label. */
    static Optional<Role> roleOf(String text) {
        int colon = colonIn(text);
        String label = Labels.normal(
                colon < 0 ? text.substring(0, Math.min(text.length(), MAX_LENGTH + 1)) : text.substring(0, colon));
        if (label.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        String name = withoutNumber(label);
        // A single letter without a colon is a letter.
        if (colon < 0 && name.length() < 2) {
            return Optional.empty();
        }
        return roleOfName(name);
    }

    private static Optional<Role> roleOfName(String name) {
        Set<String> questions = Labels.shipped().questions();
        Set<String> answers = Labels.shipped().answers();
        if (questions.contains(name)) {
            return Optional.of(Role.QUESTION);
        }
        if (answers.contains(name)) {
            return Optional.of(Role.ANSWER);
        }
        if (questions.stream().anyMatch(label -> isSlipOf(label, name))) {
            return Optional.of(Role.QUESTION);
        }
        return answers.stream().anyMatch(label -> isSlipOf(label, name)) ? Optional.of(Role.ANSWER) : Optional.empty();
    }

    /** Returns the index of the colon that ends a label, or -1. */
    private static int colonIn(String text) {
        for (int i = 0; i < text.length() && i <= MAX_LENGTH; i++) {
            char c = text.charAt(i);
            if (c == ':' || c == '：') {
                return i;
            }
        }
        return -1;
    }

    /** "Question 3", "Q3", "Вопрос №3". */
    private static String withoutNumber(String label) {
        int end = label.length();
        while (end > 0 && Character.isDigit(label.charAt(end - 1))) {
            end--;
        }
        while (end > 0
                && (label.charAt(end - 1) == ' ' || label.charAt(end - 1) == '№' || label.charAt(end - 1) == '#')) {
            end--;
        }
        return label.substring(0, end);
    }

    /**
     * Tells whether a word is a label with one letter changed, left out, put in, or two neighbours swapped ("Asnwer"). First
     * and last letter must agree: the plural of a label is another word.
     */
    static boolean isSlipOf(String label, String word) {
        int longer = Math.max(label.length(), word.length());
        int shorter = Math.min(label.length(), word.length());
        if (shorter < MIN_SLIP_LENGTH || longer - shorter > 1 || label.equals(word)) {
            return false;
        }
        int head = commonHead(label, word);
        int tail = commonTail(label, word, shorter - head);
        return head > 0 && tail > 0 && (head + tail >= longer - 1 || isSwap(label, word, head, tail));
    }

    private static boolean isSwap(String label, String word, int head, int tail) {
        return label.length() == word.length()
                && head + tail == label.length() - 2
                && label.charAt(head) == word.charAt(head + 1)
                && label.charAt(head + 1) == word.charAt(head);
    }

    private static int commonHead(String one, String other) {
        int length = 0;
        while (length < Math.min(one.length(), other.length()) && one.charAt(length) == other.charAt(length)) {
            length++;
        }
        return length;
    }

    private static int commonTail(String one, String other, int most) {
        int length = 0;
        while (length < most && one.charAt(one.length() - 1 - length) == other.charAt(other.length() - 1 - length)) {
            length++;
        }
        return length;
    }
}
