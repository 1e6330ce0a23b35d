package io.github.pressdiff.classify;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Other words that say how certain or binding something is. */
final class ModalityRule implements EditRule {

    @Override
    public EditClass editClass() {
        return EditClass.MODALITY;
    }

    @Override
    public Optional<String> reason(WordEdit edit) {
        List<String> old = names(edit.oldTerms(Term.Kind.MODALITY), edit.oldTerms(Term.Kind.NEGATION));
        List<String> now = names(edit.newTerms(Term.Kind.MODALITY), edit.newTerms(Term.Kind.NEGATION));
        return EditRule.reasonIf(!old.equals(now), edit);
    }

    /** A negator may hold a word of this list in it: "cannot". */
    private static List<String> names(List<Term> terms, List<Term> negators) {
        return Stream.concat(terms.stream().map(Term::name), negators.stream().map(Term::value))
                .filter(name -> !name.isEmpty())
                .sorted()
                .toList();
    }
}
