package io.github.pressdiff.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The pieces of two texts: what is equal, deleted and inserted, in order.
 *
 * @param pieces the pieces; where something was replaced, the deleted one comes first
 * @param coarse whether a part was too large to be compared word by word
 */
record WordDiff(List<WordChange> pieces, boolean coarse) {

    static WordDiff of(String before, String after) {
        if (before.equals(after)) {
            return new WordDiff(List.of(new WordChange(WordChange.Kind.EQUAL, before)), false);
        }
        Map<String, Integer> known = new HashMap<>();
        TextTokens old = new TextTokens(before, known);
        TextTokens other = new TextTokens(after, known);
        TokenAlignment alignment = TokenAlignment.of(old, other);
        List<Edit> edits = new EditBorders(old, other).settled(edits(alignment.partners(), other.size()));
        return new WordDiff(pieces(old, other, edits), !alignment.isComplete());
    }

    private static List<Edit> edits(int[] partners, int size) {
        List<Edit> edits = new ArrayList<>();
        int old = 0;
        int other = 0;
        for (int at = 0; at <= partners.length; at++) {
            boolean last = at == partners.length;
            if (last || partners[at] != SequenceAlignment.UNMATCHED) {
                int next = last ? size : partners[at];
                if (old < at || other < next) {
                    edits.add(new Edit(new Run(old, at), new Run(other, next)));
                }
                old = at + 1;
                other = next + 1;
            }
        }
        return edits;
    }

    private static List<WordChange> pieces(TextTokens before, TextTokens after, List<Edit> edits) {
        List<WordChange> pieces = new ArrayList<>();
        int at = 0;
        for (Edit edit : edits) {
            add(pieces, WordChange.Kind.EQUAL, before.text(at, edit.before().start()));
            add(
                    pieces,
                    WordChange.Kind.DELETED,
                    before.text(edit.before().start(), edit.before().end()));
            add(
                    pieces,
                    WordChange.Kind.INSERTED,
                    after.text(edit.after().start(), edit.after().end()));
            at = edit.before().end();
        }
        add(pieces, WordChange.Kind.EQUAL, before.text(at, before.size()));
        return pieces;
    }

    private static void add(List<WordChange> pieces, WordChange.Kind kind, String text) {
        if (!text.isEmpty()) {
            pieces.add(new WordChange(kind, text));
        }
    }
}
