package io.github.pressdiff.classify;

import io.github.pressdiff.diff.TextRange;
import java.util.Optional;

/** Words inside quotation marks, or who said them. */
final class QuoteRule implements EditRule {

    /** A speaker stands so near to the verb of speech, in characters. */
    private static final int NEAR_VERB = 24;

    /** A speaker stands so near to what was said, in characters. */
    private static final int NEAR_QUOTATION = 40;

    private static final NameRule NAMES = new NameRule();

    @Override
    public EditClass editClass() {
        return EditClass.QUOTE;
    }

    @Override
    public Optional<String> reason(WordEdit edit) {
        boolean inside =
                edit.before().isInQuotation(edit.oldRange()) || edit.after().isInQuotation(edit.newRange());
        return EditRule.reasonIf(inside || isSpeaker(edit), edit);
    }

    private static boolean isSpeaker(WordEdit edit) {
        return isAttribution(edit.before(), edit.oldRange())
                && isAttribution(edit.after(), edit.newRange())
                && NAMES.reason(edit).isPresent();
    }

    private static boolean isAttribution(EditedText text, TextRange range) {
        TextRange near = new TextRange(Math.max(0, range.start() - NEAR_VERB), range.end() + NEAR_VERB);
        return text.isNearQuotation(range, NEAR_QUOTATION)
                && text.termsIn(near).stream().anyMatch(hit -> hit.term().kind() == Term.Kind.SPEECH);
    }
}
