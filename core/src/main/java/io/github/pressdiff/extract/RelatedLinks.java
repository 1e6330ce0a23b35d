package io.github.pressdiff.extract;

import java.util.BitSet;
import java.util.List;

/** Finds what stands below a heading that announces other pages: "Related articles", "Das könnte Sie auch interessieren". */
final class RelatedLinks {

    /** The most words of a line that may follow the last heading of this kind. */
    private static final int TAIL_WORDS = 8;

    private final List<Passage> passages;
    private final int tailStart;

    private RelatedLinks(List<Passage> passages) {
        this.passages = passages;
        this.tailStart = tailStart(passages);
    }

    /** Returns the indexes of such headings and of the links that follow them. */
    static BitSet in(List<Passage> passages) {
        RelatedLinks links = new RelatedLinks(passages);
        BitSet related = new BitSet();
        for (int i = 0; i < passages.size(); ) {
            int end = links.end(i);
            related.set(i, end);
            i = Math.max(end, i + 1);
        }
        return related;
    }

    /** Returns the index after what an announcement at this index heads; the same index when there is none. */
    private int end(int start) {
        Passage heading = passages.get(start);
        if (!LineKinds.isRelatedHeading(heading.text())) {
            return start;
        }
        int end = start + 1;
        while (end < passages.size() && passages.get(end).leads() == Passage.Leads.ELSEWHERE) {
            end++;
        }
        boolean closes = end >= tailStart || heading.leads() == Passage.Leads.ELSEWHERE;
        return end > start + 1 || closes ? end : start;
    }

    /** Returns the index from which on only lines of a few words follow: credits, contacts, what is left of the page. */
    static int tailStart(List<Passage> passages) {
        int start = passages.size();
        while (start > 0 && Words.count(passages.get(start - 1).text()) <= TAIL_WORDS) {
            start--;
        }
        return start;
    }
}
