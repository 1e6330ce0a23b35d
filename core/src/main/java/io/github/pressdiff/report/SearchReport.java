package io.github.pressdiff.report;

import io.github.pressdiff.classify.history.Phrase;
import io.github.pressdiff.classify.history.PhraseStay;
import io.github.pressdiff.classify.history.PhraseTracer;
import io.github.pressdiff.page.WatchedPage;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a phrase stands and stood, ready to be shown.
 *
 * @param phrase what was looked for
 * @param pages how many pages were looked at
 * @param versions how many versions they have, redacted ones included
 * @param hits the pages that have it or had it, and those of which something is not known, by number
 * @param leftOut how many more places there are
 */
public record SearchReport(Phrase phrase, int pages, long versions, List<PageHits> hits, long leftOut) {

    /** Places that a report has; more are counted only. */
    static final int MOST = 10_000;

    public SearchReport {
        hits = List.copyOf(hits);
    }

    /**
     * Where the phrase stands and stood in one page.
     *
     * @param page which page
     * @param versions how many versions it has
     * @param redacted the numbers of the versions of which nobody knows whether they had it, rising
     * @param stays where, in the order in which it came
     */
    public record PageHits(WatchedPage page, int versions, List<Integer> redacted, List<PhraseStay> stays) {

        public PageHits {
            redacted = List.copyOf(redacted);
            stays = List.copyOf(stays);
        }
    }

    /** Gathers the pages one after the other. */
    public static final class Builder {

        private final Phrase phrase;
        private final List<PageHits> hits = new ArrayList<>();
        private int pages;
        private long versions;
        private int places;
        private long leftOut;

        /** Makes a builder without pages. */
        public Builder(Phrase phrase) {
            this.phrase = phrase;
        }

        /** Adds what was found in a page. */
        public void add(WatchedPage page, PhraseTracer tracer) {
            List<PhraseStay> all = tracer.stays();
            List<PhraseStay> stays = all.subList(0, Math.min(all.size(), MOST - places));
            pages++;
            versions += tracer.versions();
            places += stays.size();
            leftOut += tracer.leftOut() + all.size() - stays.size();
            if (!stays.isEmpty() || !tracer.redacted().isEmpty()) {
                hits.add(new PageHits(page, tracer.versions(), tracer.redacted(), stays));
            }
        }

        /** Returns the report. */
        public SearchReport build() {
            return new SearchReport(phrase, pages, versions, hits, leftOut);
        }
    }
}
