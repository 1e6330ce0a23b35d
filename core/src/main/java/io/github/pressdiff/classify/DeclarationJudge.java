package io.github.pressdiff.classify;

import io.github.pressdiff.classify.Declaration.Verdict;
import io.github.pressdiff.diff.ArticleDiff;
import io.github.pressdiff.diff.ParagraphChange;
import io.github.pressdiff.diff.ParagraphChange.Kind;
import io.github.pressdiff.extract.CorrectionNote;
import io.github.pressdiff.extract.Paragraph;
import io.github.pressdiff.extract.Role;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether the page itself says that it changed. Only what the page says about its changes counts: a promise that more
 * will follow declares no edit.
 */
final class DeclarationJudge {

    private final ArticleDiff diff;
    private final NoticeText notices;
    private final List<String> evidence = new ArrayList<>();

    private DeclarationJudge(ArticleDiff diff, NoticeText notices) {
        this.diff = diff;
        this.notices = notices;
    }

    /**
     * Returns the verdict. It concerns edits of published text; a text that only went on leaves nothing to judge, unless the
     * page speaks of it or denies it.
     *
     * @param diff the changes
     * @param judged the same changes, and what they mean
     * @param notices finds the words that announce a change, in the language of the new article
     */
    static Declaration judge(ArticleDiff diff, List<JudgedChange> judged, NoticeText notices) {
        DeclarationJudge judge = new DeclarationJudge(diff, notices);
        judge.readTitle();
        judged.forEach(judge::readChange);
        judge.readCorrections();
        boolean stampStands = judge.readModified();
        return new Declaration(judge.verdict(judged, stampStands), judge.evidence);
    }

    private Verdict verdict(List<JudgedChange> judged, boolean stampStands) {
        boolean edited = judged.stream().anyMatch(JudgedChange::isEdit);
        boolean continued = judged.stream().anyMatch(change -> change.kind() == ChangeKind.CONTINUATION);
        if (!edited && !continued) {
            return Verdict.UNKNOWN;
        }
        if (evidence.size() > (stampStands ? 1 : 0)) {
            return Verdict.DECLARED;
        }
        if (stampStands) {
            return Verdict.CONTRADICTED;
        }
        evidence.add("no new notice, update stamp or dateModified");
        return edited ? Verdict.UNDECLARED : Verdict.UNKNOWN;
    }

    private void readTitle() {
        String title = diff.after().title();
        if (!title.equals(diff.before().title())
                && notices.opening(diff.before().title()).isEmpty()) {
            notices.opening(title).ifPresent(words -> evidence.add("title now begins \"" + words + "\""));
        }
    }

    private void readChange(JudgedChange judged) {
        ParagraphChange change = judged.change();
        if (change.kind() == Kind.KEPT || change.newIndexes().isEmpty()) {
            return;
        }
        for (int index : change.newIndexes()) {
            Paragraph paragraph = diff.after().paragraphs().get(index);
            String text = paragraph.text();
            if (change.kind() != Kind.ADDED && notices.isStamp(text)) {
                // A stamp says that the page changed, however often it does so; that it is volatile is for the reader
                // to weigh.
                evidence.add((judged.finding().inVolatileLine() ? "volatile " : "") + "update stamp changed: "
                        + Wording.shortened(text));
            } else if (paragraph.role() == Role.NOTICE || (notices.opening(text).isPresent() && !wasNotice(change))) {
                evidence.add("notice: " + Wording.shortened(text));
            }
        }
    }

    private boolean wasNotice(ParagraphChange change) {
        return change.oldIndexes().stream()
                .anyMatch(index -> notices.opening(
                                diff.before().paragraphs().get(index).text())
                        .isPresent());
    }

    /** Reads what the page says beside the text about changes of it. */
    private void readCorrections() {
        List<CorrectionNote> known = diff.before().metadata().corrections();
        for (CorrectionNote note : diff.after().metadata().corrections()) {
            if (!known.contains(note)) {
                evidence.add("correction note: " + Wording.shortened(note.text())
                        + (note.date() == null ? "" : " (" + Wording.shortened(note.date()) + ")"));
            }
        }
    }

    /** Reads dateModified, and tells whether it stands unchanged. */
    private boolean readModified() {
        String old = diff.before().metadata().modified();
        String now = diff.after().metadata().modified();
        if (now == null) {
            return false;
        }
        if (isSame(old, now)) {
            evidence.add("dateModified " + Wording.shortened(now) + " unchanged");
            return true;
        }
        evidence.add(
                old == null
                        ? "dateModified " + Wording.shortened(now) + " appeared"
                        : "dateModified " + Wording.between(old, now));
        return false;
    }

    /** A date and the same date with a time of day are the same stamp, read once more and once less precisely. */
    private static boolean isSame(@Nullable String old, String now) {
        return old != null && (old.equals(now) || old.startsWith(now + "T") || now.startsWith(old + "T"));
    }
}
