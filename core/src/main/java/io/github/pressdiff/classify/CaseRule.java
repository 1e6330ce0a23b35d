package io.github.pressdiff.classify;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The same words in other letters, capital or small. */
final class CaseRule implements EditRule {

    @Override
    public EditClass editClass() {
        return EditClass.CASE;
    }

    @Override
    public Optional<String> reason(WordEdit edit) {
        List<String> old = edit.oldWords();
        boolean same = !old.isEmpty() && folded(old).equals(folded(edit.newWords()));
        return EditRule.reasonIf(same && !NumberRule.changesAmount(edit), edit);
    }

    private static List<String> folded(List<String> words) {
        return words.stream()
                .map(word -> word.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT))
                .toList();
    }
}
