package io.github.pressdiff.classify;

import java.text.Normalizer;
import java.util.Optional;

/**
 * A slip inside one word: one letter (two in a long word) too many, missing, wrong or in the wrong place, or other accents.
 *
 * <p>A change at either end of a word is rather another form of it, or another word: "report", "reports". What is a name, a
 * number or a negation is never a slip, and neither are two hedges or two days.
 */
final class TypoRule implements EditRule {

    private static final int SHORTEST = 4;
    private static final int LONGEST = 40;

    /** From this length on two letters may differ. */
    private static final int LONG_WORD = 8;

    private static final NameRule NAMES = new NameRule();

    @Override
    public EditClass editClass() {
        return EditClass.TYPO;
    }

    @Override
    public Optional<String> reason(WordEdit edit) {
        if (edit.oldWords().size() != 1 || edit.newWords().size() != 1 || saysSomethingElse(edit)) {
            return Optional.empty();
        }
        String old = FoldedWord.of(edit.oldWords().get(0));
        String now = FoldedWord.of(edit.newWords().get(0));
        return EditRule.reasonIf(isSlip(old, now), edit);
    }

    private static boolean saysSomethingElse(WordEdit edit) {
        return has(edit, Term.Kind.NEGATION)
                || has(edit, Term.Kind.NUMBERS)
                || has(edit, Term.Kind.MULTIPLES)
                || onBothSides(edit, Term.Kind.DATES)
                || onBothSides(edit, Term.Kind.MODALITY)
                || NAMES.reason(edit).isPresent();
    }

    private static boolean has(WordEdit edit, Term.Kind kind) {
        return !edit.oldTerms(kind).isEmpty() || !edit.newTerms(kind).isEmpty();
    }

    private static boolean onBothSides(WordEdit edit, Term.Kind kind) {
        return !edit.oldTerms(kind).isEmpty() && !edit.newTerms(kind).isEmpty();
    }

    private static boolean isSlip(String old, String now) {
        int longer = Math.max(old.length(), now.length());
        if (longer < SHORTEST || longer > LONGEST || !isLetters(old) || !isLetters(now)) {
            return false;
        }
        if (withoutAccents(old).equals(withoutAccents(now))) {
            return true;
        }
        int most = longer < LONG_WORD ? 1 : 2;
        boolean inside = old.charAt(0) == now.charAt(0) && old.charAt(old.length() - 1) == now.charAt(now.length() - 1);
        return (inside && distance(old, now) <= most) || isTransposition(old, now);
    }

    /** Two neighbouring letters in the wrong order, anywhere. */
    private static boolean isTransposition(String old, String now) {
        return old.length() == now.length()
                && distance(old, now) == 1
                && sorted(old).equals(sorted(now));
    }

    private static String sorted(String word) {
        return word.chars()
                .sorted()
                .collect(StringBuilder::new, (letters, c) -> letters.append((char) c), StringBuilder::append)
                .toString();
    }

    private static boolean isLetters(String word) {
        return word.codePoints()
                .allMatch(
                        c -> Character.isLetter(c) || c == '\'' || Character.getType(c) == Character.NON_SPACING_MARK);
    }

    private static String withoutAccents(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFD).replaceAll("\\p{Mn}", "");
    }

    /** The optimal string alignment distance: insertions, deletions, replacements, swaps of neighbours. */
    private static int distance(String a, String b) {
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + cost);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            int[] spare = beforeLast;
            beforeLast = last;
            last = row;
            row = spare;
        }
        return last[b.length()];
    }
}
