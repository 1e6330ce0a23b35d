package io.github.pressdiff.extract;

import java.util.ArrayList;
import java.util.List;

/** Leaves out what stands below a heading that announces other pages: "Related articles", "Das könnte Sie auch interessieren". */
final class RelatedLinks {

    private final List<Passage> passages;

    private RelatedLinks(List<Passage> passages) {
        this.passages = passages;
    }

    /** Returns the passages without such headings and the links that follow them. */
    static List<Passage> leftOut(List<Passage> passages) {
        RelatedLinks related = new RelatedLinks(passages);
        List<Passage> kept = new ArrayList<>(passages.size());
        for (int i = 0; i < passages.size(); ) {
            int end = related.end(i);
            if (end == i) {
                kept.add(passages.get(i++));
            } else {
                i = end;
            }
        }
        return kept;
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
        boolean closes = end == passages.size() || heading.leads() == Passage.Leads.ELSEWHERE;
        return end > start + 1 || closes ? end : start;
    }
}
