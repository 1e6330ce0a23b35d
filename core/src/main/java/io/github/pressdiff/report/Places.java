package io.github.pressdiff.report;

import io.github.pressdiff.diff.ArticleDiff;
import io.github.pressdiff.diff.MovedBlock;
import io.github.pressdiff.diff.ParagraphChange;
import io.github.pressdiff.extract.Role;
import java.util.List;

/** Where a change is, and what it is called. Paragraphs are counted from 1, as readers do. */
final class Places {

    private Places() {}

    /** Returns what happened: "modified", "moved", "modified and moved". */
    static String kind(ParagraphChange change) {
        if (!change.moved()) {
            return change.kind().label();
        }
        return change.kind() == ParagraphChange.Kind.KEPT
                ? "moved"
                : change.kind().label() + " and moved";
    }

    /** Returns where it happened: "paragraph 7 (question)", "paragraph 9, was 7", "from paragraph 9 to paragraph 7". */
    static String of(ParagraphChange change, ArticleDiff diff) {
        String before = paragraphs(change.oldIndexes());
        String after = paragraphs(change.newIndexes());
        return place(change, before, after) + role(change, diff);
    }

    /** Returns where what moved together was and is: "from paragraphs 3 to 5 to paragraphs 8 to 10". */
    static String of(MovedBlock block) {
        return "from " + paragraphs(block.oldIndexes()) + " to " + paragraphs(block.newIndexes());
    }

    private static String place(ParagraphChange change, String before, String after) {
        if (change.moved()) {
            return "from " + before + " to " + after;
        }
        return switch (change.kind()) {
            case ADDED -> after;
            case REMOVED -> "was " + before;
            case SPLIT, MERGED -> before + ", now " + after;
            case KEPT, MODIFIED ->
                change.oldIndexes().equals(change.newIndexes())
                        ? after
                        : after + ", was " + numbers(change.oldIndexes());
        };
    }

    private static String role(ParagraphChange change, ArticleDiff diff) {
        Role role = change.newIndexes().isEmpty()
                ? diff.before().paragraphs().get(change.oldIndexes().get(0)).role()
                : diff.after().paragraphs().get(change.newIndexes().get(0)).role();
        return role == Role.BODY ? "" : " (" + role.label() + ")";
    }

    private static String paragraphs(List<Integer> indexes) {
        return (indexes.size() == 1 ? "paragraph " : "paragraphs ") + numbers(indexes);
    }

    private static String numbers(List<Integer> indexes) {
        if (indexes.isEmpty()) {
            return "";
        }
        int first = indexes.get(0) + 1;
        int last = indexes.get(indexes.size() - 1) + 1;
        return switch (indexes.size()) {
            case 1 -> Integer.toString(first);
            case 2 -> first + " and " + last;
            default -> first + " to " + last;
        };
    }
}
