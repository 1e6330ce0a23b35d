package io.github.pressdiff.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Puts the borders of edits where a reader would: what was only put in or taken out slides to the start of a line, a sentence
 * or a word, as far as the text stays the same; two edits with only a blank or stray letters between them become one.
 */
final class EditBorders {

    private static final int MAX_ISLAND = 2;

    private final TextTokens before;
    private final TextTokens after;

    EditBorders(TextTokens before, TextTokens after) {
        this.before = before;
        this.after = after;
    }

    /** Returns edits with better borders; the rebuilt texts are the same. */
    List<Edit> settled(List<Edit> edits) {
        List<Edit> settled = new ArrayList<>();
        for (int at = 0; at < edits.size(); at++) {
            Edit edit = edits.get(at);
            int floor = settled.isEmpty()
                    ? 0
                    : settled.get(settled.size() - 1).before().end();
            int ceiling = at + 1 < edits.size() ? edits.get(at + 1).before().start() : before.size();
            Edit slid = slid(
                    edit, edit.before().start() - floor, ceiling - edit.before().end());
            if (!settled.isEmpty() && isIsland(settled.get(settled.size() - 1), slid)) {
                settled.add(settled.remove(settled.size() - 1).until(slid));
            } else {
                settled.add(slid);
            }
        }
        return settled;
    }

    /**
     * Tells whether two edits have only a blank between them, or a few letters that are there by chance: of a script that sets
     * no blanks, and fewer than either edit has.
     */
    private boolean isIsland(Edit first, Edit second) {
        int from = first.before().end();
        int to = second.before().start();
        if (from == to || (to == from + 1 && before.isSpace(from))) {
            return from == to || before.text(from).indexOf('\n') < 0;
        }
        return to - from <= MAX_ISLAND
                && to - from < Math.min(first.size(), second.size())
                && IntStream.range(from, to).allMatch(before::isUnspaced);
    }

    /** Slides at most so many tokens up and down. */
    private Edit slid(Edit edit, int up, int down) {
        boolean added = edit.before().size() == 0;
        if (!added && edit.after().size() > 0) {
            return edit;
        }
        TextTokens text = added ? after : before;
        Run run = added ? edit.after() : edit.before();
        int from = 0;
        while (-from < up && text.number(run.start() + from - 1) == text.number(run.end() + from - 1)) {
            from--;
        }
        int best = from;
        for (int by = from; ; by++) {
            if (worth(text, run.shifted(by)) >= worth(text, run.shifted(best))) {
                best = by;
            }
            if (by >= down || text.number(run.start() + by) != text.number(run.end() + by)) {
                return edit.shifted(best);
            }
        }
    }

    private static int worth(TextTokens text, Run run) {
        return cut(text, run.start()) + cut(text, run.end());
    }

    /** How natural it is to cut before this token. */
    private static int cut(TextTokens text, int token) {
        if (token == 0 || token == text.size()) {
            return 5;
        }
        if (text.isSpace(token - 1)) {
            return text.endsSentence(token - 1) ? 4 : 2;
        }
        if (text.endsSentence(token - 1)) {
            return 4;
        }
        if (text.isSpace(token)) {
            return text.endsSentence(token) ? 3 : 1;
        }
        return 0;
    }
}
