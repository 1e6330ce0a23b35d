package io.github.pressdiff.classify;

import java.util.Optional;

/** Marks between words that stay the same; the sign of a number is no such mark. */
final class PunctuationRule implements EditRule {

    @Override
    public EditClass editClass() {
        return EditClass.PUNCTUATION;
    }

    @Override
    public Optional<String> reason(WordEdit edit) {
        boolean sameWords = edit.oldWords().equals(edit.newWords());
        return EditRule.reasonIf(
                (sameWords || NumberRule.isOtherSeparator(edit)) && !NumberRule.changesAmount(edit), edit);
    }
}
