package io.github.pressdiff.classify;

import io.github.pressdiff.diff.TextRange;
import io.github.pressdiff.diff.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes an edit of several words apart, word by word, where both sides have equally many: a diff may join neighbouring edits,
 * and each of them has a class of its own.
 */
final class EditParts {

    /** In longer passages words at the same place have nothing to do with each other. */
    private static final int MOST_WORDS = 12;

    /** Soft hyphens, zero-width characters and direction marks do not end a word. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}]+");

    private EditParts() {}

    /** Returns the parts of an edit in order; the edit itself when it cannot be taken apart. */
    static List<WordEdit> of(WordEdit edit) {
        List<TextRange> old = words(edit.before(), edit.oldRange());
        List<TextRange> now = words(edit.after(), edit.newRange());
        if (old.isEmpty() || old.size() != now.size() || old.size() > MOST_WORDS) {
            return List.of(edit);
        }
        List<WordEdit> parts = new ArrayList<>();
        int oldDone = edit.oldRange().start();
        int newDone = edit.newRange().start();
        for (int i = 0; i < old.size(); i++) {
            add(
                    parts,
                    edit,
                    new TextRange(oldDone, old.get(i).start()),
                    new TextRange(newDone, now.get(i).start()));
            add(parts, edit, old.get(i), now.get(i));
            oldDone = old.get(i).end();
            newDone = now.get(i).end();
        }
        add(
                parts,
                edit,
                new TextRange(oldDone, edit.oldRange().end()),
                new TextRange(newDone, edit.newRange().end()));
        return parts;
    }

    private static void add(List<WordEdit> parts, WordEdit edit, TextRange old, TextRange now) {
        if (!old.of(edit.before().text()).equals(now.of(edit.after().text()))) {
            parts.add(new WordEdit(edit.before(), old, edit.after(), now));
        }
    }

    /** Returns the words that lie in a range, cut at its ends; invisible characters inside a word belong to it. */
    private static List<TextRange> words(EditedText text, TextRange range) {
        List<TextRange> words = new ArrayList<>();
        boolean joined = false;
        for (Token token : text.tokensIn(range)) {
            int start = Math.max(token.range().start(), range.start());
            int end = Math.min(token.range().end(), range.end());
            if (!WordCount.isWord(token)) {
                joined = !words.isEmpty()
                        && INVISIBLE.matcher(token.range().of(text.text())).matches();
            } else if (joined && words.get(words.size() - 1).end() < start) {
                words.set(
                        words.size() - 1,
                        new TextRange(words.get(words.size() - 1).start(), end));
                joined = false;
            } else {
                words.add(new TextRange(start, end));
                joined = false;
            }
        }
        return words;
    }
}
