package io.github.pressdiff.classify;

import io.github.pressdiff.diff.ArticleDiff;
import io.github.pressdiff.diff.ParagraphChange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Says what a diff means: the class of every edit, what became of the promise that more will follow, whether the page says
 * itself that it changed, and the whole in one line.
 *
 * <p>By rule and word list, the same each time, in time linear in the length of the articles. Safe for use by several threads.
 */
public final class ChangeClassifier {

    private static final ChangeClassifier DEFAULTS = new ChangeClassifier();

    private ChangeClassifier() {}

    /** Returns a classifier with the rules and word lists that come with the library. */
    public static ChangeClassifier ofDefaults() {
        return DEFAULTS;
    }

    /** Returns what a diff means of which no more is known than its two articles, with one finding for each of its changes. */
    public Assessment classify(ArticleDiff diff) {
        return classify(diff, VolatileLines.none());
    }

    /**
     * Returns what a diff means, with one finding for each of its changes.
     *
     * @param volatileLines the lines of which the page has shown before that they change all the time
     */
    public Assessment classify(ArticleDiff diff, VolatileLines volatileLines) {
        ArticleOutline before = ArticleOutline.of(diff.before());
        ArticleOutline after = ArticleOutline.of(diff.after());
        Map<String, Languages.KnownWords> counted = new HashMap<>();
        Lexicon oldLexicon = Languages.lexiconFor(diff.before(), counted);
        Lexicon newLexicon = Languages.lexiconFor(diff.after(), counted);
        RetainedWords retained = RetainedWords.of(diff, before);
        Continuation continuation = ContinuationDetector.detect(diff, before, after, retained);
        EditInspector inspector = new EditInspector(before, after, oldLexicon, newLexicon);
        Set<Integer> continued = Set.copyOf(continuation.added());
        Map<Integer, String> unsteady = VolatileChanges.of(diff, volatileLines, oldLexicon, newLexicon);
        List<JudgedChange> judged = new ArrayList<>();
        for (ParagraphChange change : diff.changes()) {
            ChangeKind kind = ChangeKind.of(change, before, after, continued);
            EditFinding finding = inspector.inspect(change, kind);
            String reason = kind == ChangeKind.EDIT ? unsteady.get(judged.size()) : null;
            judged.add(new JudgedChange(change, kind, reason == null ? finding : finding.inVolatileLine(reason)));
        }
        Declaration declaration = DeclarationJudge.judge(diff, judged, new NoticeText(newLexicon));
        ChangeCount count = ChangeCount.of(diff, judged, continuation);
        return new Assessment(
                diff,
                judged.stream().map(JudgedChange::finding).toList(),
                continuation,
                declaration,
                SummaryWriter.headline(diff, continuation, isOnlyVolatile(diff, judged)),
                new SummaryWriter(count, continuation, declaration, retained).summary());
    }

    private static boolean isOnlyVolatile(ArticleDiff diff, List<JudgedChange> judged) {
        return diff.before().title().equals(diff.after().title())
                && judged.stream()
                        .allMatch(change ->
                                !change.change().isChange() || change.finding().inVolatileLine());
    }
}
