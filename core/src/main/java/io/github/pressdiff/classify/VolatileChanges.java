package io.github.pressdiff.classify;

import io.github.pressdiff.diff.ArticleDiff;
import io.github.pressdiff.diff.ParagraphChange;
import io.github.pressdiff.diff.ParagraphChange.Kind;
import io.github.pressdiff.extract.Link;
import io.github.pressdiff.extract.Paragraph;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the changes of a diff that lie, as a whole, in volatile lines, each with the reason. */
final class VolatileChanges {

    private final ArticleDiff diff;
    private final VolatileLines lines;
    private final Lexicon oldLexicon;
    private final Lexicon newLexicon;
    private final Map<Integer, String> reasons = new HashMap<>();

    private VolatileChanges(ArticleDiff diff, VolatileLines lines, Lexicon oldLexicon, Lexicon newLexicon) {
        this.diff = diff;
        this.lines = lines;
        this.oldLexicon = oldLexicon;
        this.newLexicon = newLexicon;
    }

    /** Returns for the index of each such change, from 0, why it says nothing. */
    static Map<Integer, String> of(ArticleDiff diff, VolatileLines lines, Lexicon oldLexicon, Lexicon newLexicon) {
        if (lines.isEmpty()) {
            return Map.of();
        }
        VolatileChanges changes = new VolatileChanges(diff, lines, oldLexicon, newLexicon);
        changes.findModified();
        changes.findReplaced();
        return changes.reasons;
    }

    private void findModified() {
        for (int at = 0; at < diff.changes().size(); at++) {
            ParagraphChange change = diff.changes().get(at);
            if (change.kind() == Kind.MODIFIED && !change.moved()) {
                note(old(change), now(change), at, at);
            }
        }
    }

    /** Of a line that is little more than a number the diff finds nothing again: it went, and another one came. */
    private void findReplaced() {
        Map<String, List<Integer>> removed = byFrame(Kind.REMOVED);
        Map<String, List<Integer>> added = byFrame(Kind.ADDED);
        removed.forEach((frame, went) -> {
            List<Integer> came = added.getOrDefault(frame, List.of());
            if (went.size() == came.size()) {
                for (int at = 0; at < went.size(); at++) {
                    Paragraph old = old(diff.changes().get(went.get(at)));
                    Paragraph now = now(diff.changes().get(came.get(at)));
                    note(old, now, went.get(at), came.get(at));
                }
            }
        });
    }

    private Map<String, List<Integer>> byFrame(Kind kind) {
        Map<String, List<Integer>> byFrame = new LinkedHashMap<>();
        for (int at = 0; at < diff.changes().size(); at++) {
            ParagraphChange change = diff.changes().get(at);
            if (change.kind() == kind) {
                String text = (kind == Kind.REMOVED ? old(change) : now(change)).text();
                if (LineFrame.isCuttable(text)) {
                    LineFrame line = LineFrame.of(text, kind == Kind.REMOVED ? oldLexicon : newLexicon);
                    byFrame.computeIfAbsent(line.frame(), frame -> new ArrayList<>(1))
                            .add(at);
                }
            }
        }
        return byFrame;
    }

    private void note(Paragraph old, Paragraph now, int went, int came) {
        if (!LineFrame.isCuttable(old.text())
                || !LineFrame.isCuttable(now.text())
                || !targets(old).equals(targets(now))) {
            return;
        }
        Optional<String> reason =
                lines.reason(LineFrame.of(old.text(), oldLexicon), LineFrame.of(now.text(), newLexicon));
        reason.ifPresent(words -> {
            reasons.put(went, words);
            reasons.put(came, words);
        });
    }

    private Paragraph old(ParagraphChange change) {
        return diff.before().paragraphs().get(change.oldIndexes().get(0));
    }

    private Paragraph now(ParagraphChange change) {
        return diff.after().paragraphs().get(change.newIndexes().get(0));
    }

    private static List<String> targets(Paragraph paragraph) {
        return paragraph.links().stream().map(Link::href).toList();
    }
}
