package io.github.pressdiff.diff;

import java.util.List;

/**
 * Paragraphs of both sides that belong together: one and one, one and several, or several and one.
 *
 * @param before the old indexes; never empty
 * @param after the new indexes; never empty
 */
record Match(Run before, Run after) {

    static Match of(int before, int after) {
        return new Match(Run.of(before), Run.of(after));
    }

    /** Returns the match that a change was made of. */
    static Match of(ParagraphChange change) {
        return new Match(Run.of(change.oldIndexes()), Run.of(change.newIndexes()));
    }

    /** Tells whether it is one and one paragraph of the same text. */
    boolean isSame(List<String> olds, List<String> news) {
        return before.size() == 1
                && after.size() == 1
                && olds.get(before.start()).equals(news.get(after.start()));
    }

    Match shifted(int by) {
        return new Match(before.shifted(by), after.shifted(by));
    }
}
