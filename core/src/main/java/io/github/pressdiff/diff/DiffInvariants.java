package io.github.pressdiff.diff;

import io.github.pressdiff.diff.ParagraphChange.Kind;
import io.github.pressdiff.extract.Paragraph;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Checks what {@link ArticleDiff} promises, except for what takes a second comparison to see. Linear but for one sort. */
final class DiffInvariants {

    private final ArticleDiff diff;
    private final List<String> violations = new ArrayList<>();

    private DiffInvariants(ArticleDiff diff) {
        this.diff = diff;
    }

    /** Returns the broken promises in words; empty when all are kept. */
    static List<String> violations(ArticleDiff diff) {
        DiffInvariants invariants = new DiffInvariants(diff);
        List<Paragraph> before = diff.before().paragraphs();
        List<Paragraph> after = diff.after().paragraphs();
        invariants.checkPartition(
                diff.changes().stream()
                        .flatMap(change -> change.oldIndexes().stream())
                        .toList(),
                before);
        invariants.checkPartition(
                diff.changes().stream()
                        .flatMap(change -> change.newIndexes().stream())
                        .toList(),
                after);
        if (invariants.violations.isEmpty()) {
            diff.changes().forEach(invariants::checkChange);
            invariants.checkOrder();
        }
        return invariants.violations;
    }

    private void checkPartition(List<Integer> indexes, List<Paragraph> paragraphs) {
        int[] seen = new int[paragraphs.size()];
        for (int index : indexes) {
            if (index < 0 || index >= seen.length || seen[index]++ > 0) {
                violations.add("paragraph " + index + " is not there or stands in two changes");
            }
        }
        if (indexes.size() < seen.length) {
            violations.add("a paragraph stands in no change");
        }
    }

    private void checkChange(ParagraphChange change) {
        require(hasShape(change), change, "has the wrong number of paragraphs");
        require(isRun(change.oldIndexes()) && isRun(change.newIndexes()), change, "has gaps");
        String before = joined(diff.before().paragraphs(), change.oldIndexes());
        String after = joined(diff.after().paragraphs(), change.newIndexes());
        if (change.kind() == Kind.KEPT) {
            require(before.equals(after) && change.words().isEmpty(), change, "is not the same");
        } else {
            require(
                    before.equals(without(change.words(), WordChange.Kind.INSERTED)),
                    change,
                    "does not give the old text");
            require(
                    after.equals(without(change.words(), WordChange.Kind.DELETED)),
                    change,
                    "does not give the new text");
        }
    }

    private static boolean hasShape(ParagraphChange change) {
        int olds = change.oldIndexes().size();
        int news = change.newIndexes().size();
        return switch (change.kind()) {
            case KEPT, MODIFIED -> olds == 1 && news == 1;
            case ADDED -> olds == 0 && news == 1 && !change.moved();
            case REMOVED -> olds == 1 && news == 0 && !change.moved();
            case SPLIT -> olds == 1 && news > 1;
            case MERGED -> olds > 1 && news == 1;
        };
    }

    private static boolean isRun(List<Integer> indexes) {
        return indexes.isEmpty() || indexes.get(indexes.size() - 1) - indexes.get(0) == indexes.size() - 1;
    }

    private static String joined(List<Paragraph> paragraphs, List<Integer> indexes) {
        return indexes.stream().map(at -> paragraphs.get(at).text()).collect(Collectors.joining("\n"));
    }

    private static String without(List<WordChange> words, WordChange.Kind kind) {
        return words.stream()
                .filter(word -> word.kind() != kind)
                .map(WordChange::text)
                .collect(Collectors.joining());
    }

    /** Those that stayed rise; one that moved comes before a stayed one on one side and after it on the other. */
    private void checkOrder() {
        List<ParagraphChange> paired = diff.changes().stream()
                .filter(change ->
                        !change.oldIndexes().isEmpty() && !change.newIndexes().isEmpty())
                .sorted(Comparator.comparing(change -> change.oldIndexes().get(0)))
                .toList();
        int[] nextStaying = new int[paired.size() + 1];
        nextStaying[paired.size()] = Integer.MAX_VALUE;
        for (int at = paired.size() - 1; at >= 0; at--) {
            ParagraphChange change = paired.get(at);
            nextStaying[at] =
                    change.moved() ? nextStaying[at + 1] : change.newIndexes().get(0);
        }
        int lastStaying = -1;
        for (int at = 0; at < nextStaying.length - 1; at++) {
            ParagraphChange change = paired.get(at);
            int place = change.newIndexes().get(0);
            boolean crosses = lastStaying > place || nextStaying[at + 1] < place;
            require(change.moved() == crosses, change, crosses ? "crosses one that stayed" : "crosses none");
            lastStaying = change.moved() ? lastStaying : place;
        }
    }

    private void require(boolean kept, ParagraphChange change, String violation) {
        if (!kept) {
            violations.add(change.kind() + " " + change.oldIndexes() + " " + change.newIndexes() + " " + violation);
        }
    }
}
