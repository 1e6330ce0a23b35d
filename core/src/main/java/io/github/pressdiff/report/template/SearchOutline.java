package io.github.pressdiff.report.template;

import java.util.List;

/**
 * What there is to say about where a phrase stands and stood.
 *
 * @param headline how often it was found, one line
 * @param notes what else there is to know, one line each
 * @param pages the pages that have or had it
 */
public record SearchOutline(String headline, List<String> notes, List<Page> pages) {

    public SearchOutline {
        notes = List.copyOf(notes);
        pages = List.copyOf(pages);
    }

    /**
     * One page.
     *
     * @param name its name or address
     * @param facts its address, and which versions are not known
     * @param hits where the phrase stands and stood
     */
    public record Page(String name, List<Fact> facts, List<Hit> hits) {

        public Page {
            facts = List.copyOf(facts);
            hits = List.copyOf(hits);
        }
    }

    /**
     * One place.
     *
     * @param state whether it stands there, and where that is: "there, paragraph 3"
     * @param lines since when and until when, one line each
     * @param before what stands before the phrase, cut
     * @param phrase the phrase as it stands there
     * @param after what stands behind the phrase, cut
     */
    public record Hit(String state, List<String> lines, String before, String phrase, String after) {

        public Hit {
            lines = List.copyOf(lines);
        }
    }
}
