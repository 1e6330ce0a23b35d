package io.github.pressdiff.classify;

import java.util.Optional;

/** More or fewer negators on one side than on the other. */
final class NegationRule implements EditRule {

    @Override
    public EditClass editClass() {
        return EditClass.NEGATION;
    }

    @Override
    public Optional<String> reason(WordEdit edit) {
        int old = edit.oldTerms(Term.Kind.NEGATION).size();
        int now = edit.newTerms(Term.Kind.NEGATION).size();
        return EditRule.reasonIf(old != now, edit);
    }
}
