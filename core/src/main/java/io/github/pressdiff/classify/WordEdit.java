package io.github.pressdiff.classify;

import io.github.pressdiff.diff.ParagraphChange;
import io.github.pressdiff.diff.TextRange;
import io.github.pressdiff.diff.WordChange;
import java.util.ArrayList;
import java.util.List;

/**
 * Neighbouring words that went and came in one place of a changed paragraph, with what stands around them on both sides.
 *
 * @param before the old text
 * @param oldRange where words went; empty for a mere insertion
 * @param after the new text
 * @param newRange where words came; empty for a mere deletion
 */
record WordEdit(EditedText before, TextRange oldRange, EditedText after, TextRange newRange) {

    /**
     * Returns the edits inside a change, in order.
     *
     * @param change a change with word pieces
     * @param oldLexicon the word lists for the old article
     * @param newLexicon the word lists for the new article
     */
    static List<WordEdit> of(ParagraphChange change, Lexicon oldLexicon, Lexicon newLexicon) {
        EditedText before = new EditedText(side(change.words(), WordChange.Kind.INSERTED), oldLexicon);
        EditedText after = new EditedText(side(change.words(), WordChange.Kind.DELETED), newLexicon);
        List<WordEdit> edits = new ArrayList<>();
        int oldStart = 0;
        int newStart = 0;
        int oldEnd = 0;
        int newEnd = 0;
        for (WordChange piece : change.words()) {
            int length = piece.text().length();
            if (piece.kind() == WordChange.Kind.EQUAL) {
                add(
                        edits,
                        new WordEdit(before, new TextRange(oldStart, oldEnd), after, new TextRange(newStart, newEnd)));
                oldEnd += length;
                newEnd += length;
                oldStart = oldEnd;
                newStart = newEnd;
            } else if (piece.kind() == WordChange.Kind.DELETED) {
                oldEnd += length;
            } else {
                newEnd += length;
            }
        }
        add(edits, new WordEdit(before, new TextRange(oldStart, oldEnd), after, new TextRange(newStart, newEnd)));
        return edits;
    }

    /** Returns the characters that went. */
    String deleted() {
        return oldRange.of(before.text());
    }

    /** Returns the characters that came. */
    String inserted() {
        return newRange.of(after.text());
    }

    /** Returns the old words that the edit touches, whole, apostrophes straight. */
    List<String> oldWords() {
        return words(before, oldRange);
    }

    /** Returns the new words that the edit touches, whole, apostrophes straight. */
    List<String> newWords() {
        return words(after, newRange);
    }

    /** Returns the old terms of one list that the edit touches. */
    List<Term> oldTerms(Term.Kind kind) {
        return terms(before, oldRange, kind);
    }

    /** Returns the new terms of one list that the edit touches. */
    List<Term> newTerms(Term.Kind kind) {
        return terms(after, newRange, kind);
    }

    private static void add(List<WordEdit> edits, WordEdit edit) {
        if (edit.oldRange.length() > 0 || edit.newRange.length() > 0) {
            edits.add(edit);
        }
    }

    private static String side(List<WordChange> pieces, WordChange.Kind other) {
        StringBuilder text = new StringBuilder();
        pieces.stream().filter(piece -> piece.kind() != other).forEach(piece -> text.append(piece.text()));
        return text.toString();
    }

    private static List<String> words(EditedText text, TextRange range) {
        return text.tokensIn(range).stream()
                .filter(WordCount::isWord)
                .map(token -> token.range().of(text.text()).replace('’', '\'').replace('ʼ', '\''))
                .toList();
    }

    private static List<Term> terms(EditedText text, TextRange range, Term.Kind kind) {
        return text.termsIn(range).stream()
                .map(Term.Hit::term)
                .filter(term -> term.kind() == kind)
                .toList();
    }
}
