package io.github.pressdiff.extract;

import java.util.List;

/** Finds the list in which a page tells, date by date, what was changed in it: its entries are notices, not text. */
final class ChangeLog {

    /** A longer log is a chronicle, which is what the page is about. In passages. */
    private static final int MAX_ENTRIES = 200;

    private ChangeLog() {}

    /**
     * Gives the entries and their heading the role of a notice, where there is such a list.
     *
     * @param roles for each passage its role, changed in place
     */
    static void mark(List<Passage> passages, List<Role> roles) {
        int next = 0;
        while (next < passages.size()) {
            boolean heads = roles.get(next) == Role.BODY
                    && LineKinds.isLogHeading(passages.get(next).text());
            next = heads ? markEntries(passages, roles, next) : next + 1;
        }
    }

    /** Returns the index behind the entries. */
    private static int markEntries(List<Passage> passages, List<Role> roles, int heading) {
        int end = heading + 1;
        boolean dated = false;
        while (end < passages.size() && passages.get(end).block() == Block.LIST_ITEM) {
            dated = dated || WrittenDate.isIn(passages.get(end).text());
            end++;
        }
        if (dated && end - heading <= MAX_ENTRIES) {
            for (int i = heading; i < end; i++) {
                roles.set(i, Role.NOTICE);
            }
        }
        return end;
    }
}
