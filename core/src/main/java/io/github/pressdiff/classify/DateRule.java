package io.github.pressdiff.classify;

import io.github.pressdiff.diff.TextRange;
import java.util.List;
import java.util.Optional;

/** Another day, month, year or time of day. */
final class DateRule implements EditRule {

    @Override
    public EditClass editClass() {
        return EditClass.DATE;
    }

    @Override
    public Optional<String> reason(WordEdit edit) {
        List<TextRange> old = edit.before().datesIn(edit.oldRange());
        List<TextRange> now = edit.after().datesIn(edit.newRange());
        boolean oldDate = !old.isEmpty() || isYear(edit.before(), edit.oldRange());
        boolean newDate = !now.isEmpty() || isYear(edit.after(), edit.newRange());
        boolean went = oldDate && hasNoAmount(edit.after(), edit.newRange());
        boolean came = newDate && hasNoAmount(edit.before(), edit.oldRange());
        if (!went && !came && !(oldDate && newDate)) {
            return Optional.empty();
        }
        if (old.size() == 1 && now.size() == 1) {
            return Optional.of(Wording.between(
                    old.get(0).of(edit.before().text()),
                    now.get(0).of(edit.after().text())));
        }
        return Optional.of(Wording.of(edit));
    }

    private static boolean isYear(EditedText text, TextRange range) {
        return text.amountsIn(range).stream().anyMatch(Amount::isYear);
    }

    private static boolean hasNoAmount(EditedText text, TextRange range) {
        return text.amountsIn(range).isEmpty();
    }
}
