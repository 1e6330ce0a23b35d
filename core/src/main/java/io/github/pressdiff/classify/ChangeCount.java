package io.github.pressdiff.classify;

import io.github.pressdiff.diff.ArticleDiff;
import io.github.pressdiff.diff.ParagraphChange;
import io.github.pressdiff.diff.ParagraphChange.Kind;
import io.github.pressdiff.extract.Article;
import io.github.pressdiff.extract.Paragraph;
import io.github.pressdiff.extract.Role;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * How many changes there are of what sort; markers are not counted.
 *
 * @param edits the edits inside published paragraphs, looks aside, gravest first
 * @param continued new paragraphs that continue the article
 * @param questions how many of those ask
 * @param removed published paragraphs that are gone
 * @param added new paragraphs that do not continue it
 * @param moved changes that changed their place
 * @param split paragraphs that became several
 * @param merged paragraphs that several became
 * @param cosmetic paragraphs in which only looks changed
 * @param ignored changes that lie in ignored text as a whole
 * @param volatileLines volatile lines in which nothing else changed
 * @param title whether the title changed
 * @param marker whether the marker changed
 * @param restructured whether the article was rewritten as a whole
 */
record ChangeCount(
        List<EditFinding> edits,
        int continued,
        int questions,
        int removed,
        int added,
        int moved,
        int split,
        int merged,
        int cosmetic,
        int ignored,
        int volatileLines,
        boolean title,
        boolean marker,
        boolean restructured) {

    ChangeCount {
        edits = List.copyOf(edits);
    }

    /** Counts the changes of a diff. */
    static ChangeCount of(ArticleDiff diff, List<JudgedChange> judged, Continuation continuation) {
        List<JudgedChange> continued =
                filter(judged, change -> change.kind() == ChangeKind.CONTINUATION && isNew(change.change()));
        return new ChangeCount(
                edits(judged),
                continuation.added().isEmpty() ? 0 : continued.size(),
                filter(continued, change -> asks(diff, change)).size(),
                filter(judged, change -> change.is(Kind.REMOVED)).size(),
                filter(judged, change -> change.is(Kind.ADDED)).size(),
                filter(judged, change -> change.change().moved() && change.kind() != ChangeKind.MARKER)
                        .size(),
                filter(judged, change -> change.is(Kind.SPLIT)).size(),
                filter(judged, change -> change.is(Kind.MERGED)).size(),
                filter(judged, JudgedChange::isCosmetic).size(),
                filter(judged, change -> change.finding().ignored()).size(),
                filter(judged, ChangeCount::isVolatileLine).size(),
                isTitleChanged(diff),
                judged.stream().anyMatch(change -> change.kind() == ChangeKind.MARKER),
                diff.restructured());
    }

    /** A line that went for another one of its kind is one line. */
    private static boolean isVolatileLine(JudgedChange change) {
        return change.finding().inVolatileLine() && change.change().kind() != Kind.REMOVED;
    }

    /** Where the title stands in the text, what the user's rules ignore there is no change of it. */
    private static boolean isTitleChanged(ArticleDiff diff) {
        if (diff.before().title().equals(diff.after().title())) {
            return false;
        }
        Optional<Paragraph> old = titleOf(diff.before());
        Optional<Paragraph> now = titleOf(diff.after());
        boolean ignored = old.isPresent()
                && now.isPresent()
                && !(old.get().ignored().isEmpty() && now.get().ignored().isEmpty())
                && old.get().key().equals(now.get().key());
        return !ignored;
    }

    private static Optional<Paragraph> titleOf(Article article) {
        return article.paragraphs().stream()
                .filter(paragraph -> paragraph.role() == Role.TITLE)
                .findFirst();
    }

    private static List<EditFinding> edits(List<JudgedChange> judged) {
        return judged.stream()
                .filter(change -> change.isEdit() && change.isInside())
                .map(JudgedChange::finding)
                .sorted(Comparator.comparing(
                        finding -> finding.gravest().orElse(EditClass.WHITESPACE),
                        Comparator.comparingInt(Enum::ordinal)))
                .toList();
    }

    /** The last paragraph that only went on is no new one. */
    private static boolean isNew(ParagraphChange change) {
        return change.kind() == Kind.ADDED || !TailGrowth.onlyGoesOn(change.words());
    }

    private static boolean asks(ArticleDiff diff, JudgedChange change) {
        return change.change().newIndexes().stream()
                .anyMatch(index -> diff.after().paragraphs().get(index).role() == Role.QUESTION);
    }

    private static List<JudgedChange> filter(List<JudgedChange> judged, Predicate<JudgedChange> sort) {
        return judged.stream().filter(sort).toList();
    }
}
