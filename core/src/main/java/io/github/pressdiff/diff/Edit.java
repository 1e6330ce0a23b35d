package io.github.pressdiff.diff;

/**
 * Old tokens that were replaced by new ones.
 *
 * @param before the old tokens; empty where something was only put in
 * @param after the new tokens; empty where something was only taken out
 */
record Edit(Run before, Run after) {

    /** Returns the edit from the start of this to the end of a later one. */
    Edit until(Edit later) {
        return new Edit(new Run(before.start(), later.before.end()), new Run(after.start(), later.after.end()));
    }

    /** Number of tokens of the longer side. */
    int size() {
        return Math.max(before.size(), after.size());
    }

    Edit shifted(int by) {
        return new Edit(before.shifted(by), after.shifted(by));
    }
}
