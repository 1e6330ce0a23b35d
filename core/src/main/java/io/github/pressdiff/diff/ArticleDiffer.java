package io.github.pressdiff.diff;

import io.github.pressdiff.extract.Article;
import io.github.pressdiff.extract.Paragraph;
import java.util.Arrays;
import java.util.List;

/**
 * Compares two articles, or two lists of paragraphs. Safe for use by several threads.
 *
 * <p>Equal paragraphs are found first, then those that were edited, split or merged, by what they share in rare words; what
 * keeps its order is the heaviest set of matches without a crossing, and only the rest is called moved. Paragraphs are equal
 * when their texts are, character by character; folded forms only find what belongs together. What a caller may rely on stands
 * at {@link ArticleDiff}.
 *
 * <p>Time and memory grow about linearly with the number of paragraphs, and no input makes it hang. A part of a paragraph that is too
 * large to be compared word by word is given as replaced, and its change says {@code coarse}. An article that was written anew
 * from top to bottom is called restructured, and only what is clear is paired in it.
 *
 * <p>Sources: anchors that occur once on both sides are Bram Cohen's patience diff and go back to P. Heckel, "A Technique for
 * Isolating Differences Between Files" (CACM 21(4), 1978); between them works E. Myers, "An O(ND) Difference Algorithm and Its
 * Variations" (Algorithmica 1, 1986) as <a href="https://github.com/java-diff-utils/java-diff-utils">java-diff-utils</a> has it.
 * That the overlap of words and word pairs, L. R. Dice's coefficient (Ecology 26(3), 1945), pairs edited text nearly as well as
 * neural models is a finding of A. Spangher et al., <a href="https://aclanthology.org/2022.naacl-main.10/">NewsEdits</a> (NAACL
 * 2022); that only what breaks the order is a move is theirs too. Borders of edits slide as in git's
 * <a href="https://git-scm.com/docs/git-diff">indent heuristic</a>, to words and sentences here. Words are cut after
 * <a href="https://www.unicode.org/reports/tr29/">UAX #29</a> where a script has no blanks.
 */
public final class ArticleDiffer {

    private ArticleDiffer() {}

    /** Returns a differ with the default thresholds. */
    public static ArticleDiffer ofDefaults() {
        return new ArticleDiffer();
    }

    /**
     * Returns all changes from one article to another. The same articles always give the same changes, and the same articles
     * the other way round their mirror image.
     *
     * <p>A removed paragraph is listed after the change of the nearest paragraph before it that did not move.
     */
    public ArticleDiff diff(Article before, Article after) {
        // Where two answers are equally good, the mirrored comparison must choose the same one: so both are the same.
        boolean mirrored = compare(before, after) > 0;
        Article first = mirrored ? after : before;
        Article second = mirrored ? before : after;
        ChangeList list = new ChangeList(first, second);
        List<String> olds = texts(first);
        List<String> news = texts(second);
        List<ParagraphChange> changes = list.of(ParagraphMatches.of(olds, news));
        boolean restructured = Rewriting.isWhole(first, second, changes);
        if (restructured) {
            changes = list.of(ParagraphMatches.of(olds, news, clear(changes)));
        }
        if (mirrored) {
            changes = changes.stream().map(Mirror::of).toList();
        }
        ArticleDiff diff = new ArticleDiff(before, after, ReadingOrder.of(changes), restructured);
        assert DiffInvariants.violations(diff).isEmpty() : DiffInvariants.violations(diff);
        return diff;
    }

    /** Returns all changes from one list of paragraphs to another, as {@link #diff(Article, Article)} does. */
    public ArticleDiff diff(List<Paragraph> before, List<Paragraph> after) {
        return diff(Article.of(before), Article.of(after));
    }

    private static List<Match> clear(List<ParagraphChange> changes) {
        return changes.stream()
                .filter(change ->
                        !change.oldIndexes().isEmpty() && !change.newIndexes().isEmpty())
                .filter(Rewriting::isClear)
                .map(Match::of)
                .toList();
    }

    /** The texts by which paragraphs are matched: where a rule ignores parts of one, all such parts are alike. */
    private static List<String> texts(Article article) {
        return article.paragraphs().stream()
                .map(paragraph -> paragraph.ignored().isEmpty() ? paragraph.text() : paragraph.key())
                .toList();
    }

    /** By the texts, and where these are equal by what is ignored in them. */
    private static int compare(Article first, Article second) {
        List<String> firsts = first.paragraphs().stream().map(Paragraph::text).toList();
        List<String> seconds = second.paragraphs().stream().map(Paragraph::text).toList();
        int order = Arrays.compare(firsts.toArray(String[]::new), seconds.toArray(String[]::new));
        return order != 0
                ? order
                : Arrays.compare(
                        texts(first).toArray(String[]::new), texts(second).toArray(String[]::new));
    }
}
