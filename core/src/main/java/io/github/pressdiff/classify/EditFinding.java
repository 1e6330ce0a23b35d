package io.github.pressdiff.classify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one change of a diff means.
 *
 * @param classes what kind of words changed, gravest first; empty for a kept paragraph and for one that only moved or was
 *     cut differently
 * @param reasons the words that led to the classes, one line each: "two -> three"
 * @param severity how much it weighs; null for a kept paragraph
 * @param ignored whether all that changed lies in text in which the user's rules ignore changes; then there is no class
 * @param inVolatileLine whether all that changed are numbers, dates and times that change all the time and say nothing by it; then it
 *     is cosmetic, whatever the classes
 */
public record EditFinding(
        List<EditClass> classes,
        List<String> reasons,
        @Nullable Severity severity,
        boolean ignored,
        boolean inVolatileLine) {

    private static final EditFinding KEPT = new EditFinding(List.of(), List.of(), null);

    /** @throws IllegalArgumentException if a class stands twice */
    public EditFinding {
        classes = List.copyOf(classes);
        reasons = List.copyOf(reasons);
        if (Set.copyOf(classes).size() != classes.size()) {
            throw new IllegalArgumentException("a class stands twice in " + classes);
        }
    }

    /** Makes a finding of edits that count. */
    public EditFinding(List<EditClass> classes, List<String> reasons, @Nullable Severity severity) {
        this(classes, reasons, severity, false, false);
    }

    /** Returns the finding for a change that lies in ignored text as a whole. */
    static EditFinding ignored(List<String> reasons) {
        return new EditFinding(List.of(), reasons, Severity.COSMETIC, true, false);
    }

    /** Returns this finding for a change that lies in volatile lines as a whole. */
    EditFinding inVolatileLine(String reason) {
        List<String> all = new ArrayList<>(reasons);
        all.add(reason);
        return new EditFinding(classes, all, Severity.COSMETIC, ignored, true);
    }

    /** Returns the finding for a paragraph in which nothing changed. */
    public static EditFinding kept() {
        return KEPT;
    }

    /** Returns the gravest class. */
    public Optional<EditClass> gravest() {
        return classes.stream().findFirst();
    }
}
