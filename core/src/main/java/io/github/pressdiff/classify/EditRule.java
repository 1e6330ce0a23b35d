package io.github.pressdiff.classify;

import java.util.List;
import java.util.Optional;

/** Decides whether an edit is of one class. */
interface EditRule {

    /**
     * Rules that settle an edit: the first that applies is the only one. They say that nothing but the look of the words
     * changed.
     */
    List<EditRule> SETTLING =
            List.of(new AddressRule(), new WhitespaceRule(), new PunctuationRule(), new CaseRule(), new TypoRule());

    /** Rules that may apply together, gravest first. */
    List<EditRule> SUBSTANTIVE = List.of(
            new NegationRule(), new NumberRule(), new DateRule(), new NameRule(), new QuoteRule(), new ModalityRule());

    /** Returns the class that the rule finds. */
    EditClass editClass();

    /** Returns the words that make the edit one of this class, "old -> new"; empty when it is none. */
    Optional<String> reason(WordEdit edit);

    /** Returns the words of an edit when it is one of this class. */
    static Optional<String> reasonIf(boolean applies, WordEdit edit) {
        return applies ? Optional.of(Wording.of(edit)) : Optional.empty();
    }
}
