package io.github.pressdiff.diff;

import java.util.ArrayList;
import java.util.List;

/** Turns a change from one article to another into the change back. */
final class Mirror {

    private Mirror() {}

    static ParagraphChange of(ParagraphChange change) {
        return new ParagraphChange(
                of(change.kind()),
                change.moved(),
                change.newIndexes(),
                change.oldIndexes(),
                of(change.words()),
                change.coarse());
    }

    private static ParagraphChange.Kind of(ParagraphChange.Kind kind) {
        return switch (kind) {
            case KEPT, MODIFIED -> kind;
            case ADDED -> ParagraphChange.Kind.REMOVED;
            case REMOVED -> ParagraphChange.Kind.ADDED;
            case SPLIT -> ParagraphChange.Kind.MERGED;
            case MERGED -> ParagraphChange.Kind.SPLIT;
        };
    }

    /** What was deleted comes first again where something was replaced. */
    private static List<WordChange> of(List<WordChange> words) {
        List<WordChange> mirrored = new ArrayList<>();
        for (WordChange word : words) {
            int last = mirrored.size() - 1;
            boolean replaced = word.kind() == WordChange.Kind.INSERTED
                    && last >= 0
                    && mirrored.get(last).kind() == WordChange.Kind.INSERTED;
            mirrored.add(replaced ? last : last + 1, new WordChange(of(word.kind()), word.text()));
        }
        return mirrored;
    }

    private static WordChange.Kind of(WordChange.Kind kind) {
        return switch (kind) {
            case EQUAL -> kind;
            case DELETED -> WordChange.Kind.INSERTED;
            case INSERTED -> WordChange.Kind.DELETED;
        };
    }
}
