package io.github.pressdiff.diff;

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

    Match shifted(int by) {
        return new Match(before.shifted(by), after.shifted(by));
    }
}
