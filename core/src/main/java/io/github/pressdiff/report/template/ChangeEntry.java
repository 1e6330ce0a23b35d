package io.github.pressdiff.report.template;

import io.github.pressdiff.diff.WordChange;
import java.util.List;

/**
 * One change of a report, or several that moved together.
 *
 * @param number its number in the report, from 1
 * @param keptBefore how many unchanged paragraphs stand between it and the entry before
 * @param kind what happened: "modified", "moved", "modified and moved", "moved together, 2 edited"
 * @param place where, counted from 1: "paragraph 7 (question)", "from paragraph 9 to paragraph 7"
 * @param classes what kind of words changed, gravest first; may be empty
 * @param severity how much it weighs; empty when nothing was judged
 * @param reasons the words that led to the classes, one line each
 * @param texts the text of each change, one for all but what moved together; never empty
 */
public record ChangeEntry(
        int number,
        int keptBefore,
        String kind,
        String place,
        List<String> classes,
        String severity,
        List<String> reasons,
        List<List<WordChange>> texts) {

    public ChangeEntry {
        classes = List.copyOf(classes);
        reasons = List.copyOf(reasons);
        texts = texts.stream().map(List::copyOf).toList();
    }

    /** Returns severity and classes in one line: "substantive: number, date"; empty when there are neither. */
    public String weight() {
        String joined = String.join(", ", classes);
        if (severity.isEmpty() || joined.isEmpty()) {
            return severity + joined;
        }
        return severity + ": " + joined;
    }
}
