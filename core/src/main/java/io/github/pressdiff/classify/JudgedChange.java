package io.github.pressdiff.classify;

import io.github.pressdiff.diff.ParagraphChange;

/**
 * A change, where it belongs, and what it means.
 *
 * @param change the change
 * @param kind where it belongs
 * @param finding what it means
 */
record JudgedChange(ParagraphChange change, ChangeKind kind, EditFinding finding) {

    /** Tells whether text already published says something else now, looks aside. */
    boolean isEdit() {
        return kind == ChangeKind.EDIT && finding.severity() != null && finding.severity() != Severity.COSMETIC;
    }

    /** Tells whether only the look of published text changed: white space, punctuation, case. */
    boolean isCosmetic() {
        return kind == ChangeKind.EDIT
                && finding.severity() == Severity.COSMETIC
                && !finding.inVolatileLine()
                && !finding.classes().isEmpty();
    }

    /** Tells whether it is an edit inside a paragraph that stands on both sides. */
    boolean isInside() {
        return !change.oldIndexes().isEmpty() && !change.newIndexes().isEmpty();
    }

    /** Tells whether the change is of this kind and belongs to the published text; what is ignored or volatile is told apart. */
    boolean is(ParagraphChange.Kind kindOfChange) {
        return kind == ChangeKind.EDIT
                && !finding.ignored()
                && !finding.inVolatileLine()
                && change.kind() == kindOfChange;
    }
}
