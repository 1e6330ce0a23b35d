package io.github.pressdiff.classify;

import io.github.pressdiff.diff.ParagraphChange;
import io.github.pressdiff.diff.ParagraphChange.Kind;
import io.github.pressdiff.extract.Paragraph;
import io.github.pressdiff.extract.Role;
import java.util.ArrayList;
import java.util.List;

/** Says what one change means: the classes of its edits, the words that led to them, how much it weighs. */
final class EditInspector {

    /** A longer insertion or deletion is a passage of its own, in which a "not" negates nothing that stood before. */
    private static final int PASSAGE_WORDS = 12;

    private final ArticleOutline before;
    private final ArticleOutline after;
    private final Lexicon oldLexicon;
    private final Lexicon newLexicon;

    EditInspector(ArticleOutline before, ArticleOutline after, Lexicon oldLexicon, Lexicon newLexicon) {
        this.before = before;
        this.after = after;
        this.oldLexicon = oldLexicon;
        this.newLexicon = newLexicon;
    }

    /** Returns what a change means. */
    EditFinding inspect(ParagraphChange change, ChangeKind kind) {
        if (kind == ChangeKind.KEPT) {
            return EditFinding.kept();
        }
        return switch (change.kind()) {
            case ADDED -> whole("added: ", after, change.newIndexes());
            case REMOVED -> whole("removed: ", before, change.oldIndexes());
            default -> kind == ChangeKind.MARKER ? marker(change) : inside(change);
        };
    }

    private static EditFinding whole(String what, ArticleOutline article, List<Integer> indexes) {
        List<String> reasons = indexes.stream()
                .map(index -> what + Wording.shortened(article.paragraph(index).text()))
                .toList();
        if (indexes.stream().allMatch(index -> article.paragraph(index).isIgnored())) {
            return EditFinding.ignored(reasons);
        }
        boolean furniture = indexes.stream().allMatch(index -> article.isMarker(index) || isFurniture(article, index));
        return new EditFinding(List.of(EditClass.WORDING), reasons, furniture ? Severity.MINOR : Severity.SUBSTANTIVE);
    }

    private static boolean isFurniture(ArticleOutline article, int index) {
        Role role = article.paragraph(index).role();
        return role == Role.BOILERPLATE || role == Role.DATELINE;
    }

    /** The promise is no statement of the article; what became of it is told by the continuation. */
    private EditFinding marker(ParagraphChange change) {
        if (change.kind() != Kind.MODIFIED) {
            return new EditFinding(List.of(), List.of(), Severity.COSMETIC);
        }
        String words = Wording.between(
                before.markerText().orElse(""), after.markerText().orElse(""));
        return new EditFinding(List.of(EditClass.WORDING), List.of(words), Severity.MINOR);
    }

    private EditFinding inside(ParagraphChange change) {
        FindingBuilder finding = new FindingBuilder();
        if (change.coarse()) {
            finding.addWording(WordEdit.of(change, oldLexicon, newLexicon));
            return finding.build();
        }
        int oldEnd = textEnd(change.oldIndexes(), before);
        int newEnd = textEnd(change.newIndexes(), after);
        boolean hasMarker =
                closesWithMarker(change.oldIndexes(), before) || closesWithMarker(change.newIndexes(), after);
        List<WordEdit> edits = WordEdit.of(change, oldLexicon, newLexicon);
        IgnoredEdits ignored = ignored(change);
        List<String> passedOver = new ArrayList<>();
        for (WordEdit edit : edits) {
            if (!ignored.isEmpty() && ignored.covers(edit)) {
                passedOver.add("ignored by a rule: " + Wording.of(edit));
                continue;
            }
            boolean inMarker = hasMarker
                    && edit.oldRange().start() >= oldEnd
                    && edit.newRange().start() >= newEnd;
            if (!inMarker && !isBorder(change, edit)) {
                EditParts.of(edit).forEach(part -> inspect(part, finding));
            }
        }
        if (change.kind() == Kind.MODIFIED) {
            addLinks(change, edits.isEmpty(), finding);
        }
        return passedOver.size() == edits.size() && !passedOver.isEmpty() && finding.isEmpty()
                ? EditFinding.ignored(passedOver)
                : finding.build();
    }

    private IgnoredEdits ignored(ParagraphChange change) {
        return IgnoredEdits.of(
                change.oldIndexes().stream().map(before::paragraph).toList(),
                change.newIndexes().stream().map(after::paragraph).toList());
    }

    private static void inspect(WordEdit edit, FindingBuilder finding) {
        for (EditRule rule : EditRule.SETTLING) {
            if (finding.addIf(rule, edit)) {
                return;
            }
        }
        boolean applied = false;
        if (!isPassage(edit)) {
            for (EditRule rule : EditRule.SUBSTANTIVE) {
                applied |= finding.addIf(rule, edit);
            }
        }
        if (!applied) {
            finding.addWording(List.of(edit));
        }
    }

    private static boolean isPassage(WordEdit edit) {
        boolean oneSided = edit.deleted().isBlank() || edit.inserted().isBlank();
        return oneSided && edit.oldWords().size() + edit.newWords().size() >= PASSAGE_WORDS;
    }

    /** A split or merge is told by its kind; the line end that came or went there is no edit besides. */
    private static boolean isBorder(ParagraphChange change, WordEdit edit) {
        boolean recut = change.kind() == Kind.SPLIT || change.kind() == Kind.MERGED;
        boolean lineEnd = edit.deleted().indexOf('\n') >= 0 || edit.inserted().indexOf('\n') >= 0;
        return recut && lineEnd && edit.deleted().isBlank() && edit.inserted().isBlank();
    }

    /** Where the text ends and the marker that closes the last paragraph begins. */
    private static int textEnd(List<Integer> indexes, ArticleOutline article) {
        int end = 0;
        for (int index : indexes) {
            end += article.paragraph(index).text().length() + 1;
        }
        int last = indexes.get(indexes.size() - 1);
        int marker =
                article.paragraph(last).text().length() - article.textOf(last).length();
        return end - 1 - marker;
    }

    private static boolean closesWithMarker(List<Integer> indexes, ArticleOutline article) {
        Marker marker = article.marker();
        return marker != null && marker.paragraph() == indexes.get(indexes.size() - 1);
    }

    private void addLinks(ParagraphChange change, boolean onlyLinks, FindingBuilder finding) {
        Paragraph old = before.paragraph(change.oldIndexes().get(0));
        Paragraph now = after.paragraph(change.newIndexes().get(0));
        List<String> targets = LinkTargets.changes(old.links(), now.links());
        targets.forEach(finding::addLink);
        if (onlyLinks && targets.isEmpty()) {
            finding.addLink(
                    "links: " + old.links().size() + " -> " + now.links().size());
        }
    }
}
