package io.github.pressdiff.diff;

import io.github.pressdiff.diff.ParagraphChange.Kind;
import io.github.pressdiff.extract.Article;
import io.github.pressdiff.extract.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Turns matches into changes: what each is called, and the words inside. */
final class ChangeList {

    private final List<Paragraph> before;
    private final List<Paragraph> after;

    ChangeList(Article before, Article after) {
        this.before = before.paragraphs();
        this.after = after.paragraphs();
    }

    /** Returns a change for each match and for each paragraph without one, in no order that counts. */
    List<ParagraphChange> of(ParagraphMatches matches) {
        List<ParagraphChange> changes = new ArrayList<>();
        boolean[] found = new boolean[before.size()];
        boolean[] placed = new boolean[after.size()];
        for (int at = 0; at < matches.matches().size(); at++) {
            Match match = matches.matches().get(at);
            changes.add(changed(match, matches.moved().get(at)));
            match.before().indexes().forEach(old -> found[old] = true);
            match.after().indexes().forEach(other -> placed[other] = true);
        }
        for (int old = 0; old < found.length; old++) {
            if (!found[old]) {
                changes.add(single(Kind.REMOVED, old));
            }
        }
        for (int other = 0; other < placed.length; other++) {
            if (!placed[other]) {
                changes.add(single(Kind.ADDED, other));
            }
        }
        return changes;
    }

    private ParagraphChange changed(Match match, boolean moved) {
        Kind kind = kind(match);
        WordDiff words = kind == Kind.KEPT
                ? new WordDiff(List.of(), false)
                : WordDiff.of(joined(before, match.before()), joined(after, match.after()));
        return new ParagraphChange(
                kind, moved, match.before().toList(), match.after().toList(), words.pieces(), words.coarse());
    }

    private Kind kind(Match match) {
        if (match.before().size() > 1) {
            return Kind.MERGED;
        }
        if (match.after().size() > 1) {
            return Kind.SPLIT;
        }
        Paragraph old = before.get(match.before().start());
        Paragraph other = after.get(match.after().start());
        return old.text().equals(other.text()) && old.links().equals(other.links()) ? Kind.KEPT : Kind.MODIFIED;
    }

    private ParagraphChange single(Kind kind, int index) {
        boolean added = kind == Kind.ADDED;
        String text = (added ? after : before).get(index).text();
        WordChange piece = new WordChange(added ? WordChange.Kind.INSERTED : WordChange.Kind.DELETED, text);
        List<Integer> indexes = List.of(index);
        return new ParagraphChange(
                kind, false, added ? List.of() : indexes, added ? indexes : List.of(), List.of(piece), false);
    }

    private static String joined(List<Paragraph> paragraphs, Run run) {
        return run.indexes().mapToObj(at -> paragraphs.get(at).text()).collect(Collectors.joining("\n"));
    }
}
