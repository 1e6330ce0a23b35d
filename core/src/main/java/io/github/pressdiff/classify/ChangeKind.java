package io.github.pressdiff.classify;

import io.github.pressdiff.diff.ParagraphChange;
import io.github.pressdiff.diff.ParagraphChange.Kind;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What part of the story a change belongs to. */
enum ChangeKind {
    /** Nothing changed but, perhaps, the place. */
    KEPT,
    /** Text that continues the article. */
    CONTINUATION,
    /** The marker came, went or reads differently. */
    MARKER,
    /** Text already published. */
    EDIT;

    /** Says where a change belongs. */
    static ChangeKind of(ParagraphChange change, ArticleOutline before, ArticleOutline after, Set<Integer> continued) {
        if (change.kind() == Kind.KEPT) {
            return KEPT;
        }
        if (isContinuation(change, before, continued)) {
            return CONTINUATION;
        }
        boolean isMarker = touchesMarker(change, before, after)
                && textWithoutMarkers(change.oldIndexes(), before)
                        .equals(textWithoutMarkers(change.newIndexes(), after));
        return isMarker ? MARKER : EDIT;
    }

    /** New paragraphs, and the old last one when it only went on. */
    private static boolean isContinuation(ParagraphChange change, ArticleOutline before, Set<Integer> continued) {
        if (change.newIndexes().isEmpty() || !continued.containsAll(change.newIndexes())) {
            return false;
        }
        boolean isNew = change.oldIndexes().stream().allMatch(before::isMarker);
        return isNew || (change.kind() == Kind.MODIFIED && TailGrowth.onlyGoesOn(change.words()));
    }

    private static boolean touchesMarker(ParagraphChange change, ArticleOutline before, ArticleOutline after) {
        return change.oldIndexes().stream().anyMatch(index -> hasMarker(before, index))
                || change.newIndexes().stream().anyMatch(index -> hasMarker(after, index));
    }

    private static boolean hasMarker(ArticleOutline article, int index) {
        Marker marker = article.marker();
        return article.isMarker(index) || (marker != null && marker.paragraph() == index);
    }

    private static String textWithoutMarkers(List<Integer> indexes, ArticleOutline article) {
        return indexes.stream()
                .filter(index -> !article.isMarker(index))
                .map(article::textOf)
                .collect(Collectors.joining("\n"));
    }
}
