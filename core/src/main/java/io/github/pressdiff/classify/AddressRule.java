package io.github.pressdiff.classify;

import java.util.Optional;

/** A web or mail address that is part of the text. */
final class AddressRule implements EditRule {

    @Override
    public EditClass editClass() {
        return EditClass.LINK;
    }

    @Override
    public Optional<String> reason(WordEdit edit) {
        boolean old = edit.oldRange().length() == 0 || edit.before().isInAddress(edit.oldRange());
        boolean now = edit.newRange().length() == 0 || edit.after().isInAddress(edit.newRange());
        boolean any = edit.before().isInAddress(edit.oldRange()) || edit.after().isInAddress(edit.newRange());
        return EditRule.reasonIf(old && now && any, edit);
    }
}
